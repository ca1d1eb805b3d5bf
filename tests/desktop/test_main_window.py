from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from db.domain.records import FacetName, Sort
from desktop.export_dialog.choices import Kind
from desktop.export_dialog.dialog import ExportDialog
from tests.desktop.screen import ALT, CTRL, SHIFT, Key, Screen

# What the platform without a screen says of every list that opens under the search box.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


def test_the_window_opens_on_all_articles_with_the_newest_being_read(screen: Screen) -> None:
    assert screen.found() == "8 articles"
    assert len(screen.titles()) == 8
    assert screen.reads() == screen.titles()[0]


def test_what_is_typed_is_found_and_marked(screen: Screen) -> None:
    screen.type("心理健康")
    assert screen.titles() == ["心理健康走进社区"] * 3
    assert screen.marked() == ["心理健康"] * 3
    assert screen.found() == "3 articles · 9 hits"


def test_what_an_input_method_still_composes_is_not_searched(screen: Screen) -> None:
    screen.compose("xinli")
    assert screen.found() == "8 articles"


def test_a_half_typed_condition_leaves_the_answer_alone(screen: Screen) -> None:
    screen.search("护理")
    asked = screen.window.session.answer
    screen.type(" 医院:")
    assert screen.window.session.answer is asked


def test_a_character_beyond_the_first_plane_is_marked_where_it_stands(screen: Screen) -> None:
    screen.search("𠮷祥")
    assert set(screen.marked()) == {"𠮷祥"}


def test_f3_walks_every_hit_and_over_the_article_s_end(screen: Screen) -> None:
    screen.search("心理健康")
    walked = []
    for _ in range(4):
        screen.press(Key.Key_F3)
        walked.append((screen.place(), screen.window.list.currentIndex().row()))
    assert walked == [("1 / 9", 0), ("2 / 9", 0), ("3 / 9", 0), ("4 / 9", 1)]


def test_shift_f3_goes_back_to_the_last_hit_of_the_article_before(screen: Screen) -> None:
    screen.search("心理健康")
    screen.press(Key.Key_Down, ALT)
    screen.press(Key.Key_F3)
    screen.press(Key.Key_F3, SHIFT)
    assert screen.place() == "3 / 9"


def test_the_walk_ends_at_the_last_hit(screen: Screen) -> None:
    screen.search("中医药")
    for _ in range(9):
        screen.press(Key.Key_F3)
    assert screen.place() == "3 / 3"


def test_a_click_on_a_facet_narrows_and_the_same_click_takes_it_back(screen: Screen) -> None:
    screen.click_facet("健康报")
    assert (screen.query(), screen.found()) == ('报纸:"健康报"', "2 articles")
    screen.click_facet("健康报")
    assert (screen.query(), screen.found()) == ("", "8 articles")


def test_ctrl_click_on_a_facet_excludes(screen: Screen) -> None:
    screen.click_facet("健康报", CTRL)
    assert screen.found() == "6 articles"
    assert screen.chips() == ["not Newspaper: 健康报"]


def test_a_chip_takes_its_condition_away(screen: Screen) -> None:
    screen.search('护理 报纸:"健康报" 日期:2023')
    screen.remove_chip(0)
    assert screen.query() == "护理 日期:2023"


def test_facets_count_the_whole_result(screen: Screen) -> None:
    screen.search("心理健康")
    assert dict(screen.facet(FacetName.PAPER)) == {"辽宁日报": 2, "健康报": 1}


def test_dragging_over_the_years_holds_the_result_to_them(screen: Screen) -> None:
    screen.drag_years(0.01, 0.3)
    assert screen.query() == "日期:2018..2019"
    assert screen.found() == "4 articles"


def test_another_order_keeps_the_article_that_is_read(screen: Screen) -> None:
    screen.press(Key.Key_Down, ALT)
    read = screen.window.list.chosen
    screen.window.actions_.sort_menu.actions()[list(Sort).index(Sort.DATE_OLDEST)].trigger()
    screen.settle()
    assert screen.window.list.chosen == read
    assert screen.window.model.ids[0] == 1


def test_deleting_can_be_undone_and_redone(screen: Screen) -> None:
    screen.search("护理")
    screen.press(Key.Key_Down)
    screen.press(Key.Key_Delete, CTRL)
    assert screen.found() == "1 article · 3 hits"
    screen.press(Key.Key_Z, CTRL)
    assert screen.found() == "2 articles · 6 hits"
    screen.press(Key.Key_Y, CTRL)
    assert screen.found() == "1 article · 3 hits"


def test_undo_says_what_it_takes_back(screen: Screen) -> None:
    assert screen.window.actions_["undo"].text() == "Undo: Bulk load"
    assert not screen.window.actions_["redo"].isEnabled()


