from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.records import FacetName, Facets
from desktop.widgets.facet_panel import SHOWN, FacetPanel

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
    panel.setCurrentItem(item(panel, "All 12 …"))
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert len(panel.values(FacetName.HOSPITAL)) == 12


def test_the_place_of_somebody_who_walks_through_the_values_is_kept(panel: FacetPanel) -> None:
    panel.setCurrentItem(item(panel, "辽宁日报"))
    panel.show_facets({**FACETS, FacetName.PAPER: (("健康报", 3), ("辽宁日报", 1))}, ())
    assert panel.currentItem() is item(panel, "辽宁日报")


def test_what_is_folded_away_is_told(panel: FacetPanel) -> None:
    assert panel.closed == ("column",)


def test_facets_without_values_are_not_shown(panel: FacetPanel) -> None:
    assert item(panel, "Place").isHidden()


def test_a_kept_search_can_be_made_again(qtbot: QtBot, panel: FacetPanel) -> None:
    panel.show_searches(("护理 2022",), ("心理",))
    panel.setCurrentItem(item(panel, "★ 护理 2022"))
    with qtbot.waitSignal(panel.search_chosen) as chosen:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert chosen.args == ["护理 2022"]
