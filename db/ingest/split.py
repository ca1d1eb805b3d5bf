"""Where one article ends and the next begins.

Every group of set-apart lines (titles with their column labels, bylines and captions) either opens an article or is a heading
inside one. It must not know: which title is headline, kicker or deck.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from db.ingest import bylines, page_sections, prose, second_look, subjects
from db.ingest.fragments import Fragment, Kind
from db.ingest.steps import ONE_STEP, Steps

_CLOSED = re.compile(r"[（(](?:[^（()）]{0,12}(?:记者|通讯员|編譯|作者)[^（()）]{1,40}|完)[)）]\s*。?$")
_FAR_BACK = 60
"""Fragments of the article so far that are looked back on; in a text without structure it would else be all of them."""
_AROUND = (Kind.FURNITURE, Kind.NOTICE, Kind.LEFTOVER)


@dataclass(slots=True, eq=False)
class Story:
    """An article in the making: its fragments in reading order, why it begins where it does and how sure that is."""

    fragments: list[Fragment] = field(default_factory=list[Fragment])
    reason: str = "page_begins"
    confidence: float = 0.9

    def of(self, kind: Kind) -> list[Fragment]:
        return [fragment for fragment in self.fragments if fragment.kind is kind]


@dataclass(slots=True)
class _Group:
    """A run of fragments that are no running text, from `start` to `end` in the flow, with at least one title or column label."""

    start: int
    end: int
    titles: list[Fragment]
    opening: int
    """Where the new article would begin: after bylines and captions that belong to what went before."""


def split(flow: list[Fragment], steps: Steps = ONE_STEP) -> list[Story]:
    """The page's articles. Furniture, notices and leftovers of the flow go to no article."""
    listed = {"".join(fragment.text.split()) for fragment in flow if fragment.reason == "title_list"}
    for fragment in flow if listed else []:
        if fragment.kind is Kind.TITLE and "".join(fragment.text.split()) in listed:
            fragment.role = "listed"
    whole, flow = flow, [fragment for fragment in flow if fragment.kind not in _AROUND]
    if not flow:
        return []
    for joined in second_look.correct(flow):
        whole.remove(joined)
    flow = page_sections.take_off(flow)
    groups = _groups(flow)
    levels = sorted(
        {page_sections.level(title) for group in groups for title in group.titles if page_sections.level(title)}
    )
    shapes = Counter(_shape(group) for group in groups)
    short = _short_sections(flow, groups)
    stories = [Story()]
    position = begins = 0
    named = cache(subjects.named)
    for number, group in enumerate(steps.through(groups)):
        before = flow[max(begins, group.opening - _FAR_BACK) : group.opening]
        score = _score(flow, group, groups, number, before, levels, shapes, named)
        if number and not levels:
            score += _by_head(before, short)
        if score > 0:
            stories[-1].fragments.extend(flow[position : group.opening])
            position = group.opening
            if any(f.kind is Kind.BODY or f.kind is Kind.TITLE for f in stories[-1].fragments) and not _lead_only(
                stories, flow, group
            ):
                begins = position
                stories.append(Story(reason="article_begins", confidence=min(0.98, 0.6 + 0.07 * score)))
    stories[-1].fragments.extend(flow[position:])
    return [story for story in stories if story.fragments]


def _short_sections(flow: list[Fragment], groups: list[_Group]) -> float:
    """News in a row have a title every hundred characters; nobody divides an article so finely."""
    length = sum(len(f.text) for f in flow if f.kind is Kind.BODY) / max(1, len(groups))
    return max(0.0, min(2.0, (_FINEST - length) / 30)) if len(groups) > 2 else 0.0


_FINEST = 120
"""Characters under each title of a page from which on they may be an article's headings."""


def _by_head(before: list[Fragment], short: float) -> float:
    """An article that is divided by headings says under its headline, or over it, more than one line of title."""
    head: list[Fragment] = []
    for fragment in before:
        if fragment.kind is Kind.BODY:
            break
        head.append(fragment)
    bare = [fragment.kind for fragment in head] == [Kind.TITLE]
    return _BARE_HEAD + short if bare else 0.0


_BARE_HEAD = 0.5


def _lead_only(stories: list[Story], flow: list[Fragment], group: _Group) -> bool:
    """A lead set before its headline: the page begins with text and its first title comes after."""
    first = stories[0]
    if len(stories) > 1 or first.of(Kind.TITLE) or first.of(Kind.COLUMN):
        return False
    return sum(len(f.text) for f in first.of(Kind.BODY)) <= 700