def test_where_nothing_is_found_the_list_says_so(screen: Screen) -> None:
    screen.search("一句没有的话")
    assert screen.says() == "Nothing found"
    assert screen.reads() == ""
    screen.search("护理")
    assert screen.says() == ""


def test_an_empty_archive_says_how_to_fill_it(screen: Screen) -> None:
    screen.press(Key.Key_Z, CTRL)
    screen.window.list.setFocus()
    screen.press(Key.Key_Z, CTRL)
    assert screen.says() == "Nothing is in this archive yet"


def test_the_keys_lead_from_box_to_list_to_reader_and_back(screen: Screen) -> None:
    screen.press(Key.Key_Down)
    assert screen.has_focus(lambda window: window.list)
    screen.press(Key.Key_Return)
    assert screen.has_focus(lambda window: window.reader)
    screen.press(Key.Key_Escape)
    assert screen.has_focus(lambda window: window.list)
    screen.press(Key.Key_Escape)
    assert screen.has_focus(lambda window: window.top.search)


def test_escape_in_the_box_clears_it(screen: Screen) -> None:
    screen.search("护理")
    screen.press(Key.Key_Escape)
    assert (screen.query(), screen.found()) == ("", "8 articles")


def test_escape_takes_the_suggestions_away_before_the_text(screen: Screen) -> None:
    screen.search("衡阳市")
    screen.press(Key.Key_Escape)
    assert (screen.query(), screen.window.top.search.box.offered()) == ("衡阳市", ())


def test_return_over_an_empty_result_leaves_the_keys_in_the_box(screen: Screen) -> None:
    screen.search("护理没有的")
    screen.press(Key.Key_Return)
    screen.search("护理")
    assert screen.has_focus(lambda window: window.top.search)


def test_a_slash_leads_to_the_box_and_can_be_typed_there(screen: Screen) -> None:
    screen.press(Key.Key_Down)
    screen.press(Key.Key_Slash)
    assert screen.has_focus(lambda window: window.top.search)
    assert screen.query() == ""


def test_only_the_article_can_be_shown(screen: Screen) -> None:
    screen.press(Key.Key_F11)
    window = screen.window
    shown = [part.isVisible() for part in (window.top, window.middle, window.facets, window.status, window.reader)]
    assert shown == [False, False, False, False, True]
    screen.press(Key.Key_Escape)
    assert window.top.isVisible() and window.facets.isVisible()


def test_the_citation_goes_to_the_clipboard(screen: Screen) -> None:
    screen.search("急诊急救")
    screen.press(Key.Key_C, CTRL | SHIFT)
    assert QApplication.clipboard().text() == "急诊急救走进社区[N].衡阳日报,2019-03-02(2)."


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_format_of_the_menu_opens_the_dialog_on_it(screen: Screen) -> None:
    menu = screen.window.actions_.export_menu
    next(action for action in menu.actions() if action.text() == "Table (CSV) …").trigger()
    screen.settle()
    (dialog,) = screen.window.findChildren(ExportDialog)
    assert dialog.choices.kind is Kind.CSV
    dialog.reject()


def test_all_articles_can_be_cited_at_once(screen: Screen) -> None:
    screen.press(Key.Key_Down)
    screen.press(Key.Key_A, CTRL)
    screen.press(Key.Key_C, CTRL | SHIFT)
    assert QApplication.clipboard().text().count("[N].") == 8


def test_a_problem_is_one_quiet_line(screen: Screen) -> None:
    screen.search("日期:abc 护理")
    assert "abc" in screen.window.top.search.problem()
    assert screen.found() == "2 articles · 6 hits"


def test_suggestions_name_hospitals(screen: Screen) -> None:
    screen.search("衡阳")
    assert "医院：衡阳市中心医院" in screen.window.top.search.box.offered()


@pytest.mark.parametrize(("typed", "offered"), [("中心", 0), ("衡阳", 2), ("中心医院", 1)])
def test_short_words_are_offered_only_names_that_begin_with_them(screen: Screen, typed: str, offered: int) -> None:
    screen.search(typed)
    assert len(screen.window.top.search.box.offered()) == offered


def test_a_suggestion_takes_the_place_of_the_word(screen: Screen) -> None:
    screen.search("护理 衡阳市中")
    screen.press(Key.Key_Down)
    screen.press(Key.Key_Return)
    assert screen.query().strip() == '护理 医院:"衡阳市中心医院"'


def test_a_search_that_was_entered_is_offered_again(screen: Screen) -> None:
    screen.search("心理健康 2022")
    screen.press(Key.Key_Return)
    screen.search("心")
    assert "心理健康 2022" in screen.window.top.search.box.offered()


