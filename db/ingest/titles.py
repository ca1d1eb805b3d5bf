"""Which set-apart line of an article is kicker, headline, deck or heading; and headings set behind their section.

It must not know: other articles of the page.
"""

from __future__ import annotations

import itertools
import re

from db.domain.records import Anchor
from db.ingest import bylines, hospital_names, people, prose
from db.ingest.fragments import Fragment, Kind
from db.ingest.pairs import PageStatistics
from db.ingest.split import Story

_DASH = re.compile(r"^\s*(?:——|—|―|--|－－|──)")


def assign(story: Story, statistics: PageStatistics) -> None:
    """Gives every TITLE of the story its part."""
    _salutations(story)
    _names_below(story)
    head, rest = _head(story)
    head = _join_broken(_split_lines(head, story, statistics), story, statistics)
    signed = any(f.kind is Kind.BYLINE and f.role != "signature" for f in story.fragments)
    _head_roles(head, _lead(story), signed_below=signed)
    for fragment in rest:
        fragment.kind = Kind.HEADING
        fragment.reason = fragment.reason if fragment.reason in ("title_in_two_lines", "box_label") else "stands_alone"
        fragment.confidence = min(fragment.confidence, 0.88)
    _merge_headings(story, statistics)
    _put_headings_first(story)
    _signatures(story)
    _strip_colons(story)


def _salutations(story: Story) -> None:
    """编辑同志： before a letter's text is no title: a colon announces a headline only where one follows."""
    for fragment, after in itertools.pairwise(story.fragments):
        addressed = fragment.kind is Kind.TITLE and fragment.text[-1] in "：:" and fragment.role != "label"
        if addressed and after.kind is Kind.BODY:
            fragment.kind, fragment.reason, fragment.confidence = Kind.BODY, "salutation", 0.7


def _names_below(story: Story) -> None:
    """A person's name alone, right below the headline, is the author's."""
    seen_title = False
    for fragment in story.fragments:
        if fragment.kind is Kind.TITLE:
            name = "".join(fragment.text.split())
            if seen_title and len(name) <= 4 and people.looks_like_name(name):
                fragment.kind, fragment.reason, fragment.confidence = Kind.BYLINE, "name_below_title", 0.75
            seen_title = True
        elif fragment.kind is Kind.BODY:
            seen_title = False


def _signatures(story: Story) -> None:
    """Short lines after the last paragraph head nothing: they sign an announcement or a letter (its office, its date)."""
    bodies = [i for i, f in enumerate(story.fragments) if f.kind is Kind.BODY]
    if not bodies:
        return
    for fragment in story.fragments[bodies[-1] + 1 :]:
        if fragment.kind is Kind.HEADING:
            fragment.kind, fragment.reason, fragment.confidence = Kind.BODY, "signature", 0.6


def _head(story: Story) -> tuple[list[Fragment], list[Fragment]]:
    """Titles before the first running text and the first byline are the article's own; the others are headings.

    Where text comes first, it is a lead set before the headline: then the first group of titles is the article's own.
    """
    titles = story.of(Kind.TITLE)
    if not titles:
        return [], []
    start = story.fragments.index(titles[0])
    head: list[Fragment] = []
    for fragment in story.fragments[start:]:
        if fragment.kind is Kind.BODY or (fragment.kind is Kind.BYLINE and head):
            break
        if fragment.kind is Kind.TITLE and fragment.role == "label" and head:
            break
        if fragment.kind is Kind.TITLE:
            head.append(fragment)
        if len(head) == _MOST_LINES:
            break
    after_byline = story.fragments[story.fragments.index(head[-1]) + 1 :]
    for fragment in after_byline:
        if fragment.kind is Kind.TITLE and _DASH.match(fragment.text):
            head.append(fragment)
        if fragment.kind in (Kind.BODY, Kind.TITLE):
            break
    first = set(head)
    return head, [title for title in titles if title not in first]


_MOST_LINES = 12
"""Lines of a head: no article has more, and a long list of short lines is none."""


def _lead(story: Story) -> str:
    """The first running text after the first title."""
    titled = False
    for fragment in story.fragments:
        titled = titled or fragment.kind is Kind.TITLE
        if titled and fragment.kind is Kind.BODY:
            return fragment.text
    return ""


