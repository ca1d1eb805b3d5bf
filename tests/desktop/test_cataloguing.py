from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QMessageBox, QPushButton

from db.archive import Archive
from db.domain.records import Collection, CollectionId, Sort
from desktop.cataloguing.bulk_dialog import BulkDialog
from desktop.cataloguing.collect_dialog import CollectDialog
from desktop.cataloguing.text_dialog import TextDialog
from tests.desktop.screen import ALT, CTRL, SHIFT, Key, Screen

# What the platform without a screen says of every list that opens under the search box.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)|propagateSizeHints")


def opened(screen: Screen) -> QDialog:
    return next(dialog for dialog in screen.window.findChildren(QDialog) if dialog.isVisible())


def collect_all(screen: Screen, name: str) -> Collection:
    """Put all that is listed into a new collection, and list it."""
    screen.window.go_to_list()
    screen.press(Key.Key_A, CTRL)
    screen.press(Key.Key_K, CTRL)
    dialog = opened(screen)
    assert isinstance(dialog, CollectDialog)
    screen.type(name)
    screen.press(Key.Key_Return)
    screen.window.activateWindow()  # as a window manager does when a dialog has closed
    screen.settle()
    with Archive.open(screen.window.jobs.archive_path) as archive:
        return next(one for one in archive.collections() if one.name == name)


def test_what_was_deleted_comes_back_by_the_button_beside_the_remark(screen: Screen) -> None:
    before = screen.titles()
    screen.window.go_to_list()
    screen.press(Key.Key_Delete, CTRL)
    assert len(screen.titles()) == len(before) - 1
    undo = next(b for b in screen.window.status.findChildren(QAbstractButton) if b.text() == "Undo" and b.isVisible())
    undo.click()
    screen.settle()
    assert screen.titles() == before


def test_an_undo_is_offered_only_until_something_else_is_done(screen: Screen) -> None:
    screen.window.go_to_list()
    screen.press(Key.Key_Delete, CTRL)
    offered = next(b for b in screen.window.status.findChildren(QAbstractButton) if b.text() == "Undo")
    assert offered.isVisible()
    screen.window.jobs.write("edit", lambda archive, _: archive.delete(screen.window.model.ids[:1]))
    screen.settle()
    assert not offered.isVisible()


def test_a_collection_is_made_and_listed_from_the_keyboard(screen: Screen) -> None:
    screen.search("护理")
    held = screen.titles()
    one = collect_all(screen, "护士节")
    screen.search("")
    screen.window.cataloguing.collecting.list_articles(one)
    screen.settle()
    assert sorted(screen.titles()) == sorted(held)
    assert screen.query() == '合集:"护士节"'


def test_articles_of_a_collection_move_up_and_the_list_keeps_their_order(screen: Screen) -> None:
    screen.search("心理健康")
    one = collect_all(screen, "心理")
    screen.window.cataloguing.collecting.list_articles(one)
    screen.settle()
    first, second, *_ = screen.titles()
    screen.window.list.selectRow(1)
    screen.press(Key.Key_Up, ALT | SHIFT)
    assert screen.titles()[:2] == [second, first]
    assert screen.chosen() == second


def test_the_list_goes_back_to_its_order_behind_a_collection(screen: Screen) -> None:
    screen.window._sort(Sort.DATE)
    screen.settle()
    one = collect_all(screen, "全部")
    screen.window.cataloguing.collecting.list_articles(one)
    screen.settle()
    assert screen.window.session.sort is Sort.COLLECTION
    screen.search("护理")
    assert screen.window.session.sort is Sort.DATE


def test_an_article_is_taken_out_of_the_collection_that_is_listed(screen: Screen) -> None:
    one = collect_all(screen, "全部")
    screen.window.cataloguing.collecting.list_articles(one)
    screen.settle()
    count = len(screen.titles())
    screen.window.list.selectRow(0)
    screen.press(Key.Key_K, CTRL | SHIFT)
    assert len(screen.titles()) == count - 1


def test_a_collection_is_renamed_and_removed_in_the_side_panel(screen: Screen) -> None:
    one = collect_all(screen, "旧名")
    screen.window.cataloguing.collecting._rename(one, "新名")
    screen.settle()
    assert [c.name for c in screen.window.cataloguing.collecting._collections] == ["新名"]
    screen.window.facets.collections.removed.emit(Collection(id=CollectionId(one.id), name="新名"))
    screen.settle()
    assert screen.window.cataloguing.collecting._collections == ()


def test_the_bulk_editor_opens_on_what_is_chosen(screen: Screen) -> None:
    screen.window.go_to_list()
    screen.press(Key.Key_Down, SHIFT)
    screen.press(Key.Key_E, CTRL | SHIFT)
    dialog = opened(screen)
    assert isinstance(dialog, BulkDialog)
    assert dialog.which.currentText() == "2 articles chosen"
    screen.press(Key.Key_Escape)


def test_the_text_is_corrected_and_the_reader_says_so(screen: Screen) -> None:
    screen.window.go_to_list()
    screen.press(Key.Key_F2)
    dialog = opened(screen)
    assert isinstance(dialog, TextDialog)
    screen.type("新")
    screen.press(Key.Key_Return, CTRL)
    assert screen.reads().startswith("新")
    assert not screen.window.reader.corrected.isHidden()


def test_a_window_with_typed_fields_asks_before_it_closes(screen: Screen) -> None:
    window = screen.window
    window.details.open_folds(("fields",))
    window.details.form._edits["tags"].setText("义诊")  # type: ignore[union-attr]
    assert not window.close()
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(b for b in box.findChildren(QPushButton) if b.text() == "Do not save").click()
    assert not window.isVisible()


def test_typed_fields_are_stored_before_the_window_closes(screen: Screen) -> None:
    window, path = screen.window, screen.window.jobs.archive_path
    article = window.reading.article
    assert article is not None
    window.details.form._edits["tags"].setText("义诊")  # type: ignore[union-attr]
    window.close()
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(b for b in box.findChildren(QPushButton) if b.text() == "Save").click()
    screen.settle()
    assert not window.isVisible()
    with Archive.open(path) as archive:
        assert archive.article(article.id).tags == ("义诊",)