@pytest.mark.parametrize("query", ["", "护理"])
def test_status_line_says_how_much_there_is(screen: Screen, query: str) -> None:
    screen.search(query)
    assert screen.window.status.archive_line() == "库 · 8 articles · index complete"


def test_suggestions_are_found_by_initials(screen: Screen) -> None:
    screen.search("hysz")
    assert screen.window.top.search.box.offered() == ("医院：衡阳市中心医院",)


@pytest.mark.parametrize("part", ["window", "search box", "article"])
def test_files_dropped_anywhere_are_imported(screen: Screen, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    dropped: list[Path] = []
    monkeypatch.setattr(screen.window.dialogs, "import_files", dropped.extend)
    window = screen.window
    parts = {"window": window, "search box": window.top.search.box, "article": window.reader.page.viewport()}
    screen.drop(Path("/some/page.txt"), onto=parts[part])
    assert dropped == [Path("/some/page.txt")]


def test_nothing_on_the_clipboard_is_said_quietly(screen: Screen) -> None:
    QApplication.clipboard().clear()
    screen.press(Key.Key_V, CTRL | SHIFT)
    assert screen.window.status.currentMessage() == "There is no text on the clipboard."


@pytest.mark.parametrize("name", ["import", "preferences", "keys", "about", "health", "hospitals", "print"])
def test_every_dialog_opens_and_closes_by_escape(screen: Screen, name: str) -> None:
    screen.window.actions_[name].trigger()
    screen.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None and dialog.isVisible()
    QTest.keyClick(dialog, Key.Key_Escape)
    screen.settle()
    assert QApplication.activeModalWidget() is None


def test_ctrl_f_searches_inside_the_article_and_escape_returns_to_the_archives_hits(screen: Screen) -> None:
    screen.search("心理健康")
    screen.press(Key.Key_F, CTRL)
    screen.type("市民")
    screen.press(Key.Key_F3)
    assert (screen.window.reader.finder.count(), screen.place()) == ("1 of 1", "– / 9")
    screen.press(Key.Key_Escape)
    screen.press(Key.Key_F3)
    assert (screen.window.reader.finder.isVisible(), screen.place()) == (False, "1 / 9")


def test_the_words_of_a_chip_lead_to_what_was_typed(screen: Screen) -> None:
    screen.search('护理 报纸:"健康报" 日期:2023')
    screen.window.top.search.chips()[0].edit()
    assert screen.window.top.search.box.selectedText() == "健康报"
    screen.type("辽宁日报")
    assert screen.chips() == ["Newspaper: 辽宁日报", "Year: 2023"]


def test_a_chip_can_be_turned_round(screen: Screen) -> None:
    screen.search('报纸:"健康报"')
    screen.window.top.search.chips()[0].turn()
    screen.settle()
    assert (screen.chips(), screen.found()) == (["not Newspaper: 健康报"], "6 articles")


def test_text_that_is_held_to_a_field_or_excluded_has_a_chip_too(screen: Screen) -> None:
    screen.search("护理 标题:社区 -急诊")
    assert screen.chips() == ["Title: 社区", "not 急诊"]
    screen.remove_chip(1)
    assert screen.query() == "护理 标题:社区"


def test_a_kept_search_is_kept_with_the_archive(screen: Screen) -> None:
    screen.search("护理")
    screen.press(Key.Key_S, CTRL)
    screen.press(Key.Key_A, CTRL)
    screen.type("护士节")
    screen.press(Key.Key_Return)
    assert [(one.name, one.query) for one in screen.window.searches.saved] == [("护士节", "护理")]
    assert "护士节" in (screen.window.jobs.archive_path / "searches.json").read_text("utf-8")


def test_a_kept_search_that_is_given_up_can_be_put_back(screen: Screen) -> None:
    screen.search("护理")
    screen.window.searches.keep("护理")
    screen.press(Key.Key_S, CTRL)
    assert screen.window.searches.saved == ()
    button = next(b for b in screen.window.status.findChildren(QToolButton) if b.text() == "Put it back")
    button.click()
    assert [one.query for one in screen.window.searches.saved] == ["护理"]


def test_a_kept_search_is_offered_by_its_name(screen: Screen) -> None:
    screen.window.searches.keep("护理 日期:2023")
    screen.window.searches.rename(0, "护士节")
    screen.search("护士")
    assert "护理 日期:2023" in screen.window.top.search.box.offered()


def test_the_sort_button_says_which_order_holds(screen: Screen) -> None:
    screen.window.actions_.sort_menu.actions()[list(Sort).index(Sort.DATE_OLDEST)].trigger()
    screen.settle()
    assert screen.window.sort_button.toolTip() == "Oldest first"