def _groups(flow: list[Fragment]) -> list[_Group]:
    groups: list[_Group] = []
    index = 0
    while index < len(flow):
        if flow[index].kind is Kind.BODY:
            index += 1
            continue
        end = index
        while end < len(flow) and flow[end].kind is not Kind.BODY:
            end += 1
        titles = [f for f in flow[index:end] if f.kind is Kind.TITLE]
        if titles or any(f.kind is Kind.COLUMN for f in flow[index:end]):
            # A heading before a column's label stands behind its section and belongs to what went before.
            labels = [i for i in range(index, end) if flow[i].kind is Kind.COLUMN]
            opening = labels[0] if labels else next(i for i in range(index, end) if flow[i].kind is Kind.TITLE)
            groups.append(_Group(index, end, titles, opening))
        index = end
    return groups


def _score(
    flow: list[Fragment],
    group: _Group,
    groups: list[_Group],
    number: int,
    before: list[Fragment],
    levels: list[int],
    shapes: Counter[tuple[int, bool, int]],
    named: subjects.Named,
) -> float:
    """Evidence that the group opens an article."""
    inside = flow[group.start : group.end]
    body_before = [f for f in before if f.kind is Kind.BODY]
    after = _section(flow, group, groups, number)
    score = -1.5
    if group.titles and all(title.role == "label" for title in group.titles):
        return -5.0
    if any(f.kind is Kind.COLUMN for f in inside):
        score += 5.0
    score += _by_level(group, levels)
    score += _by_titles(group, inside)
    if not number and not body_before:
        return 5.0
    if not number and sum(len(f.text) for f in body_before) <= 700:
        return 3.0
    if _waits_for_title(before, group):
        return -5.0
    if after and (bylines.dateline(after[0].text) or (bylines.run_in(after[0].text) and not _closes(after[0]))):
        score += 4.0
    if body_before and _closes(body_before[-1]):
        score += 3.5
    if body_before and body_before[-1].torn_end:
        score -= 1.0
    score += _by_byline(inside, before, body_before)
    score += _by_signature(flow, group, groups, number, before)
    if not body_before:
        score -= 4.0
    if not after:
        score -= 3.0
    if after and _LEAD.match(after[0].text):
        score += 0.7
    count, in_halves, size = _shape(group)
    like_it = sum([shapes.get((count, in_halves, size + more), 0) for more in range(-3, 4)]) - 1
    score -= min(like_it, 2) * (1.5 if in_halves else 0.7) / 2
    if group.titles and (_ANNOUNCES.search(group.titles[-1].text) or _BRIEFS.fullmatch(group.titles[-1].text)):
        # What an office signs with a date is a piece of its own.
        score += 5.0 if after and after[-1].reason == "signature" else 3.0
    score += _by_items(body_before, after)
    score += _by_measure(body_before, after)
    score += _by_length(group)
    if score <= -_MOST_EVIDENCE or score >= _DECIDED:
        return score  # whatever the words say, which are slow to ask
    return score + subjects.by_words(body_before, after) + subjects.by_hospital(body_before, after, named)


# What an office makes known, by the last word of its title.
_ANNOUNCES = re.compile(r"(?:公告|通告|公示|启事|须知|通知|安排|安排表|时间表|倡议书|公开信|名单|致谢)$")


# How a paper calls news of a line or two each.
_BRIEFS = re.compile(
    r"(?:[㐀-鿿]{0,4})?(?:简讯|短讯|快讯|短波|简报|集锦|点击|一句话新闻|短新闻|新闻集纳|速览|信息窗|资讯|新书架|书讯|文摘)"
)
_ITEM_MARKS = "△▲●■◆★☆○◇□"


def _by_items(before: list[Fragment], after: list[Fragment]) -> float:
    """Text under a title that is all marked items, behind text that is none: news in brief."""
    items = [f for f in after if f.marks[:1] and f.marks[0] in _ITEM_MARKS]
    marked = len(after) > 1 and len(items) == len(after)
    return 2.0 if marked and not any(f.marks[:1] and f.marks[0] in _ITEM_MARKS for f in before[-3:]) else 0.0


def _by_measure(before: list[Fragment], after: list[Fragment]) -> float:
    """Another column width: the page's next article. Only paragraphs of several lines show a width."""
    old = [len(f.text) / f.lines for f in before[-3:] if f.lines > 2]
    new = [len(f.text) / f.lines for f in after[:3] if f.lines > 2]
    flat = [len(f.text) for f in after[:2] if f.lines == 1 and len(f.text) > 50]
    if not old or not (new or flat):
        return 0.0
    ratio = max(new or flat) / max(old)
    return 2.0 if ratio > 1.8 or ratio < 0.55 else 1.0 if ratio > 1.3 or ratio < 0.75 else 0.0


_MOST_EVIDENCE = 5.0
"""What `subjects` can add at most; they can take away a little less."""
_DECIDED = 10.5
"""Score from which an article begins for certain even where they take that away."""


