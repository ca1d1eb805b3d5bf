from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain import draft_edits as edits
from db.domain.draft import ArticleDraft, Decision, DraftPart, ImportDraft, Likeness
from db.domain.draft_places import At
from db.domain.records import Anchor, Imported, Part, PartKind, Progress
from desktop.import_dialog import ImportDialog, has_open_draft
from desktop.import_dialog.compare_dialog import CompareDialog
from desktop.jobs import Jobs
from tests.desktop.fit import keys_given_twice
from tests.desktop.import_dialog.made import LINES, bad_page, draft, good_page

Ctrl = Qt.KeyboardModifier.ControlModifier
PATIENCE = 60_000
"""Milliseconds, on a machine that is busy with other tests. What is waited for takes a fraction of a second."""
TEXT = "\n".join(LINES)


def reviewing(dialog: ImportDialog, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.panel, timeout=PATIENCE)
    return dialog


def summed_up(dialog: ImportDialog, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.summary, timeout=PATIENCE)
    return dialog


@pytest.fixture
def bad(dialog: ImportDialog, qtbot: QtBot) -> ImportDialog:
    """Under review: a page of two articles that were taken for one."""
    dialog.review.show(draft(bad_page()))
    dialog._keeping.keep_all()
    dialog._show_review()
    return dialog


def headlines(dialog: ImportDialog) -> list[str | None]:
    assert dialog.review.page is not None
    return [article.headline for article in dialog.review.page.articles]


def test_files_are_taken_apart_and_shown(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "page.txt").write_text(TEXT, "utf-8")
    dialog.start([tmp_path / "page.txt"])
    reviewing(dialog, qtbot)
    assert dialog.panel.page_view.toPlainText() == TEXT
    assert dialog.panel.parts_model.rowCount() > 3


def test_pasted_text_is_taken_apart_and_shown(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.start_paste(TEXT)
    reviewing(dialog, qtbot)
    assert len(dialog.review) == 1


def test_a_file_without_text_is_told_in_words(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    dialog.start([tmp_path / "empty.txt"])
    qtbot.waitUntil(lambda: bool(dialog.start_panel.problem.text()), timeout=PATIENCE)
    assert dialog.stack.currentWidget() is dialog.start_panel
    assert "empty.txt" in dialog.start_panel.problem.text()


def test_a_bad_split_is_corrected_with_the_keyboard_alone(bad: ImportDialog, qtbot: QtBot) -> None:
    parts = bad.panel.parts
    qtbot.keyClick(parts, Qt.Key.Key_F4)
    qtbot.keyClick(parts, Qt.Key.Key_K, Ctrl)
    assert headlines(bad) == ["医院办起夜间门诊", "体检车开进社区"]
    assert bad.review.place == At(1, 0)


def test_keys_work_on_the_raw_page_too(bad: ImportDialog, qtbot: QtBot) -> None:
    page = bad.panel.page_view
    page.setFocus()
    for _ in range(4):
        qtbot.keyClick(page, Qt.Key.Key_Down)
    assert bad.review.place == At(0, 3)
    qtbot.keyClick(page, Qt.Key.Key_K, Ctrl)
    assert headlines(bad) == ["医院办起夜间门诊", "体检车开进社区"]
    qtbot.keyClick(page, Qt.Key.Key_Z, Ctrl)
    assert headlines(bad) == ["医院办起夜间门诊"]


def test_a_part_is_cut_where_the_caret_stands(bad: ImportDialog, qtbot: QtBot) -> None:
    page = bad.panel.page_view
    page.setFocus()
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_Down)
    qtbot.keyClick(page, Qt.Key.Key_T, Ctrl)
    texts = [part.text for part in bad.review.page_at(0).articles[0].plain_parts]
    assert texts[2:4] == ["深夜的急诊室里，", "灯还亮着。"]


def test_a_part_is_retyped_by_key(bad: ImportDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_F4)
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_4, Ctrl)
    assert bad.review.page_at(0).articles[0].parts[3].part.kind == "caption"


