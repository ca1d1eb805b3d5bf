"""Many paragraphs for a document, quickly: each is a copy of a pattern that was formatted once.

python-docx looks every style up by walking all styles, which is three quarters of the time a long document takes.

It must not know: what any paragraph says.
"""

# The types of python-docx end where its XML begins.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.export.documents import clean

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; `points` None is the size of its style, `shade` a ground as rrggbb."""

    text: str
    points: float | None = None
    bold: bool = False
    marked: bool = False
    shade: str = ""


class WordLines:
    """Adds paragraphs at the end of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._patterns: dict[str, Any] = {}

    def pattern(self, name: str, paragraph: Paragraph) -> None:
        """Takes a paragraph, with its formats and no text, out of the document and keeps it as a pattern."""
        element: Any = paragraph._p  # noqa: SLF001
        element.getparent().remove(element)
        self._patterns[name] = element

    def add(self, name: str, runs: Iterable[Run], *, new_page: bool = False) -> Any:
        """A new last paragraph after the pattern of that name; its element."""
        paragraph = deepcopy(self._patterns[name])
        if new_page:
            _break_before(paragraph)
        for run in runs:
            if run.text:
                paragraph.append(_element(run))
        self._document.element.body.sectPr.addprevious(paragraph)
        return paragraph


def _break_before(paragraph: Any) -> None:
    from docx.oxml import OxmlElement

    properties = paragraph.get_or_add_pPr()
    if properties.find(_qn("w:pageBreakBefore")) is None:
        style = properties.find(_qn("w:pStyle"))
        mark = OxmlElement("w:pageBreakBefore")
        properties.insert(0, mark) if style is None else style.addnext(mark)


def _element(run: Run) -> Any:
    """The run as XML; its properties in the order that the format wants."""
    from docx.oxml import OxmlElement

    element = OxmlElement("w:r")
    looks = (
        ("w:b", run.bold, {}),
        ("w:sz", run.points is not None, {"w:val": str(round(2 * (run.points or 0)))}),
        ("w:highlight", run.marked, {"w:val": "yellow"}),
        ("w:shd", bool(run.shade), {"w:val": "clear", "w:fill": run.shade}),
    )
    if any(wanted for _, wanted, _ in looks):
        properties = OxmlElement("w:rPr")
        element.append(properties)
        for tag, wanted, attributes in looks:
            if wanted:
                look = OxmlElement(tag)
                for key, value in attributes.items():
                    look.set(_qn(key), value)
                properties.append(look)
    for number, line in enumerate(clean(run.text).split("\n")):
        if number:
            element.append(OxmlElement("w:br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                element.append(OxmlElement("w:tab"))
            text = OxmlElement("w:t")
            text.text = piece
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            element.append(text)
    return element


def _qn(tag: str) -> str:
    from docx.oxml.ns import qn

    return qn(tag)