def _head_roles(lines: list[Fragment], lead: str, *, signed_below: bool) -> None:
    decks = [title for title in lines if _DASH.match(title.text)] if len(lines) > 1 else []
    head = [title for title in lines if title not in decks]
    for deck in decks:
        deck.kind, deck.reason, deck.confidence = Kind.DECK, "dash", min(deck.confidence, 0.93)
    if not head:
        return
    hashed = [title for title in head if "#" in title.marks]
    # What stands before a deck is the headline, whatever else stands before that.
    report = not signed_below or bylines.dateline(lead)
    main = len(head) - 1 if decks and not hashed else _main(head, hashed, lead if report else "")
    for index, title in enumerate(head):
        if index == main:
            title.kind, title.reason = Kind.HEADLINE, "first_title" if len(head) == 1 else "main_title"
        elif index < main:
            title.kind, title.reason = Kind.KICKER, "colon" if title.text.endswith(("：", ":")) else "before_headline"
        elif index == main + 1 and not decks:
            title.kind, title.reason = Kind.DECK, "after_headline"
        else:
            title.kind = Kind.HEADING
        title.confidence = min(title.confidence, 0.93 if len(head) == 1 or title.reason in ("colon", "dash") else 0.8)


def _main(head: list[Fragment], hashed: list[Fragment], lead: str) -> int:
    """Which of the lines is the headline."""
    listed = [i for i, title in enumerate(head) if title.role == "listed"]
    if listed:
        return listed[0]
    if hashed:
        main = head.index(min(hashed, key=lambda title: title.marks.count("#")))
        # 沈阳市第五人民医院： may be marked as the higher heading; its colon still announces the headline.
        return main + 1 if head[main].text[-1] in "：:" and main + 1 < len(head) else main
    spoken_with = [i for i, title in enumerate(head[:-1]) if _SPOKEN_WITH.match(title.text)]
    if spoken_with:
        return spoken_with[-1] + 1
    announced = [i for i, title in enumerate(head[:-1]) if title.text.endswith(("：", ":", "—", "―"))]
    if announced:
        return announced[-1] + 1
    if len(head) == 1:
        return 0
    if len(head) >= 3:
        return 1
    if head[1].set_under(head[0]):
        return 0
    if hospital_names.names_in(head[0].text) == [head[0].text]:
        return 1  # whose headline it is, as where a colon says so
    return _of_two(head[0].text, head[1].text, lead)


# Whom the paper has asked stands over what was said.
_SPOKEN_WITH = re.compile(r"(?:本报)?(?:记者)?(?:专访|对话|访谈|访)(?![谈客])")
# How the story of a visit, a career, a campaign is called: 进山记, 值班室见闻.
_STORY_OF = re.compile(r"(?:[^日笔标]记|见闻|侧记|纪实|纪事|速写|素描|掠影|剪影|综述|扫描|访谈|始末|的启示|之路)$")
_BODY_OF_MANY = re.compile(r"医院|醫院|卫生院|衛生院|保健院|中心|集团|公司|大学|学院|研究所|血站")


def _of_two(first: str, second: str, lead: str) -> int:
    """Of two lines the first is mostly a kicker. A deck says at length what the headline leaves out, and is told by that.

    A report says in its headline what happened, and there who did it: the other line is the ornament. `lead` is empty for a
    feature, whose headline is the ornament.
    """
    if _STORY_OF.search(second) and not _STORY_OF.search(first):
        return 0
    if lead:
        facts = _told(first, lead) - _told(second, lead)
        if abs(facts) > _ORNAMENT:
            return 0 if facts > 0 else 1
    return 0 if len(second) >= 16 and len(second) > 1.4 * len(first) else 1


_ORNAMENT = 0.15
_LEAD_SHOWN = 160


def _told(title: str, lead: str) -> float:
    """How much of the title the report's first paragraph says again, and whether it says who did it."""
    pairs = {title[i : i + 2] for i in range(len(title) - 1)}
    again = sum(1 for pair in pairs if pair in lead[:_LEAD_SHOWN])
    town = any(title[:2] + rank in lead for rank in "省市县区镇乡州")
    return again / max(1, len(pairs)) + (0.5 if _BODY_OF_MANY.search(title) else 0.3 if town else 0.0)


def _split_lines(head: list[Fragment], story: Story, statistics: PageStatistics) -> list[Fragment]:
    """Lines of a title that nothing but their place holds together are its parts: kicker and headline, headline and deck.

    Where the second line goes on with the first one's word or phrase, they stay one line of the title.
    """
    split: list[Fragment] = []
    for title in head:
        split.append(title)
        while len({piece.line for piece in title.pieces}) > 1:
            border = next(piece.at for piece in title.pieces if piece.line != title.first_line)
            first, rest = title.text[:border].rstrip(), title.text[border:]
            if min(len(first), len(rest)) < _SHORTEST_TITLE or statistics.join(first, rest) >= _SAME_PHRASE:
                break
            tail = title.cut(border)
            story.fragments.insert(story.fragments.index(title) + 1, tail)
            title.text = first
            split.append(tail)
            title = tail
    return split