def test_selected_lines_become_a_part_of_their_own(bad: ImportDialog, qtbot: QtBot) -> None:
    page = bad.panel.page_view
    page.setFocus()
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_Down)
    qtbot.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page, Qt.Key.Key_4, Ctrl)
    parts = bad.review.page_at(0).articles[0].plain_parts
    assert [(part.kind, part.text) for part in parts[2:4]] == [
        ("paragraph", "深夜的急诊室里，"),
        ("caption", "灯还亮着。"),
    ]


def test_a_line_is_put_into_the_header_of_the_page(bad: ImportDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_F4)
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_H, Ctrl)
    assert bad.review.page_at(0).furniture[-1].text == "体检车开进社区"


def test_from_the_fields_return_leads_back_to_the_parts(bad: ImportDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_G, Ctrl)
    assert bad.focusWidget() is bad.panel.fields.paper
    qtbot.keyClick(bad.panel.fields.paper, Qt.Key.Key_Return)
    assert bad.focusWidget() is bad.panel.parts


def test_pages_are_narrowed_to_those_with_doubts(dialog: ImportDialog) -> None:
    dialog.review.show(draft(bad_page(), good_page()))
    dialog._show_review()
    pages = dialog.panel.pages
    pages.show_only.setCurrentIndex(1)
    assert [pages.tree.isRowHidden(row, QModelIndex()) for row in range(2)] == [False, True]


def test_a_nearly_known_article_is_named_and_compared(bad: ImportDialog, archive: Path, qtbot: QtBot) -> None:
    with Archive.open(archive) as stored:
        (known,) = stored.commit_import(draft(good_page())).ids
    bad.review.show(draft(replace(bad_page(), alike=(Likeness(0, known, 0.87),))))
    bar = bad.panel.warnings
    qtbot.waitUntil(lambda: "“医院办起夜间门诊” · 衡阳日报 · 2019-06-21 (87 %)" in bar.page.text(), timeout=PATIENCE)
    bar.compare.click()
    (compared,) = bad.findChildren(CompareDialog)
    qtbot.waitUntil(lambda: compared.view.toPlainText().count("体检车开进社区") == 2, timeout=PATIENCE)
    compared.reject()


