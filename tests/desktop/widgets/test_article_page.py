from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.domain.records import Article, ArticleId, Part, PartKind, Span
from desktop.theme import LIGHT, Look
from desktop.widgets.article_page import ArticlePage


def article(id: int = 1, paragraphs: int = 3, text: str = "心理健康服务走进社区。") -> Article:
    body = (Part(PartKind.PARAGRAPH, text * 6) for _ in range(paragraphs))
    return Article(id=ArticleId(id), parts=(Part(PartKind.HEADLINE, "𠮷祥的心理健康"), *body), paper="健康报")


def spans(of: Article, word: str = "心理健康") -> list[tuple[Span, ...]]:
    return [tuple((m.start(), m.end()) for m in re.finditer(word, part.text)) for part in of.parts]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> ArticlePage:
    Look(qapp).show("light")
    page = ArticlePage()
    qtbot.addWidget(page)
    page.resize(500, 400)
    page.show()
    return page


def test_every_hit_is_marked_where_it_stands(page: ArticlePage) -> None:
    one = article()
    page.show_article(one, spans(one))
    cursor = QTextCursor(page.document())
    seen: set[str] = set()
    for start, end in page.hits:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        seen.add(cursor.selectedText() + cursor.charFormat().background().color().name())
    assert (len(page.hits), seen) == (19, {"心理健康" + LIGHT.hit})


def test_the_current_hit_is_brought_into_view_and_stands_out(page: ArticlePage) -> None:
    one = article(paragraphs=40)
    page.show_article(one, spans(one))
    page.go_to_hit(200)
    picture = page.viewport().grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
    assert LIGHT.current_hit in colours


def test_the_marks_beside_the_scroll_bar_run_from_top_to_bottom(page: ArticlePage) -> None:
    one = article(paragraphs=40)
    page.show_article(one, spans(one))
    marks = page.marks
    assert len(marks) == len(page.hits)
    assert list(marks) == sorted(marks)
    assert 0 <= marks[0] < 0.1 < 0.9 < marks[-1] <= 1


def test_no_file_is_opened_whatever_an_article_names(page: ArticlePage, tmp_path: Path) -> None:
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    red.save(str(tmp_path / "red.png"))
    page.show_article(article(text=f'<img src="{tmp_path}/red.png">'), ())
    assert "<img src" in page.toPlainText()
    image = page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(f"{tmp_path}/red.png"))
    assert isinstance(image, QImage) and image.size().width() == 1


def test_an_article_that_was_left_does_not_stay_in_memory(page: ArticlePage) -> None:
    for id in range(5):
        page.show_article(article(id), ())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(page.findChildren(QTextDocument)) == 1


def test_the_same_article_again_keeps_its_place(page: ArticlePage) -> None:
    one = article(paragraphs=40)
    page.show_article(one, ())
    page.verticalScrollBar().setValue(300)
    page.show_article(one, spans(one))
    assert page.verticalScrollBar().value() == 300
    page.show_article(article(2, paragraphs=40), ())
    assert page.verticalScrollBar().value() == 0


def test_larger_text_takes_more_room_and_goes_back(page: ArticlePage) -> None:
    page.show_article(article(paragraphs=20), ())
    usual = page.verticalScrollBar().maximum()
    page.larger()
    assert page.verticalScrollBar().maximum() > usual
    page.usual_size()
    assert page.verticalScrollBar().maximum() == usual


def test_what_is_copied_is_clean(page: ArticlePage) -> None:
    page.show_article(article(paragraphs=1), ())
    page.selectAll()
    page.copy()
    assert QApplication.clipboard().text().splitlines()[0] == "𠮷祥的心理健康"
    assert "\u2029" not in QApplication.clipboard().text()


def test_a_line_holds_at_most_38_characters(page: ArticlePage) -> None:
    page.resize(1600, 400)
    page.show_article(article(paragraphs=2), ())
    block = page.document().lastBlock()
    page.document().documentLayout().blockBoundingRect(block)
    assert 30 <= block.layout().lineAt(1).textLength() <= 38
