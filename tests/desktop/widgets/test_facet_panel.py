from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.records import FacetName, Facets
from desktop.models.facet_rows import SHOWN
from desktop.searches import SavedSearch
from desktop.widgets.facet_panel import FacetPanel
from desktop.widgets.search_shelf import CTRL_SHIFT, SearchShelf

FACETS: Facets = {
    FacetName.HOSPITAL: tuple((f"第{n}医院", 30 - n) for n in range(12)),
    FacetName.PAPER: (("健康报", 5), ("辽宁日报", 2)),
    FacetName.YEAR: (("2022", 7),),
    FacetName.LEVEL: (("national", 4),),
    FacetName.PLACE: (),
}


@pytest.fixture
def panel(qtbot: QtBot) -> FacetPanel:
    panel = FacetPanel(("column",))
    qtbot.addWidget(panel)
    panel.resize(220, 900)
    panel.show()
    panel.show_facets(FACETS, ())
    return panel


def item(panel: FacetPanel, text: str) -> QTreeWidgetItem:
    return panel.findItems(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)[0]


def test_the_panel_keeps_qts_contract(panel: FacetPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.model())
    panel.show_facets({FacetName.PAPER: (("健康报", 1),)}, [(FacetName.PAPER, "健康报")])


def test_levels_are_shown_in_words_and_asked_for_by_value(qtbot: QtBot, panel: FacetPanel) -> None:
    panel.setCurrentItem(item(panel, "National"))
    with qtbot.waitSignal(panel.narrowed) as narrowed:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert narrowed.args == [FacetName.LEVEL, "national"]


def test_ctrl_return_excludes(qtbot: QtBot, panel: FacetPanel) -> None:
    panel.setCurrentItem(item(panel, "健康报"))
    with qtbot.waitSignal(panel.excluded) as excluded:
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert excluded.args == [FacetName.PAPER, "健康报"]


def test_the_rest_of_many_values_comes_when_it_is_asked_for(qtbot: QtBot, panel: FacetPanel) -> None:
    assert len(panel.values(FacetName.HOSPITAL)) == SHOWN
    panel.setCurrentItem(item(panel, "4 more …"))
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert len(panel.values(FacetName.HOSPITAL)) == 12


def test_among_all_values_the_line_above_them_filters(panel: FacetPanel) -> None:
    panel.show_all(FacetName.HOSPITAL)
    panel.findChildren(QLineEdit)[-1].setText("第1")
    assert [text for text, _ in panel.values(FacetName.HOSPITAL)] == ["第1医院", "第10医院", "第11医院"]


def test_a_filter_stays_through_another_result(panel: FacetPanel) -> None:
    panel.show_all(FacetName.HOSPITAL)
    panel.findChildren(QLineEdit)[-1].setText("第1")
    panel.show_facets({FacetName.HOSPITAL: (("第1医院", 3), ("第2医院", 2))}, ())
    assert panel.values(FacetName.HOSPITAL) == (("第1医院", 3),)


def test_few_values_come_back(qtbot: QtBot, panel: FacetPanel) -> None:
    panel.show_all(FacetName.HOSPITAL)
    panel.setCurrentItem(item(panel, "Show fewer"))
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert len(panel.values(FacetName.HOSPITAL)) == SHOWN
    assert not panel.findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_cities_stand_below_their_province(qtbot: QtBot, panel: FacetPanel) -> None:
    panel.show_facets({FacetName.PLACE: (("辽宁", 9), ("沈阳", 5), ("湖南", 3), ("大连市", 2))}, ())
    province = item(panel, "辽宁")
    assert [province.child(n).text(0) for n in range(province.childCount())] == ["沈阳", "大连市"]
    panel.setCurrentItem(item(panel, "沈阳"))
    with qtbot.waitSignal(panel.narrowed) as narrowed:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert narrowed.args == [FacetName.PLACE, "沈阳"]


def test_a_chosen_city_is_seen_though_its_province_was_folded(panel: FacetPanel) -> None:
    panel.show_facets({FacetName.PLACE: (("辽宁", 9), ("沈阳", 9))}, [(FacetName.PLACE, "沈阳")])
    assert item(panel, "辽宁").isExpanded()


def test_the_place_of_somebody_who_walks_through_the_values_is_kept(panel: FacetPanel) -> None:
    panel.setCurrentItem(item(panel, "辽宁日报"))
    panel.show_facets({**FACETS, FacetName.PAPER: (("健康报", 3), ("辽宁日报", 1))}, ())
    assert panel.currentItem() is item(panel, "辽宁日报")


def test_what_is_folded_away_is_told(panel: FacetPanel) -> None:
    assert panel.closed == ("column",)


def test_facets_without_values_are_not_shown(panel: FacetPanel) -> None:
    assert item(panel, "Place").isHidden()


def test_a_kept_search_can_be_made_again(qtbot: QtBot, panel: FacetPanel) -> None:
    panel.show_searches((SavedSearch("两年的护理", "护理 日期:2022.."),), ("心理",))
    panel.setCurrentItem(item(panel, "两年的护理"))
    with qtbot.waitSignal(panel.shelf.chosen) as chosen:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert chosen.args == ["护理 日期:2022.."]


@pytest.fixture
def shelf(panel: FacetPanel) -> SearchShelf:
    panel.show_searches((SavedSearch("一", "护理"), SavedSearch("二", "急诊")), ("心理",))
    return panel.shelf


def test_f2_names_a_kept_search(qtbot: QtBot, panel: FacetPanel, shelf: SearchShelf) -> None:
    panel.setCurrentItem(item(panel, "二"))
    qtbot.keyClick(panel, Qt.Key.Key_F2)
    editor = next(line for line in panel.findChildren(QLineEdit) if line.isVisible())
    editor.setText("急诊的报道")
    with qtbot.waitSignal(shelf.renamed) as renamed:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert renamed.args == [1, "急诊的报道"]


def test_delete_gives_a_kept_search_up(qtbot: QtBot, panel: FacetPanel, shelf: SearchShelf) -> None:
    panel.setCurrentItem(item(panel, "一"))
    with qtbot.waitSignal(shelf.removed) as removed:
        qtbot.keyClick(panel, Qt.Key.Key_Delete)
    assert removed.args == [0]


def test_kept_searches_are_ordered_by_keys(qtbot: QtBot, panel: FacetPanel, shelf: SearchShelf) -> None:
    panel.setCurrentItem(item(panel, "一"))
    with qtbot.waitSignal(shelf.moved) as moved:
        qtbot.keyClick(panel, Qt.Key.Key_Down, CTRL_SHIFT)
    assert moved.args == [0, 1]
    with qtbot.assertNotEmitted(shelf.moved):  # it stands last now
        qtbot.keyClick(panel, Qt.Key.Key_Down, CTRL_SHIFT)


def test_the_menu_of_a_recent_search_does_not_order_it(panel: FacetPanel, shelf: SearchShelf) -> None:
    menu = shelf.menu(item(panel, "心理"))
    assert menu is not None and [action.text() for action in menu.actions()] == ["Search"]
