"""An article as the reader sets it: blocks in reading order, and where in the whole text each part stands.

It must not know: fonts, colours or Qt. Positions are UTF-16 units, which is what a text document counts in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from db.domain.records import FIELD_OF_KIND, Article, Part, PartKind, Span, TextField, printed_byline
from db.domain.text import find_spans_in_parts, fold_text, utf16_spans


class BlockStyle(Enum):
    """How a block is set."""

    COLUMN = auto()
    KICKER = auto()
    HEADLINE = auto()
    DECK = auto()
    SOURCE = auto()
    BYLINE = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    CAPTION = auto()
    NOTICE = auto()
    GAP = auto()


STYLE_OF_KIND = {kind: BlockStyle[kind.name] for kind in PartKind}
TITLE_KINDS = (PartKind.COLUMN, PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK)
INDENT = "\u3000\u3000"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text. `part` is the index of the part it shows; None for what the reader adds itself."""

    style: BlockStyle
    text: str
    part: int | None = None


@dataclass(frozen=True, slots=True)
class ComposedText:
    """The blocks, and the start of each of them in UTF-16 units; one block mark stands between two blocks."""

    blocks: tuple[Block, ...]
    starts: tuple[int, ...]

    def hits(self, article: Article, spans: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
        """Spans of the article's parts (Python indices) as spans of the whole text (UTF-16), in reading order."""
        found: list[Span] = []
        for block, start in zip(self.blocks, self.starts, strict=True):
            if block.part is not None and block.part < len(spans) and spans[block.part]:
                text = shown_text(article.parts[block.part])
                found += ((start + a, start + b) for a, b in utf16_spans(text, spans[block.part]))
        return tuple(found)

    def find(self, article: Article, typed: str) -> tuple[Span, ...]:
        """Where the text holds what was typed, compared as the archive compares it (UTF-16), in reading order.

        Each field is looked through by itself, as in a search; what is in none (a column label, paper and date) by block.
        """
        fields: dict[TextField | int, list[int]] = {}
        for number, block in enumerate(self.blocks):
            field = FIELD_OF_KIND.get(article.parts[block.part].kind) if block.part is not None else None
            fields.setdefault(number if field is None else field, []).append(number)
        found: list[Span] = []
        for numbers in fields.values():
            texts = [self.blocks[number].text for number in numbers]
            for number, text, spans in zip(
                numbers, texts, find_spans_in_parts(texts, (fold_text(typed),)), strict=True
            ):
                start = self.starts[number]
                found += ((start + a, start + b) for a, b in utf16_spans(text, spans) if b > a)
        return tuple(sorted(found))


def compose(article: Article, *, source: str = "", gap: str = "…") -> ComposedText:
    """The article in reading order. `source` (paper, date, page) goes below the titles; `gap` marks missing text."""
    blocks = [
        Block(STYLE_OF_KIND[part.kind], gap if part.kind is PartKind.GAP else shown_text(part), number)
        for number, part in enumerate(article.parts)
    ]
    if source:
        signed = [block for block in blocks if block.part is not None and _signs_inside(article.parts, block.part)]
        blocks = [block for block in blocks if block not in signed]
        titles = [n for n, part in enumerate(article.parts) if part.kind in TITLE_KINDS]
        blocks[(end := _end_of_titles(titles)) : end] = [Block(BlockStyle.SOURCE, source), *signed]
    starts: list[int] = []
    position = 0
    for block in blocks:
        starts.append(position)
        position += utf16_length(block.text) + 1
    return ComposedText(tuple(blocks), tuple(starts))


def _signs_inside(parts: Sequence[Part], number: int) -> bool:
    """A byline that the text names in passing, （记者 周以宁）, stands nowhere by itself: it is set where bylines are."""
    part = parts[number]
    before = next((other for other in reversed(parts[:number]) if other.kind is not PartKind.BYLINE), None)
    named = before is not None and before.kind is PartKind.PARAGRAPH and part.text in before.text
    return part.kind is PartKind.BYLINE and not part.anchors and named


def _end_of_titles(titles: Sequence[int]) -> int:
    """After the titles that open the article; a headline further down (as on a damaged page) does not count."""
    end = 0
    while end in titles:
        end += 1
    return end


def shown_text(part: Part) -> str:
    """A part as it is shown. Every line break is one character, as it is in a text document."""
    text = printed_byline(part) if part.kind is PartKind.BYLINE else part.text
    return text.replace("\r", " ").replace("\x00", " ")


def utf16_length(text: str) -> int:
    """Number of UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean_copy(selected: str) -> str:
    """Selected text as it is given away: line breaks as everybody writes them, no blanks at line ends."""
    lines = selected.replace("\u2029", "\n").replace("\u2028", "\n").replace("\xa0", " ").split("\n")
    return "\n".join(line.strip("\u3000 \t") for line in lines).strip("\n")