def test_doubts_of_new_pages_are_offered_at_once(dialog: ImportDialog) -> None:
    dialog.review.show(draft(good_page()))
    dialog.review.add(draft(bad_page()))
    dialog._show_review()
    (button,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Next doubt")
    assert button.isEnabled()


def test_undo_and_redo_by_key(bad: ImportDialog, qtbot: QtBot) -> None:
    parts = bad.panel.parts
    qtbot.keyClick(parts, Qt.Key.Key_F4)
    qtbot.keyClick(parts, Qt.Key.Key_K, Ctrl)
    qtbot.keyClick(parts, Qt.Key.Key_Z, Ctrl)
    assert len(headlines(bad)) == 1
    qtbot.keyClick(parts, Qt.Key.Key_Y, Ctrl)
    assert len(headlines(bad)) == 2


def test_text_is_corrected_in_place(bad: ImportDialog, qtbot: QtBot) -> None:
    parts = bad.panel.parts
    qtbot.keyClick(parts, Qt.Key.Key_Return)
    editor = parts.viewport().findChild(QPlainTextEdit)
    assert editor is not None
    editor.setPlainText("医院办起了夜间门诊")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert headlines(bad) == ["医院办起了夜间门诊"]


def test_keys_belong_to_the_text_while_it_is_corrected(bad: ImportDialog, qtbot: QtBot) -> None:
    parts = bad.panel.parts
    qtbot.keyClick(parts, Qt.Key.Key_F2)
    assert not bad.panel.actions_.remove.isEnabled()
    editor = parts.viewport().findChild(QPlainTextEdit)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert bad.panel.actions_.remove.isEnabled()
    assert bad.isVisible()


def test_what_is_no_part_lies_left_over_and_comes_back(bad: ImportDialog, qtbot: QtBot) -> None:
    parts = bad.panel.parts
    qtbot.keyClick(parts, Qt.Key.Key_F4)
    qtbot.keyClick(parts, Qt.Key.Key_0, Ctrl)
    assert [stray.text for stray in bad.review.page_at(0).leftover] == ["体检车开进社区"]
    parts.setCurrentIndex(bad.panel.parts_model.index(bad.panel.parts_model.rowCount() - 1))
    qtbot.keyClick(parts, Qt.Key.Key_2, Ctrl)
    assert bad.review.page_at(0).articles[0].parts[3].part.text == "体检车开进社区"


def test_paper_and_date_are_edits_like_others(bad: ImportDialog, qtbot: QtBot) -> None:
    fields = bad.panel.fields
    fields.paper.setText("健康报")
    fields.date.setText("2019年7月1日")
    fields.store()
    page = bad.review.page_at(0)
    assert (page.paper, page.date) == ("健康报", "2019-07-01")
    bad.review.undo()
    assert fields.date.text() == "2019-06-21"


def test_what_is_no_date_is_not_taken(bad: ImportDialog) -> None:
    bad.panel.fields.date.setText("yesterday")
    bad.panel.fields.store()
    assert bad.review.page_at(0).date == "2019-06-21"


def test_hospitals_are_named_the_subject_first(bad: ImportDialog) -> None:
    bad.panel.fields.hospitals.setText("市第二医院；市第一医院")
    bad.panel.fields.store()
    hospitals = bad.review.page_at(0).articles[0].hospitals
    assert [(h.name, h.relation) for h in hospitals] == [("市第二医院", "subject"), ("市第一医院", "mentioned")]


def test_an_import_is_stored_and_taken_back(bad: ImportDialog, archive: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_Return, Ctrl)
    summed_up(bad, qtbot)
    with Archive.open(archive) as stored:
        assert [row.summary.headline for row in stored.rows(stored.search("").ids) if row] == [LINES[0]]
    bad.summary.undo.click()
    reviewing(bad, qtbot)
    with Archive.open(archive) as stored:
        assert stored.status().articles == 0
    assert len(bad.review) == 1


def test_pages_that_are_not_ticked_wait(dialog: ImportDialog, archive: Path, qtbot: QtBot) -> None:
    dialog.review.show(draft(bad_page(), good_page()))
    dialog.review.take([0], False)
    dialog._show_review()
    dialog.store()
    summed_up(dialog, qtbot)
    qtbot.waitUntil(lambda: has_open_draft(archive))
    assert [page.source.name for page in dialog.review.draft.pages] == ["2019-06-21.txt"]


def test_nothing_is_stored_before_it_is_told_to(bad: ImportDialog, archive: Path) -> None:
    bad.reject()
    with Archive.open(archive) as stored:
        assert stored.status().articles == 0


def test_reading_can_be_cancelled(dialog: ImportDialog, tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT}{number}", "utf-8")
    dialog.start([tmp_path / f"{number}.txt" for number in range(30)])
    dialog.cancel()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    assert dialog.stack.currentWidget() is dialog.start_panel
    assert len(dialog.review) == 0


def test_a_paste_tells_how_far_it_is(dialog: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def paste(archive: Archive, text: str, *, progress: Progress) -> ImportDraft:
        progress(3, 4)
        return draft(good_page())

    monkeypatch.setattr(Archive, "draft_paste", paste)
    dialog.start_paste(TEXT)
    reviewing(dialog, qtbot)
    assert (dialog._working.bar.value(), dialog._working.bar.maximum()) == (3, 4)


def test_storing_can_be_cancelled(
    bad: ImportDialog, archive: Path, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, cancelled = Archive.commit_import, Event()

    def store_late(self: Archive, *stored: ImportDraft, progress: Progress) -> Imported:
        cancelled.wait()
        return store(self, *stored, progress=progress)

    monkeypatch.setattr(Archive, "commit_import", store_late)
    bad.store()
    bad.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    reviewing(bad, qtbot)
    with Archive.open(archive) as stored:
        assert stored.status().articles == 0


def test_the_open_draft_survives_a_crash(
    bad: ImportDialog, open_dialog: Callable[[], ImportDialog], archive: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_F4)
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_K, Ctrl)
    corrected = bad.review.draft
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)  # no close, no flush: the program is simply gone
    assert has_open_draft(archive)
    again = open_dialog()
    again.resume()
    reviewing(again, qtbot)
    assert again.review.draft == corrected


def test_new_files_join_the_draft_that_was_left_open(
    bad: ImportDialog, open_dialog: Callable[[], ImportDialog], tmp_path: Path, qtbot: QtBot
) -> None:
    bad.reject()
    (tmp_path / "new.txt").write_text(TEXT + "2", "utf-8")
    again = open_dialog()
    again.start([tmp_path / "new.txt"])
    reviewing(again, qtbot)
    assert [page.source.name for page in again.review.draft.pages] == ["2019-06-21.txt", "new.txt"]


def test_a_stored_import_is_no_open_draft(bad: ImportDialog, archive: Path, qtbot: QtBot) -> None:
    bad.store()
    summed_up(bad, qtbot)
    assert not has_open_draft(archive)


def test_the_same_file_twice_is_one_page(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "page.txt").write_text(TEXT, "utf-8")
    for _ in range(2):
        dialog.start([tmp_path / "page.txt"])
        reviewing(dialog, qtbot)
    assert len(dialog.review) == 1
    assert dialog.review.skipped == (("page.txt", "already_imported"),)


def test_a_file_of_the_archive_is_noticed_and_not_ticked(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "page.txt").write_text(TEXT, "utf-8")
    dialog.start([tmp_path / "page.txt"])
    reviewing(dialog, qtbot).store()
    summed_up(dialog, qtbot)
    dialog.start([tmp_path / "page.txt"])
    reviewing(dialog, qtbot)
    assert dialog.review.taken == 0
    assert not dialog.store_button.isEnabled()


def test_only_the_sure_pages_of_many_are_ticked(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Archive, "draft_import", lambda *_, **__: draft())
    dialog.start([tmp_path])
    reviewing(dialog, qtbot)
    assert [page.accepted for page in dialog.review.draft.pages] == [False, True]


def test_escape_leaves_the_dialog_and_keeps_the_draft(bad: ImportDialog, archive: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(bad.panel.parts, Qt.Key.Key_Escape)
    assert not bad.isVisible()
    assert has_open_draft(archive)


def test_a_failure_while_reading_is_told(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db.errors import ArchiveBusy

    def fail(*_: object, **__: object) -> None:
        raise ArchiveBusy(tmp_path)

    monkeypatch.setattr(Archive, "draft_import", fail)
    dialog.start([tmp_path])
    qtbot.waitUntil(lambda: bool(dialog.start_panel.problem.text()), timeout=PATIENCE)
    assert str(tmp_path) in dialog.start_panel.problem.text()


def test_every_pane_is_named_for_a_screen_reader(bad: ImportDialog, qapp: QApplication) -> None:
    panel = bad.panel
    assert all(w.accessibleName() for w in (panel.pages.tree, panel.page_view, panel.parts, panel.fields.paper))


def answer(dialog: ImportDialog, word: str) -> None:
    """Presses the button of the open question that has `word` in it."""
    (box,) = (box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    (button,) = (button for button in box.findChildren(QPushButton) if word in button.text())
    button.click()


def discard(dialog: ImportDialog) -> None:
    (button,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Disca&rd …")
    button.click()


def test_no_key_means_two_things_in_a_review(dialog: ImportDialog) -> None:
    dialog.review.show(draft(bad_page(), good_page()))
    dialog._show_review()
    assert not keys_given_twice(dialog)


def test_one_page_is_discarded(dialog: ImportDialog, archive: Path) -> None:
    dialog.review.show(draft(bad_page(), good_page()))
    dialog._show_review()
    discard(dialog)
    answer(dialog, "page")
    assert [page.source.name for page in dialog.review.draft.pages] == ["good.txt"]


def test_the_whole_import_is_discarded_for_good(bad: ImportDialog, archive: Path) -> None:
    discard(bad)
    answer(bad, "import")
    assert not len(bad.review)
    assert not has_open_draft(archive)


def test_a_second_thought_discards_nothing(bad: ImportDialog) -> None:
    discard(bad)
    answer(bad, "Cancel")
    assert len(bad.review) == 1


@pytest.mark.parametrize("size", [(1000, 640), (1600, 1000)])
def test_the_three_panes_stand_side_by_side_and_nothing_is_cut(bad: ImportDialog, size: tuple[int, int]) -> None:
    bad.resize(*size)
    panel = bad.panel
    panes = (panel.pages, panel.page_view, panel.parts)
    assert len({(pane.mapTo(bad, pane.rect().topLeft()).y(), pane.height()) for pane in panes}) == 1
    assert all(
        button.width() >= button.sizeHint().width() for button in bad.findChildren(QPushButton) if button.isVisible()
    )


def test_f6_goes_from_pane_to_pane(bad: ImportDialog, qtbot: QtBot) -> None:
    panel = bad.panel
    seen = []
    for _ in range(4):
        qtbot.keyClick(bad.focusWidget(), Qt.Key.Key_F6)
        seen.append(bad.focusWidget())
    assert seen == [panel.page_view, panel.pages.tree, panel.fields.paper, panel.parts]


@pytest.fixture
def long(dialog: ImportDialog) -> ImportDialog:
    """Under review: a page of 120 lines with one doubt in the 81st."""
    lines = tuple(f"第{number}行文字。" for number in range(120))
    source = replace(bad_page().source, lines=lines)
    parts = tuple(
        DraftPart(
            Part(PartKind.PARAGRAPH, line, "", (Anchor(n, 0, len(line)),)), Decision("x", 0.3 if n == 80 else 0.9)
        )
        for n, line in enumerate(lines)
    )
    dialog.review.show(draft(replace(bad_page(), source=source, articles=(ArticleDraft(parts=parts),), furniture=())))
    dialog._show_review()
    return dialog


def test_an_edit_leaves_in_sight_what_was_in_sight(long: ImportDialog) -> None:
    bar = long.panel.parts.verticalScrollBar()
    long.review.next_doubt()
    before = bar.value()
    long.review.edit(lambda page: edits.confirm(page, At(0, 80)))
    assert bar.value() == before > 0


def test_a_doubt_out_of_sight_is_brought_into_the_middle(long: ImportDialog) -> None:
    long.review.next_doubt()
    parts, page = long.panel.parts, long.panel.page_view
    for view, rect in ((parts, parts.visualRect(parts.currentIndex())), (page, page.cursorRect())):
        assert view.height() / 4 < rect.center().y() < view.height() * 3 / 4


def test_what_is_left_unticked_is_gone_on_with(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.review.show(draft(bad_page(), good_page()))
    dialog.review.take([0], False)
    dialog._show_review()
    dialog.store()
    summed_up(dialog, qtbot).summary.more.click()
    assert dialog.stack.currentWidget() is dialog.panel


def test_from_choosing_more_pages_one_comes_back_to_the_review(bad: ImportDialog) -> None:
    bad._show_start()
    bad.reject()
    assert bad.isVisible()
    assert bad.stack.currentWidget() is bad.panel


def test_the_head_of_an_article_is_seen_with_its_first_part(long: ImportDialog) -> None:
    parts = long.panel.parts
    long.review.next_doubt()
    long.review.choose_place(At(0, 0))
    assert parts.viewport().rect().contains(parts.visualRect(parts.model().index(0, 0)))
