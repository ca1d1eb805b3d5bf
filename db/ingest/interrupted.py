"""Captions without a mark that a converter set between the two halves of a sentence: a short whole piece between empty lines.

What stands before breaks off, what stands behind goes on with it and not with the piece between. It must not know: fragments
already made of the page, or articles.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from db.ingest import bylines, captions, order, pairs, prose
from db.ingest.fragments import Fragment, Kind, Line, fragment_of
from db.ingest.pairs import PageStatistics

_LONGEST = 64
"""Characters of a caption; those of hospitals in newspapers have some twenty to forty."""
_MOST_LINES = 3
_MOST_PICTURES = 2
"""Captions one behind the other in one sentence: a double picture."""
_SHORTEST_TEXT = 14
"""Characters of a block from which it is text and no heading, where no mark within says so."""


@dataclass(slots=True)
class _Block:
    """Lines with no empty line between, the `lines` from `start` to `end`."""

    start: int
    end: int
    text: str


def find(lines: list[Line], fixed: dict[int, Fragment], statistics: PageStatistics) -> None:
    """Adds the captions to `fixed`, by the index of each of their lines."""
    blocks = list(_blocks(lines, fixed))
    usual = _usual_blank(lines, blocks)
    counted = Counter(pairs.begin(block.text) for block in blocks)
    begins = {first for first, times in counted.items() if times > 1}
    at = 0
    while at < len(blocks) - 2:
        torn = blocks[at]
        at += 1
        if not _breaks_off(torn, lines[torn.end - 1]):
            continue
        for pictures in range(_MOST_PICTURES, 0, -1):
            between, rest = blocks[at : at + pictures], blocks[at + pictures : at + pictures + 1]
            apart = not rest or not _in_a_row([torn, *between, *rest])
            if apart or not all(map(_may_be_caption, between)) or _heads(rest[0].text):
                continue
            if _evidence(lines, torn, between, rest[0], usual, begins, statistics) > _SURE:
                for block in between:
                    _fix(lines, block, fixed)
                at += pictures
                break


def _blocks(lines: list[Line], fixed: dict[int, Fragment]) -> Iterable[_Block]:
    """Blocks of lines that are nothing yet; one that touches what is fixed ends there."""
    current: _Block | None = None
    for index, line in enumerate(lines):
        if index in fixed or line.marks:
            if current is not None:
                yield current
            current = None
        elif current is None or line.blank:
            if current is not None:
                yield current
            current = _Block(index, index + 1, line.text)
        else:
            current.end = index + 1
            current.text += line.text if len(current.text) < _LONGEST else ""
    if current is not None:
        yield current


def _in_a_row(blocks: list[_Block]) -> bool:
    return all(a.end == b.start for a, b in itertools.pairwise(blocks))


def _usual_blank(lines: list[Line], blocks: list[_Block]) -> int:
    blanks = sorted(lines[block.start].blank for block in blocks[1:])
    return blanks[len(blanks) // 2] if blanks else 0


def _breaks_off(block: _Block, last: Line) -> bool:
    """Running text that stops in mid-sentence."""
    text = block.text
    if prose.ends(last.text) or last.text[-1] in "：:":
        return False
    return len(text) >= _SURELY_TEXT or "。" in text or (len(text) >= _SHORTEST_TEXT and bool(_COMMA.search(text)))


_SURELY_TEXT = 44
_COMMA = re.compile("[，,；;]")


def _may_be_caption(block: _Block) -> bool:
    text = block.text
    if not _SHORTEST <= len(text) <= _LONGEST or block.end - block.start > _MOST_LINES or "。" in text[:-1]:
        return False
    return not (prose.closer(text) or prose.item(text) or prose.halves(text) or bylines.opens_report(text))


_SHORTEST = 6


def _heads(text: str) -> bool:
    return prose.title_like(text) and not _COMMA.search(text)


def _evidence(
    lines: list[Line],
    torn: _Block,
    between: list[_Block],
    rest: _Block,
    usual: int,
    begins: set[str],
    statistics: PageStatistics,
) -> float:
    """Logit that what stands between is a caption and the rest goes on with what was torn."""
    left, right = Fragment(lines[torn.end - 1].text, []), Fragment(rest.text, [])
    goes_on = order.continuation(left, right, statistics)
    if pairs.begin(rest.text) in begins:
        goes_on -= _USUAL_BEGINNING
    score = math.inf
    for block in between:
        words = captions.scene(block.text) - order.continuation(left, Fragment(block.text, []), statistics)
        if pairs.begin(block.text) in begins:
            words += _USUAL_BEGINNING
        if not prose.ends(block.text):
            words -= max(0.0, statistics.join(block.text, rest.text))
        if lines[block.start].blank >= max(_PICTURE, usual + 2):
            words += _PLACE
        score = min(score, goes_on + words)
    return score


_SURE = 0.5
_USUAL_BEGINNING, _PLACE, _PICTURE = 2.0, 1.5, 3


def _fix(lines: list[Line], block: _Block, fixed: dict[int, Fragment]) -> None:
    caption = fragment_of(lines[block.start], Kind.CAPTION, "cuts_a_sentence", 0.8)
    for index in range(block.start, block.end):
        if index > block.start:
            caption.append(fragment_of(lines[index]), prose.glue(caption.text, lines[index].text))
        fixed[index] = caption
