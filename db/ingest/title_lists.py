"""Lists of titles on an e-paper's page: the headlines of its articles, before them or behind them, and of other pages.

It must not know: articles.
"""

from __future__ import annotations

import re

from db.ingest import prose
from db.ingest.fragments import Line
from db.ingest.mastheads import PageFacts


def find(lines: list[Line], facts: PageFacts) -> None:
    """Adds them to the page's furniture. An e-paper page lists its headlines before the articles: lines beside navigation or each other that come again below."""
    _find_lists_behind(lines, facts)
    if not facts.furniture:
        return  # a list stands beside other lines of the page's own
    last_seen: dict[str, int] = {}  # what a list behind the articles repeats counts not
    plain = ["".join(line.text.split()) if len(line.text) <= prose.LONGEST_TITLE else "" for line in lines]
    before = ""
    for index, title in enumerate(plain):
        if title and index not in facts.furniture:
            last_seen[title] = index
            last_seen[before + title] = index  # set in two lines over its article
        before = title
    listed = {
        index
        for index, title in enumerate(plain)
        if len(title) >= 4
        and last_seen.get(title, -1) > index
        and index not in facts.furniture
        and (title[-1] in "？！?!" or prose.title_like(lines[index].text))
    }
    run: list[int] = []
    for index in (*sorted(listed), len(lines) + 1):
        if run and index != run[-1] + 1:
            # Text that two articles share stands nowhere near the page's own lines.
            if run[0] - 1 in facts.furniture or run[-1] + 1 in facts.furniture:
                facts.furniture.update((listed_at, ("title_list", 0.85)) for listed_at in run)
                _rest_of_list(lines, run, facts)
            run = []
        run.append(index)


# The name of a list of titles; 返回目录 is none.
_LIST_NAME = re.compile(r"(?:标题|版面|本版|文章|内容)(?:导航|目录|列表|概览)|本版(?:新闻|文章|标题)|(?:目录|导读)")


def _rest_of_list(lines: list[Line], run: list[int], facts: PageFacts) -> None:
    """The list names the titles of other pages, too: every line from its name on, up to the one that comes again."""
    for at in range(run[0] - 1, max(-1, run[0] - _LONGEST_LIST), -1):
        if at in facts.furniture:
            if _LIST_NAME.search(lines[at].text):
                facts.furniture.update((index, ("title_list", 0.75)) for index in range(at + 1, run[0]))
            return
        if lines[at + 1].blank or not prose.title_like(lines[at].text):
            return


_LONGEST_LIST = 60


def _find_lists_behind(lines: list[Line], facts: PageFacts) -> None:
    """本版新闻 behind the articles names them once more: the lines below it that stand alone above."""
    lists = [index for index in sorted(facts.furniture) if _LIST_NAME.search(lines[index].text)]
    said: dict[str, int] = {}
    for index, line in enumerate(lines if lists else []):
        said.setdefault("".join(line.text.split()), index)
    for index in lists:
        for at in range(index + 1, min(len(lines), index + _LONGEST_LIST)):
            apart = lines[at].blank > lines[min(index + 1, len(lines) - 1)].blank
            if apart or at in facts.furniture or said["".join(lines[at].text.split())] >= index:
                break
            facts.furniture[at] = ("title_list", 0.85)
