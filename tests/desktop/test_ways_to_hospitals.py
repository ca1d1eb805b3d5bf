"""From the main window to a hospital's page and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.hospitals import HospitalsDialog
from tests.desktop.screen import CTRL, SHIFT, Key, Screen

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)|propagateSizeHints")
SHENYANG, HENGYANG = "沈阳市精神卫生中心", "衡阳市中心医院"


def dialog(screen: Screen) -> HospitalsDialog:
    screen.settle()
    return next(d for d in screen.window.findChildren(HospitalsDialog) if d.isVisible())


def shown(screen: Screen) -> str:
    return dialog(screen).list.table.currentIndex().data()


def test_the_page_of_the_articles_hospital_is_one_key_away(screen: Screen) -> None:
    screen.search(f'医院:"{HENGYANG}"')
    screen.press(Key.Key_H, CTRL | SHIFT)
    assert shown(screen) == HENGYANG
    dialog(screen).hide()


def test_a_facet_opens_the_page_of_its_hospital(screen: Screen) -> None:
    screen.window.facets.hospital_opened.emit(HENGYANG)
    assert shown(screen) == HENGYANG
    dialog(screen).hide()


def test_a_year_of_the_page_becomes_a_search_of_the_window(screen: Screen) -> None:
    screen.window.dialogs.show_hospitals(SHENYANG)
    dialog(screen).page.overview.year_chosen.emit(2020)
    screen.settle()
    assert len(screen.titles()) == 1
    assert screen.chips() == [f"Hospital: {SHENYANG}", "Year: 2020"]
    assert not screen.window.findChild(HospitalsDialog).isVisible()


def test_a_fact_leads_to_its_words_in_the_article(screen: Screen) -> None:
    screen.window.dialogs.show_hospitals(SHENYANG)
    part = 1
    dialog(screen).page.passage_wanted.emit(3, part, (0, 2))
    screen.settle()
    page = screen.window.reader.page
    assert page.article is not None
    assert page.article.id == 3
    text = page.toPlainText()
    assert [text[start:end] for start, end in page.found] == [page.article.parts[part].text[:2]]


def test_the_window_of_hospitals_comes_back_as_it_was_left(screen: Screen) -> None:
    screen.window.dialogs.show_hospitals(HENGYANG)
    dialog(screen).reject()
    screen.window.actions_["hospitals"].trigger()
    assert shown(screen) == HENGYANG
    screen.press(Qt.Key.Key_Escape)
    assert screen.window.findChild(HospitalsDialog).isHidden()
