from __future__ import annotations

from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from db.export.word_lines import Run, WordLines


@pytest.fixture
def document() -> Any:
    return docx.Document()


def added(document: Any, *runs: Run, new_page: bool = False) -> Any:
    lines = WordLines(document)
    lines.pattern("plain", document.add_paragraph(style="Heading 1"))
    lines.add("plain", runs, new_page=new_page)
    return document.paragraphs[-1]


def test_a_paragraph_has_the_style_of_its_pattern_and_its_own_text(document: Any) -> None:
    paragraph = added(document, Run("甲"), Run("乙"))
    assert (paragraph.text, paragraph.style.name, len(document.paragraphs)) == ("甲乙", "Heading 1", 1)


def test_line_ends_and_tabs_are_kept(document: Any) -> None:
    assert added(document, Run("上\n下\t右")).text == "上\n下\t右"


def test_blanks_at_the_ends_are_kept(document: Any) -> None:
    texts = added(document, Run(" 甲 "))._p.iter(qn("w:t"))
    assert [text.get("{http://www.w3.org/XML/1998/namespace}space") for text in texts] == ["preserve"]


def test_what_xml_cannot_hold_is_left_out(document: Any) -> None:
    assert added(document, Run("甲\x00\x0b\ud800乙")).text == "甲乙"


def test_looks_stand_in_the_order_that_the_format_wants(document: Any) -> None:
    (run,) = added(document, Run("甲", 9, bold=True, marked=True, shade="FFF2DC")).runs
    assert [look.tag for look in run._r.rPr] == [qn(f"w:{name}") for name in ("b", "sz", "highlight", "shd")]
    assert run.font.size.pt == 9


def test_a_paragraph_may_begin_a_page(document: Any) -> None:
    assert added(document, Run("甲"), new_page=True).paragraph_format.page_break_before


def test_nothing_makes_no_run(document: Any) -> None:
    assert added(document, Run("")).runs == []
