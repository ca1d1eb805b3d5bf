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

from db.ingest import bylines, order, pairs, prose
from db.ingest.fragments import Fragment, Kind, Line, fragment_of
from db.ingest.pairs import PageStatistics

_LONGEST = 64
"""Characters of a caption; those of hospitals in newspapers have some twenty to forty."""
_MOST_LINES = 3
_MOST_PICTURES = 2
"""Captions one behind the other in one sentence: a double picture."""
_SHORTEST_TEXT = 24
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
        words = _looks(block.text) - order.continuation(left, Fragment(block.text, []), statistics)
        if not prose.ends(block.text):
            words -= max(0.0, statistics.join(block.text, rest.text))
        if lines[block.start].blank >= max(_PICTURE, usual + 2):
            words += _PLACE
        score = min(score, goes_on + words)
    return score


_SURE = 1.0
_USUAL_BEGINNING, _PLACE, _PICTURE = 2.0, 1.5, 3
# Who is in a picture of a hospital, and what such people are seen doing.
_WHO = (
    "医生|医师|大夫|护士长?|医护(?:人员)?|医务(?:人员|工作者)|护理人员|护理员|药师|技师|治疗师|咨询师|检验员|急救员|助产士|教授|"
    "专家|主任|院长|书记|团队|志愿者|服务队|医疗队|义诊队|队员|党员|工作人员|患者|患儿|病人|产妇|老人|孩子|家属|居民|市民|村民|"
    "群众|学生|学员|职工|小朋友|医院|卫生院|中心|集团|们"
)
_DOES = (
    "正|在|为|给|向|与|对|和|同|将|把|教|帮|陪|走进|来到|深入|前往|带领|带着|进行|开展|举行|举办|查房|查看|检查|参加|参观|体验|"
    "接受|展示|演示|指导|讲解|介绍|看望|慰问|交流|讨论|操作|推着|扶着|抱着|使用|练习|训练|合影|排队|手术中?"
)
_SCENE = re.compile(
    f"^[^，,。]{{0,24}}?(?:{_WHO})[^，,。]{{0,16}}?(?:{_DOES})|现场|(?:^|[，,])(?:{_WHO})[^，,。]{{0,8}}(?:{_DOES})"
)
# How a paragraph begins that leads the story on, and no picture's text: a turn, a time, a source, a pronoun.
_STORY = re.compile(
    "同时|此外|另外|目前|如今|现在|当时|随后|后来|近日|日前|近年|去年|今年|据|记者|他|她|我|你|它|该|其|这|那|为了|由于|因此|"
    "但|而|也|又|还|并|如果|对于|通过|从|每|.{0,12}[，,]我"
)


def _looks(text: str) -> float:
    """How far the words are those of a picture: someone is seen doing something; results have numbers, stories a turn."""
    score = _SEEN if _SCENE.search(text) else _UNSEEN
    if not prose.ends(text):
        score -= 1.0
    if len(re.findall(r"[0-9]+", text)) > 1 or "%" in text or "％" in text:
        score -= _SEEN
    return score - (3.0 if _STORY.match(text) else 0.0)


_SEEN, _UNSEEN = 1.5, -8.0


def _fix(lines: list[Line], block: _Block, fixed: dict[int, Fragment]) -> None:
    caption = fragment_of(lines[block.start], Kind.CAPTION, "cuts_a_sentence", 0.8)
    for index in range(block.start, block.end):
        if index > block.start:
            caption.append(fragment_of(lines[index]), prose.glue(caption.text, lines[index].text))
        fixed[index] = caption
