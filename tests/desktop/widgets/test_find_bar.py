from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.domain.records import Article, ArticleId, Part, PartKind
from desktop.theme import LIGHT, Look
from desktop.widgets.reader_pane import ReaderPane

PARTS = (
    Part(PartKind.HEADLINE, "𠮷祥的遼寧醫院"),
    Part(PartKind.PARAGRAPH, "在辽宁医院，３月有ＣＴ检查。" * 4),
    Part(PartKind.CAPTION, "辽宁医院外景"),
    Part(PartKind.PARAGRAPH, "院里的人说好，辽宁"),
    Part(PartKind.PARAGRAPH, "医院真好。"),
)


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> ReaderPane:
    Look(qapp).show("light")
    reader = ReaderPane()
    qtbot.addWidget(reader)
    reader.resize(500, 300)
    reader.show()
    qtbot.waitExposed(reader)
    reader.page.show_article(Article(id=ArticleId(1), parts=PARTS, paper="健康报"), [()] * len(PARTS))
    reader.finder.open_bar()
    return reader


def found(reader: ReaderPane) -> list[str]:
    text = reader.page.toPlainText().encode("utf-16-le")
    return [text[2 * start : 2 * end].decode("utf-16-le") for start, end in reader.page.found]


def test_what_is_typed_is_compared_as_the_archive_compares_it(reader: ReaderPane) -> None:
    reader.finder.box.setText("辽宁医院")
    # The last one runs over a paragraph's end, past the caption between two others.
    assert found(reader) == ["遼寧醫院", *["辽宁医院"] * 5, "辽宁", "医院"]


def test_width_and_case_do_not_matter(reader: ReaderPane) -> None:
    reader.finder.box.setText("3月有ct")
    assert found(reader) == ["３月有ＣＴ"] * 4


def test_where_the_article_was_printed_can_be_found_too(reader: ReaderPane) -> None:
    reader.finder.box.setText("健康报")
    assert found(reader) == ["健康报"]


def test_return_goes_on_and_round_and_says_where(qtbot: QtBot, reader: ReaderPane) -> None:
    said = []
    qtbot.keyClicks(reader.finder.box, "CT")
    for _ in range(4):
        said.append(reader.finder.count())
        qtbot.keyClick(reader.finder.box, Qt.Key.Key_Return)
    assert said == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert reader.finder.count() == "1 of 4"


def test_shift_return_goes_back(qtbot: QtBot, reader: ReaderPane) -> None:
    reader.finder.box.setText("CT")
    qtbot.keyClick(reader.finder.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reader.finder.count() == "4 of 4"


def test_what_is_not_there_is_said(reader: ReaderPane) -> None:
    reader.finder.box.setText("骨科")
    assert reader.finder.count() == "Not in this article"


def test_places_are_marked_in_a_colour_of_their_own(reader: ReaderPane) -> None:
    reader.finder.box.setText("CT")
    picture = reader.page.viewport().grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
    assert {LIGHT.found, LIGHT.current_found} <= colours and LIGHT.hit not in colours


def test_places_are_marked_beside_the_scroll_bar(reader: ReaderPane) -> None:
    reader.finder.box.setText("辽宁")
    bar = reader.page.verticalScrollBar()
    assert len(bar.found) == len(reader.page.found)  # type: ignore[attr-defined]


def test_closing_takes_the_marks_away(reader: ReaderPane) -> None:
    reader.finder.box.setText("CT")
    reader.finder.close_bar()
    picture = reader.page.viewport().grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
    assert not colours & {LIGHT.found, LIGHT.current_found}
    assert reader.page.found == ()


def test_another_article_is_looked_through_without_moving_in_it(reader: ReaderPane) -> None:
    reader.finder.box.setText("CT")
    other = Article(id=ArticleId(2), parts=(Part(PartKind.PARAGRAPH, "两次CT，CT"),))
    reader.page.show_article(other, [()])
    assert (reader.finder.count(), reader.page.current_found) == ("2 places", None)


def test_the_selected_words_are_looked_for(reader: ReaderPane) -> None:
    reader.finder.close_bar()
    cursor = reader.page.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(cursor.MoveOperation.Right, cursor.MoveMode.KeepAnchor, 2)
    reader.page.setTextCursor(cursor)
    reader.finder.open_bar()
    assert reader.finder.box.text() == "𠮷祥"
