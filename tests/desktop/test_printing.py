from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.domain.records import Article, ArticleId, Part, PartKind
from db.errors import UnwritableFile
from desktop.printing import paper, print_articles, save_pdf
from desktop.settings import CitationStandard, Settings


def article(number: int, paragraphs: int = 1) -> Article:
    return Article(
        id=ArticleId(number),
        paper="辽宁日报",
        date="2022-08-19",
        page_no="8",
        parts=(
            Part(PartKind.HEADLINE, f"第{number}篇"),
            Part(PartKind.BYLINE, "王敏", role="本报记者"),
            *(Part(PartKind.PARAGRAPH, "病房的灯亮着。" * 60) for _ in range(paragraphs)),
        ),
    )


def pictures(document: QTextDocument) -> int:
    return document.toHtml().count("<img")


def test_a_printed_article_ends_with_its_citation(qapp: QApplication) -> None:
    printed = paper([article(1)], Settings(citation_standard=CitationStandard.GB2015)).toPlainText()
    assert printed.endswith("王敏.第1篇[N].辽宁日报,2022-08-19(8).")


def test_a_printed_paragraph_is_indented_by_two_blanks(qapp: QApplication) -> None:
    lines = paper([article(1)], Settings()).toPlainText().split("\n")
    assert [line[:2] for line in lines if "病房" in line] == ["\u3000\u3000"]


def test_the_citation_follows_the_settings(qapp: QApplication) -> None:
    assert "辽宁日报，2022-08-19（8）" in paper([article(1)], Settings(citation_full_width=True)).toPlainText()


def test_every_article_starts_a_page_of_its_own(qapp: QApplication, tmp_path: Path) -> None:
    assert save_pdf([article(1), article(2), article(3)], Settings(), tmp_path / "a.pdf") == 3


def test_a_long_article_goes_on_on_the_next_page(qapp: QApplication, tmp_path: Path) -> None:
    assert save_pdf([article(1, paragraphs=12)], Settings(), tmp_path / "a.pdf") > 2


def test_a_larger_text_needs_more_pages(qapp: QApplication, tmp_path: Path) -> None:
    usual, large = (save_pdf([article(1, 12)], Settings(text_size=s), tmp_path / "a.pdf") for s in (100, 180))
    assert large > usual


def test_the_pdf_is_a_pdf_with_its_title(qapp: QApplication, tmp_path: Path) -> None:
    save_pdf([article(1)], Settings(), tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert "第1篇".encode("utf-16-be") in data


def test_an_article_cannot_bring_pictures_from_elsewhere(qapp: QApplication) -> None:
    nasty = Article(id=ArticleId(1), parts=(Part(PartKind.PARAGRAPH, '<img src="file:///etc/passwd">'),))
    assert pictures(paper([nasty], Settings())) == 0


def test_what_cannot_be_written_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile):
        save_pdf([article(1)], Settings(), tmp_path / "missing" / "a.pdf")


# The offscreen platform says so of every dialog with a smallest size.
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_preview_shows_every_page(qtbot: QtBot) -> None:
    dialog = print_articles([article(1), article(2)], Settings())
    qtbot.addWidget(dialog)
    qtbot.waitExposed(dialog)
    assert dialog.findChildren(QPrintPreviewWidget)[0].pageCount() == 2
