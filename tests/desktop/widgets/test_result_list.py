from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from db.domain.records import ArticleId, ArticleSummary, HitRow, Snippet
from desktop.models.article_list import ArticleListModel, Rows
from desktop.theme import LIGHT
from desktop.widgets.result_delegate import ResultDelegate
from desktop.widgets.result_list import ResultList


def hit(id: int, snippet: str = "", *spans: tuple[int, int]) -> HitRow:
    one = ArticleSummary(
        id=ArticleId(id), headline=f"第{id}篇" + "长题" * 40, paper="报", date="2022", page_no="1", hospitals=()
    )
    return HitRow(summary=one, headline_spans=(), snippet=Snippet(snippet, spans), occurrences=2)


def ids(*numbers: int) -> tuple[ArticleId, ...]:
    return tuple(map(ArticleId, numbers))


@pytest.fixture
def rows(qtbot: QtBot) -> ResultList:
    def fetch(wanted: tuple[ArticleId, ...], take: object) -> None:
        answer: Rows = tuple(hit(id) for id in wanted)
        take(answer)  # type: ignore[operator]

    rows = ResultList(ArticleListModel(fetch))
    qtbot.addWidget(rows)
    rows.resize(300, 500)
    rows.show()
    return rows


def test_the_first_article_of_a_new_result_is_chosen(qtbot: QtBot, rows: ResultList) -> None:
    with qtbot.waitSignal(rows.article_chosen) as chosen:
        rows.show_result(ids(7, 8), ())
    assert chosen.args == [7]


def test_a_renewed_result_keeps_the_chosen_article(rows: ResultList) -> None:
    rows.show_result(ids(7, 8, 9), ())
    rows.choose(1)
    rows.renew_result(ids(9, 8), ())
    assert (rows.chosen, rows.currentIndex().row()) == (8, 1)


def test_when_the_chosen_article_is_gone_the_next_one_takes_its_place(rows: ResultList) -> None:
    rows.show_result(ids(7, 8, 9), ())
    rows.choose(1)
    rows.renew_result(ids(7, 9), ())
    assert rows.chosen == 9


def test_a_hundred_thousand_rows_have_one_height(rows: ResultList) -> None:
    rows.show_result(tuple(map(ArticleId, range(100_000))), ())
    assert rows.rowHeight(0) == rows.rowHeight(99_999) > 4 * rows.fontMetrics().height()


def test_up_on_the_first_row_leads_out_of_the_list(qtbot: QtBot, rows: ResultList) -> None:
    rows.show_result(ids(7, 8), ())
    with qtbot.waitSignal(rows.left):
        qtbot.keyClick(rows, Qt.Key.Key_Up)


def painted(row: HitRow, width: int) -> QImage:
    """The row as the delegate paints it."""
    rows = ResultList(ArticleListModel(lambda _, take: None))
    rows.show_result((row.summary.id,), (row,))
    delegate = ResultDelegate()
    option = QStyleOptionViewItem()
    option.initFrom(rows)
    image = QImage(width, delegate.row_height(rows.font()), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option.rect = image.rect()  # type: ignore[attr-defined]
    painter = QPainter(image)
    delegate.paint(painter, option, rows.model().index(0, 0))
    painter.end()
    return image


def yellow(image: QImage) -> int:
    return sum(image.pixelColor(x, y).name() == LIGHT.hit for x in range(image.width()) for y in range(image.height()))


def test_hits_of_the_snippet_are_marked(qtbot: QtBot) -> None:
    plain, marked = hit(1, "有心理健康的一段"), hit(1, "有心理健康的一段", (1, 5))
    assert yellow(painted(plain, 300)) == 0 < yellow(painted(marked, 300))


def test_a_hit_far_into_the_snippet_is_still_seen_in_a_narrow_list(qtbot: QtBot) -> None:
    assert yellow(painted(hit(1, "字" * 80 + "心理健康", (80, 84)), 200)) > 0