# How a report begins, and a section inside one seldom: with when it happened, or how the reporter knows.
_LEAD = re.compile(
    r"(?:近日|日前|昨[日天晚]|今[日天]|本周|上周|最近|前不久|[0-9０-９]{1,4}[年月日]|[上下本]月|记者(?:从|昨|近|今|获)|据)"
)


def _by_length(group: _Group) -> float:
    """Headings are short, four to fourteen characters; a headline tells what happened."""
    longest = max((len(title.text) for title in group.titles), default=0)
    return 2.0 if longest > 20 else 1.2 if longest > 16 else 0.5 if longest > 13 else -0.5


def _waits_for_title(before: list[Fragment], group: _Group) -> bool:
    """The article has begun with a column label and a short lead, and this is the first title since: it is its own."""
    labels = [i for i, f in enumerate(before) if f.kind is Kind.COLUMN]
    if not labels or not group.titles:
        return False
    since = before[labels[-1] :]
    own = [f for f in since if f.kind is Kind.TITLE and f not in group.titles]
    lead = sum(len(f.text) for f in since if f.kind is Kind.BODY)
    return not own and 0 < lead <= 700


def _by_level(group: _Group, levels: list[int]) -> float:
    if not levels:
        return 0.0
    own = min((page_sections.level(title) for title in group.titles if page_sections.level(title)), default=0)
    if not own:
        return -1.5
    if own == levels[0]:
        return 5.0 if len(levels) > 1 or own <= 2 else 1.0
    return -4.0


def _by_titles(group: _Group, inside: list[Fragment]) -> float:
    # The page's own list names headlines, and no headings.
    score = 6.0 if any(title.role == "listed" for title in group.titles) else 0.0
    titles = group.titles
    if len(titles) >= 2:
        torn = any(f.kind is Kind.CAPTION for f in inside)  # a paragraph's first line, cut off by a picture
        if titles[0].text.endswith(("：", ":")):
            score += 4.5
        if titles[1].text.startswith("—") or (titles[1].set_under(titles[0]) and not torn):
            score += 3.0
        apart = sum(1 for title in titles[1:] if title.blank)
        score += min(2.0, 0.8 * apart)
    return score


def _by_byline(inside: list[Fragment], before: list[Fragment], body_before: list[Fragment]) -> float:
    """A byline right behind the title makes it a headline; one at the end of the text before closes that text."""
    score = 0.0
    first_title = next((i for i, f in enumerate(inside) if f.kind is Kind.TITLE), len(inside))
    had = any(f.kind is Kind.BYLINE for f in before if f not in inside)
    behind = [f for f in inside[first_title:] if f.kind is Kind.BYLINE]
    if behind:
        score += 5.0 if had else 3.0
    ahead = [f for f in inside[:first_title] if f.kind is Kind.BYLINE]
    if ahead:
        length = sum(len(f.text) for f in body_before)
        if any(f.reason == "byline_in_brackets" for f in ahead):
            score += 4.0
        elif had:
            score += 3.0
        elif behind:
            score += 2.0
        elif length > 400 and not ahead[0].marks:
            score += 1.0
    return score


def _by_signature(
    flow: list[Fragment], group: _Group, groups: list[_Group], number: int, before: list[Fragment]
) -> float:
    """Who wrote a piece, or took a picture that is all of it, stands in one place. Another one behind this section signs it."""
    end = groups[number + 1].opening if number + 1 < len(groups) else len(flow)
    rest = flow[group.end : end]
    signs = rest[-1] if rest and rest[-1].reason in _SIGNATURES else None
    score = 0.0
    if signs is not None and signs.reason == "byline_in_brackets":
        score += 3.0 if any(f.kind is Kind.BYLINE for f in before) else 1.0
    last = flow[group.opening - 1] if group.opening else None
    if last is not None and last.kind is Kind.BYLINE and last.reason == "photo_credit":
        # Text with nothing but its photographer below: a picture and its story.
        score += 1.5 + (1.5 if signs is not None and signs.reason == last.reason else 0.0)
    return score


_SIGNATURES = ("byline_in_brackets", "photo_credit")


def _closes(body: Fragment) -> bool:
    """The paragraph ends as an article does: （记者 张三）, （张三 李四）, （完）."""
    return bylines.signs(body.text) or _CLOSED.search(body.text[-60:]) is not None


def _shape(group: _Group) -> tuple[int, bool, int]:
    """Headings of one article look alike: number of lines, whether set in halves, length."""
    last = group.titles[-1].text if group.titles else ""
    return len(group.titles), prose.halves(last) is not None, len(last)


def _section(flow: list[Fragment], group: _Group, groups: list[_Group], number: int) -> list[Fragment]:
    end = groups[number + 1].start if number + 1 < len(groups) else len(flow)
    return [f for f in flow[group.end : end] if f.kind is Kind.BODY]
