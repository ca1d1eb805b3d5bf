"""Articles that stand twice in one import: of each the earlier one that it is most like.

It must not know: the archive. What is in that already is found by `db/reading/reprinted.py`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from db.domain import reprints
from db.domain.draft import ImportDraft, PageDraft, Twin


class _Place(NamedTuple):
    page: int
    article: int


def twins(draft: ImportDraft) -> tuple[tuple[Twin, ...], ...]:
    """For each page its articles that were there before: the very same text, or a reprint of it."""
    found: list[list[Twin]] = [[] for _ in draft.pages]
    earlier = _Earlier()
    for number, page in enumerate(draft.pages):
        for place, article in enumerate(page.articles):
            body = reprints.body_of(article.plain_parts)
            known = earlier.most_like(body)
            earlier.add(_Place(number, place), body)
            if known is not None:
                at, shared = known
                other = draft.pages[at.page]
                if shared < reprints.NEARLY_ALL and _one_paper_twice(page, other):
                    continue
                headline = other.articles[at.article].headline or ""
                found[number].append(Twin(place, other.source.name, headline, shared))
    return tuple(map(tuple, found))


def _one_paper_twice(page: PageDraft, other: PageDraft) -> bool:
    """Two days of one newspaper, whose columns and bulletins begin alike; or it is not known that they are not."""
    return page.paper == other.paper and page.date != other.date


class _Earlier:
    """The articles so far, found by the grams of their sketches."""

    def __init__(self) -> None:
        self._bodies: dict[_Place, str] = {}
        self._sizes: dict[_Place, int] = {}
        self._holders: defaultdict[int, list[_Place]] = defaultdict(list)
        self._same: dict[str, _Place] = {}

    def add(self, place: _Place, body: str) -> None:
        sketch = reprints.sketch(body)
        self._bodies[place], self._sizes[place] = body, len(sketch)
        self._same.setdefault(reprints.folded(body), place)
        for gram in sketch:
            self._holders[gram].append(place)

    def most_like(self, body: str) -> tuple[_Place, float] | None:
        """The one that shares most with it, and how much of the shorter one that is."""
        own = reprints.folded(body)
        same = self._same.get(own)
        if same is not None and len(own) >= reprints.SHORTEST_SAME:
            return same, 1.0
        sketch = reprints.sketch(body)
        held = (self._holders.get(gram, ()) for gram in sketch)
        in_common = Counter(place for places in held if len(places) < reprints.COMMON for place in places)
        best: tuple[float, _Place] | None = None
        for place, count in in_common.items():
            if reprints.worth_comparing(count, len(sketch), self._sizes[place]):
                common = reprints.compare(own, reprints.folded(self._bodies[place]))
                if common.is_reprint and (best is None or common.shared > best[0]):
                    best = common.shared, place
        return (best[1], best[0]) if best is not None else None
