"""What the joining of lines took for text and is a title, or the other way: told by what stands before and behind it.

It must not know: articles.
"""

from __future__ import annotations

import re

from db.ingest import bylines, mastheads, people, prose
from db.ingest.fragments import Fragment, Kind


def correct(flow: list[Fragment]) -> list[Fragment]:
    """A short line that asks, calls or breaks off with a dash is a title where a title must stand: before a byline, behind
    a column's label, before the headline that it announces. A dateline is none, even where the column cut it.

    Changes the flow; returns the fragments that were joined to the one before them.
    """
    _sign_off(flow)
    joined: list[Fragment] = []
    indents = _titles_stand_out(flow)
    for index in range(len(flow) - 1, -1, -1):
        fragment, text = flow[index], flow[index].text
        first_line = bylines.opens_report(text) or (indents and fragment.indented and fragment.role != "label")
        if fragment.kind is Kind.TITLE and index + 1 < len(flow) and first_line:
            if flow[index + 1].kind is Kind.BODY and not flow[index + 1].indented:
                # （新华社衡塘10月23日电 on the column's first line is no deck, nor is a place's name that fills it.
                rest = flow.pop(index + 1)
                joined.append(rest)
                fragment.append(rest, prose.glue(text, rest.text))
                fragment.kind, fragment.reason = Kind.BODY, "running_text"
            continue
        if (
            fragment.kind is not Kind.BODY
            or len(text) > _LONGEST_CALL
            or (text[-1] not in "？！?!—─" and not _INSTALMENT.search(text))
        ):
            continue
        if (_SENTENCES if text[-1] not in ")）" else _STOPS).search(text[:-2]) or prose.item(text):
            continue
        before = flow[index - 1].kind if index else Kind.COLUMN
        after = flow[index + 1].kind if index + 1 < len(flow) else Kind.BODY
        dash = text[-1] in "—─"
        if (
            after in (Kind.TITLE, Kind.BYLINE)
            if dash or text[-1] in ")）"
            else after is Kind.BYLINE or before in (Kind.COLUMN, Kind.TITLE)
        ):
            fragment.kind, fragment.reason, fragment.confidence = Kind.TITLE, "title_asks", 0.8
            fragment.torn_end = False
    return joined


# Who issues an announcement, an obituary, an invitation.
_OFFICE = re.compile(
    r"(?:[院局委所站会厅部处科室社校司]|中心|办公室|委员会|集团|政府|指挥部|工作组|治丧小组)(?:[（(][^（()）]{1,10}[)）])?$"
)
_LONGEST_OFFICE = 24


def _sign_off(flow: list[Fragment]) -> None:
    """A date alone behind text, and the office or the name over it, sign an announcement: they are no titles."""
    for index in range(1, len(flow)):
        date = flow[index]
        if (
            date.kind not in (Kind.TITLE, Kind.BODY)
            or len(date.text) > 12
            or not mastheads.names_only_a_date(date.text)
        ):
            continue
        first = index
        while first > 1 and flow[first - 1].kind is Kind.TITLE and _signer(flow[first - 1]):
            first -= 1
        if flow[first - 1].kind is Kind.BODY:
            for fragment in flow[first : index + 1]:
                fragment.kind, fragment.reason, fragment.torn_end = Kind.BODY, "signature", False
                fragment.confidence = min(fragment.confidence, 0.7)


def _signer(line: Fragment) -> bool:
    name = "".join(line.text.split())
    plain = not line.marks and len(name) <= _LONGEST_OFFICE
    return plain and (_OFFICE.search(name) is not None or people.looks_like_name(name))


# 把急诊的门槛降下来（下）, 山里的医生（之三）: the bracket closes no sentence.
_INSTALMENT = re.compile(r"[（(](?:[上中下续]|之?[一二三四五六七八九十]{1,2}|[0-9]{1,2})[)）]$")


def _titles_stand_out(flow: list[Fragment]) -> bool:
    """This page sets its paragraphs with an indent and its titles without."""
    bodies = [f.indented for f in flow if f.kind is Kind.BODY]
    titles = [f.indented for f in flow if f.kind is Kind.TITLE]
    return len(bodies) > 2 and 2 * sum(bodies) > len(bodies) and 3 * sum(titles) < len(titles)


_LONGEST_CALL = 30
_STOPS = re.compile("[。，；：]")
_SENTENCES = re.compile("[。！？；“：]")
