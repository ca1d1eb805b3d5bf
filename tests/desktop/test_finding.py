"""Where a search finds nothing, and why one finds something: driven through the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from db.domain.records import HospitalName, NameKind
from desktop.widgets.why_popover import WhyPopover
from tests.desktop.fit import cut_off
from tests.desktop.screen import ALT, Key, Screen

# What the platform without a screen says of every list that opens under the search box.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


def others(screen: Screen) -> tuple[tuple[str, ...], ...]:
    tree = screen.window.empty.others
    return tree.texts() if tree.isVisible() else ()


def test_where_nothing_is_found_other_queries_are_offered_with_their_reasons(screen: Screen) -> None:
    screen.search("心理的健康")
    shown = others(screen)
    assert screen.says() == "Nothing found"
    assert shown[shown.index(("One character less",)) + 1] == ("心理健康", "without 的", "3 articles")


def test_an_offered_query_is_asked_by_keys(screen: Screen) -> None:
    screen.search("心理的健康")
    screen.press(Key.Key_Down)
    assert screen.has_focus(lambda window: window.empty.others)
    while (item := screen.window.empty.others.currentItem()) is not None and item.text(0) != "心理健康":
        screen.press(Key.Key_Down)
    screen.press(Key.Key_Return)
    assert (screen.query(), screen.found()) == ("心理健康", "3 articles · 9 hits")


def test_up_on_the_first_leads_back_into_the_box(screen: Screen) -> None:
    screen.search("心理的健康")
    screen.window.empty.others.enter()
    screen.press(Key.Key_Up)
    assert screen.has_focus(lambda window: window.top.search)


def test_nothing_is_offered_beside_what_was_found(screen: Screen) -> None:
    screen.search("心理的健康")
    screen.search("心理健康")
    assert others(screen) == ()
    assert len(screen.titles()) == 3


def test_where_nothing_comes_near_nothing_is_offered(screen: Screen) -> None:
    screen.search("zzzz")
    assert others(screen) == ()
    assert screen.window.empty.hint() == "Fewer words or fewer conditions find more."


def test_an_ambiguous_name_is_asked_about(screen: Screen) -> None:
    short = HospitalName("市医院", NameKind.SHORT)
    for hospital in (0, 1):
        screen.window.jobs.write(
            "test",
            lambda archive, _, n=hospital: archive.save_hospital(
                replace(one := archive.hospitals()[n], names=(*one.names, short))
            ),
        )
    screen.settle()
    screen.search("社区 医院:市医院")
    assert screen.says() == "Which one is meant?"
    assert {row[0] for row in others(screen)[1:]} == {"沈阳市精神卫生中心", "衡阳市中心医院"}
    screen.window.top.search.box.stop_offering()
    screen.window.empty.others.enter()
    screen.press(Key.Key_Return)
    assert screen.query().startswith('社区 医院:"') and screen.found().startswith("4 articles")


@pytest.fixture
def why(screen: Screen) -> WhyPopover:
    screen.search('心理健康 报纸:"健康报" -急诊')
    screen.window.top.search.box.stop_offering()
    screen.window.actions_["why"].trigger()
    screen.settle()
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, WhyPopover)
    return popover


def test_why_an_article_was_found_is_said_by_condition(why: WhyPopover) -> None:
    assert why.lines == (
        ("“心理健康”", "Headline × 1 · Text × 2"),
        ("Newspaper: 健康报", "健康报"),
        ("without 急诊", ""),
    )
    why.close()


def test_the_popover_shows_its_words_whole_and_goes_by_escape(screen: Screen, why: WhyPopover) -> None:
    assert len(why.findChildren(QLabel)) == 6
    assert not cut_off(why)
    screen.press(Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_alt_return_asks_why(screen: Screen) -> None:
    screen.press(Key.Key_Down)
    screen.press(Key.Key_Return, ALT)
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, WhyPopover)
    assert popover.lines == (("Every article is listed: nothing was asked for.", ""),)
    popover.close()
