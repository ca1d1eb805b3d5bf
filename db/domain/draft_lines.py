"""Whose the characters of a page's lines are, answered line by line: a page may have a hundred thousand of them.

It must not know: how lines are shown. After an edit only the parts that it made anew are looked through again.
"""

from __future__ import annotations

from itertools import groupby

from db.domain.draft import PageDraft
from db.domain.draft_places import At, AtStray, Place, StrayKind, places
from db.domain.records import Anchor

_BLOCK = 8
"""Lines are looked up in blocks of 2 to the power of this."""
_Blocks = dict[int, list[Anchor]]
_Anchors = tuple[Anchor, ...]


class DraftLines:
    """Follows one page from edit to edit."""

    def __init__(self) -> None:
        self._blocks_of: dict[int, tuple[_Anchors, _Blocks]] = {}
        """By the identity of a part's anchors, which an edit of another part leaves alone."""
        self._in_block: dict[int, list[tuple[Place, _Blocks]]] = {}

    def show(self, page: PageDraft | None) -> None:
        """From now on the answers are about this page."""
        known, self._blocks_of, self._in_block = self._blocks_of, {}, {}
        for place, anchors in places(page) if page is not None else ():
            own = known.get(id(anchors)) or (anchors, _blocks(anchors))
            self._blocks_of[id(anchors)] = own
            for block in own[1]:
                self._in_block.setdefault(block, []).append((place, own[1]))

    def on(self, line: int) -> tuple[tuple[Anchor, Place], ...]:
        """The anchors on a line with the places they belong to, from left to right."""
        block = line >> _BLOCK
        found = [
            (anchor, place)
            for place, own in self._in_block.get(block, ())
            for anchor in own[block]
            if anchor.line == line
        ]
        return tuple(sorted(found, key=lambda pair: pair[0].start))

    def place_of(self, line: int, column: int) -> Place | None:
        """Whose the character at `column` of `line` is; on a blank, whose the nearest one of that line is."""
        near = [(max(a.start - column, column - a.end + 1, 0), *_order(place), place) for a, place in self.on(line)]
        return min(near, key=lambda found: found[:4])[4] if near else None


def _blocks(anchors: _Anchors) -> _Blocks:
    blocks: _Blocks = {}
    for block, own in groupby(anchors, key=lambda anchor: anchor.line >> _BLOCK):
        blocks.setdefault(block, []).extend(own)
    return blocks


def _order(place: Place) -> tuple[int, int, int]:
    """Parts before stray pieces, in reading order."""
    if isinstance(place, AtStray):
        return 1, list(StrayKind).index(place.kind), place.number
    assert isinstance(place, At)
    return 0, place.article, place.part
