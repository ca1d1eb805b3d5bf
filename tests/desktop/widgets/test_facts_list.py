from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from db.domain.records import Article, ArticleId, Fact, FactKind, Part, PartKind
from desktop.widgets.article_page import ArticlePage
from desktop.widgets.facts_list import FactsList

TEXT = "多年来，绵溪市人民医院坚持公益，现有床位４２０张，职工近800人，深受群众好评。"
ARTICLE = Article(id=ArticleId(1), parts=(Part(PartKind.HEADLINE, "𠮷题"), Part(PartKind.PARAGRAPH, TEXT)))
BEDS = Fact(
    kind=FactKind.BEDS,
    hospital="绵溪市人民医院",
    printed="420",
    value=420,
    unit="张",
    about="",
    part=1,
    span=(TEXT.index("床位"), TEXT.index("，职工")),
    when="2024-04",
    relative="现有",
)


@pytest.fixture
def listed(qtbot: QtBot) -> FactsList:
    listed = FactsList()
    qtbot.addWidget(listed)
    listed.show_facts(ARTICLE, (BEDS,))
    return listed


def test_a_fact_says_what_when_and_where(listed: FactsList) -> None:
    (line,) = listed.lines()
    assert line == f"Beds 420张 · 2024-04（现有）\n…{TEXT[2:]}"


def test_without_facts_the_list_says_so(listed: FactsList) -> None:
    listed.show_facts(ARTICLE, ())
    assert listed.lines() == []


def test_a_click_leads_to_the_words(listed: FactsList, qtbot: QtBot) -> None:
    page = ArticlePage()
    qtbot.addWidget(page)
    page.show_article(ARTICLE, ((), ()))
    listed.chosen.connect(page.point_at)
    listed._list.itemClicked.emit(listed._list.item(0))
    (found,) = page.found
    cursor = page.textCursor()
    cursor.setPosition(found[0])
    cursor.setPosition(found[1], cursor.MoveMode.KeepAnchor)
    assert (cursor.selectedText(), page.current_found) == ("床位４２０张", 0)


def test_a_place_in_a_part_that_is_gone_points_nowhere(qtbot: QtBot) -> None:
    page = ArticlePage()
    qtbot.addWidget(page)
    page.show_article(ARTICLE, ((), ()))
    page.point_at(7, (0, 2))
    assert page.found == ()