_SHORTEST_TITLE = 5
_SAME_PHRASE = 4.0
"""Bits, see `PageStatistics.join`."""


def _join_broken(head: list[Fragment], story: Story, statistics: PageStatistics) -> list[Fragment]:
    """A headline that the column broke inside a word is one line again."""
    joined: list[Fragment] = []
    for title in head:
        last = joined[-1] if joined else None
        touching = last is not None and title.blank == 0 and not title.marks and last.text[-1] not in "：:—"
        touching = touching and not _DASH.match(title.text)
        if last is not None and touching and statistics.join(last.text, title.text) >= _SAME_PHRASE:
            last.append(title)
            story.fragments.remove(title)
        else:
            joined.append(title)
    return joined


def _merge_headings(story: Story, statistics: PageStatistics) -> None:
    """Two headings right behind each other are one in two lines; but where all the others have one line, two sections' headings
    were brought together: a column block that ends with one stands before one that begins with one."""
    double = _brought_together(story, statistics)
    if double is not None:
        heading, second = double
        heading.reason = second.reason = "stands_alone"
        heading.confidence = second.confidence = 0.6
        return
    fragments: list[Fragment] = []
    for fragment in story.fragments:
        last = fragments[-1] if fragments else None
        if (
            last is not None
            and last.kind is fragment.kind is Kind.HEADING
            and fragment.blank == 0
            and not fragment.marks
            and not prose.item(fragment.text)
            and len(last.text) + len(fragment.text) <= 40
        ):
            last.append(fragment, " ")
            last.reason = "title_in_two_lines"
        else:
            fragments.append(fragment)
    story.fragments = fragments


def _brought_together(story: Story, statistics: PageStatistics) -> tuple[Fragment, Fragment] | None:
    """The one pair of lines among headings of one line, where the words do not meet; cut apart if it was one fragment."""
    headings = [f for f in story.fragments if f.kind is Kind.HEADING and f.role != "label"]
    whole = [f for f in headings if len(f.pieces) == 2 and f.pieces[0].line != f.pieces[1].line]
    pairs = [
        (a, b)
        for a, b in itertools.pairwise(story.fragments)
        if a.kind is b.kind is Kind.HEADING and "label" not in (a.role, b.role)
    ]
    single = len(headings) - 2 * len(pairs) - len(whole)
    if len(whole) + len(pairs) != 1 or single < _ENOUGH_SINGLE or any(b.blank for _, b in pairs):
        return None
    if pairs:
        first, second = pairs[0]
        return pairs[0] if _unlike(first.text, second.text, statistics) else None
    heading = whole[0]
    at = heading.pieces[1].at
    if not _unlike(heading.text[:at].rstrip(), heading.text[at:], statistics):
        return None
    second = heading.cut(at)
    heading.text = heading.text.rstrip()
    story.fragments.insert(story.fragments.index(heading) + 1, second)
    return heading, second


def _unlike(first: str, second: str, statistics: PageStatistics) -> bool:
    return min(len(first), len(second)) >= _SHORTEST_HEADING and statistics.join(first, second) < 0


_SHORTEST_HEADING, _ENOUGH_SINGLE = 4, 2


def _put_headings_first(story: Story) -> None:
    """On some pages the column's heading comes behind its section. The sign: the last one has nothing behind it."""
    kinds = [f.kind for f in story.fragments if f.kind in (Kind.HEADING, Kind.BODY, Kind.HEADLINE)]
    headings = kinds.count(Kind.HEADING)
    if headings < 2 or kinds[-1] is not Kind.HEADING:
        return
    after_headline = kinds[kinds.index(Kind.HEADLINE) + 1 :] if Kind.HEADLINE in kinds else kinds
    if not after_headline or after_headline[0] is not Kind.BODY:
        return
    start = next((i for i, f in enumerate(story.fragments) if f.kind is Kind.HEADLINE), -1) + 1
    ordered, section = story.fragments[:start], list[Fragment]()
    for fragment in story.fragments[start:]:
        if fragment.kind is Kind.HEADING:
            fragment.reason, fragment.confidence = "behind_its_section", 0.85
            ordered += [fragment, *section]
            section = []
        else:
            section.append(fragment)
    story.fragments = ordered + section


def _strip_colons(story: Story) -> None:
    """A kicker's colon announces the headline and is no part of the name before it."""
    for fragment in story.fragments:
        if fragment.kind is Kind.KICKER and fragment.text[-1] in "：:":
            colon = fragment.cut(len(fragment.text) - 1)
            fragment.extra.extend(Anchor(p.line, p.start, p.end) for p in colon.pieces)
            fragment.extra.extend(colon.extra)
