from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import (
    Anchor,
    Article,
    ArticleId,
    Edits,
    Filing,
    Hospital,
    HospitalId,
    HospitalName,
    NameKind,
    Part,
    PartKind,
    Retention,
)
from desktop.cataloguing.article_texts import with_texts
from desktop.jobs import Jobs
from desktop.settings import Settings
from desktop.widgets.bearers_popup import BearersPopup
from desktop.widgets.details_panel import DetailsPanel

RECORD = {
    "kicker": "沈阳市精神卫生中心",
    "headline": "老楼里的新病房",
    "body": "三月，病房开门。\n护士长说，灯不再刺眼。",
    "date": "2022-03-04",
    "paper": "健康报",
    "page": "A05",
    "hospitals": ["沈阳市精神卫生中心"],
    "bylines": [{"role": "本报记者", "name": "周以宁"}],
}
ALL = ("fields", "hospital", "page", "history")


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    with Archive.create(tmp_path / "archive") as archive:
        archive.load([json.dumps(RECORD)], source=Path("a.jsonl"))
    jobs = Jobs(tmp_path / "archive")
    yield jobs
    jobs.close()


@pytest.fixture
def panel(jobs: Jobs, qtbot: QtBot) -> DetailsPanel:
    panel = DetailsPanel(jobs, Settings(open_details=ALL))
    qtbot.addWidget(panel)
    panel.show_article(stored(jobs))
    qtbot.waitUntil(lambda: not jobs.busy)
    return panel


def stored(jobs: Jobs) -> Article:
    with Archive.open(jobs.archive_path) as archive:
        return archive.article(ArticleId(1))


def field(panel: DetailsPanel, name: str) -> QLineEdit:
    return next(edit for edit in panel.findChildren(QLineEdit) if edit.accessibleName() == name)


def type_into(edit: QLineEdit, text: str) -> None:
    """As an input method does: Chinese is not on any keyboard."""
    edit.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


def test_all_fields_of_an_article_are_shown(panel: DetailsPanel) -> None:
    shown = {edit.accessibleName(): edit.text() for edit in panel.findChildren(QLineEdit)}
    assert shown["Headline"] == "老楼里的新病房"
    assert shown["Byline"] == "本报记者 周以宁"
    assert (shown["Newspaper"], shown["Date"], shown["Page"]) == ("健康报", "2022-03-04", "A05")
    assert shown["Hospitals"] == "沈阳市精神卫生中心"


def test_enter_keeps_a_correction_and_undo_takes_it_back(panel: DetailsPanel, jobs: Jobs, qtbot: QtBot) -> None:
    type_into(field(panel, "Headline"), "旧楼里的新病房")
    type_into(field(panel, "Byline"), "本报记者 周以宁；通讯员 李可")
    with qtbot.waitSignal(jobs.archive_changed):
        qtbot.keyClick(field(panel, "Headline"), Qt.Key.Key_Return)
    assert stored(jobs).headline == "旧楼里的新病房"
    assert [(p.role, p.text) for p in stored(jobs).bylines] == [("本报记者", "周以宁"), ("通讯员", "李可")]
    with qtbot.waitSignal(jobs.archive_changed):
        jobs.write("Undo", lambda archive, _: archive.undo())
    qtbot.waitUntil(lambda: field(panel, "Headline").text() == "老楼里的新病房")


def test_a_date_that_is_none_is_told_and_nothing_is_stored(panel: DetailsPanel, jobs: Jobs, qtbot: QtBot) -> None:
    type_into(field(panel, "Date"), "不知何时")
    qtbot.keyClick(field(panel, "Date"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("不知何时" in label.text() for label in panel.findChildren(QLabel)))
    assert stored(jobs).date == "2022-03-04"


def test_a_hospital_leads_to_its_articles(panel: DetailsPanel, qtbot: QtBot) -> None:
    button = next(b for b in panel.findChildren(QToolButton) if b.text() == "沈阳市精神卫生中心")
    with qtbot.waitSignal(panel.hospital_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["沈阳市精神卫生中心"]


def test_an_article_without_a_page_says_so(panel: DetailsPanel) -> None:
    assert any("without a page" in label.text() for label in panel.findChildren(QLabel))


def test_the_history_names_what_was_done(panel: DetailsPanel) -> None:
    assert any("Bulk load" in label.text() for label in panel.findChildren(QLabel))


def test_nothing_is_shown_of_no_article(panel: DetailsPanel) -> None:
    panel.show_article(None)
    assert not panel.isEnabled()
    assert {edit.text() for edit in panel.findChildren(QLineEdit)} == {""}


def test_a_corrected_title_keeps_its_place_on_the_page() -> None:
    anchors = (Anchor(3, 0, 4),)
    parts = (Part(PartKind.HEADLINE, "旧题", anchors=anchors), Part(PartKind.PARAGRAPH, "正文。"))
    assert with_texts(parts, PartKind.HEADLINE, ("新题",))[0] == Part(PartKind.HEADLINE, "新题", anchors=anchors)


def test_a_new_deck_stands_behind_the_headline() -> None:
    parts = (Part(PartKind.HEADLINE, "题"), Part(PartKind.BYLINE, "周以宁"), Part(PartKind.PARAGRAPH, "正文。"))
    kinds = [part.kind for part in with_texts(parts, PartKind.DECK, ("副题",))]
    assert kinds == [PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE, PartKind.PARAGRAPH]


def test_the_marked_lines_of_the_page_are_the_articles_own(tmp_path: Path, qtbot: QtBot) -> None:
    text = "𠮷字报 2022年8月19日 第3版\n【医疗】\n老楼里的新病房\n三月，病房开门。护士长说，灯不再刺眼，\n老人也敢在夜里起身了。\n"
    with Archive.create(tmp_path / "paged") as archive:
        id = archive.commit_import(archive.draft_paste(text)).ids[0]
        article = archive.article(id)
        assert article.page is not None
        page = archive.page(article.page)
    from desktop.widgets.page_view import PageView

    view = PageView()
    qtbot.addWidget(view)
    view.show_page(page, article)
    blank_free = "".join(view.marked_text.split())
    assert "老楼里的新病房" in blank_free
    assert "𠮷字报" not in blank_free


def test_the_facts_of_the_article_are_listed(jobs: Jobs, qtbot: QtBot) -> None:
    record = RECORD | {"body": "沈阳市精神卫生中心始建于1958年，现有床位420张。"}
    with Archive.open(jobs.archive_path) as archive:
        archive.load([json.dumps(record)], source=Path("b.jsonl"))
        article = archive.article(ArticleId(2))
    panel = DetailsPanel(jobs, Settings(open_details=("facts",)))
    qtbot.addWidget(panel)
    panel.show_article(article)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [line.split("\n")[0] for line in panel.facts.lines()] == [
        "Founded 1958年",
        "Beds 420张 · 2022-03（现有）",
    ]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)|propagateSizeHints")
def test_a_name_of_several_hospitals_is_asked_about_before_it_is_stored(jobs: Jobs, qtbot: QtBot) -> None:
    with Archive.open(jobs.archive_path) as archive:
        for number, city in enumerate(("沈阳", "大连")):
            names = (HospitalName(f"{city}市第一医院", NameKind.CURRENT), HospitalName("市一院", NameKind.SHORT))
            archive.save_hospital(Hospital(id=HospitalId(0), names=names, founded=1950 + number))
    panel = DetailsPanel(jobs, Settings(open_details=ALL))
    qtbot.addWidget(panel)
    panel.show_article(stored(jobs))
    type_into(field(panel, "Hospitals"), "市一院")
    qtbot.keyClick(field(panel, "Hospitals"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(panel.findChildren(BearersPopup)))
    rows = panel.findChildren(BearersPopup)[0].findChild(QListWidget)
    assert isinstance(rows, QListWidget)
    wanted = next(row for row in range(rows.count()) if "大连" in rows.item(row).text())
    rows.setCurrentRow(wanted)
    with qtbot.waitSignal(jobs.archive_changed):
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [link.name for link in stored(jobs).hospitals] == ["大连市第一医院"]


def test_the_next_free_number_is_filled_in(panel: DetailsPanel, jobs: Jobs, qtbot: QtBot) -> None:
    filing = Filing(fonds="J001", category="WS", year="2022", retention=Retention.PERMANENT, item=7)
    with Archive.open(jobs.archive_path) as archive:
        archive.load([json.dumps(RECORD)], source=Path("b.jsonl"))
        archive.edit_many(
            [ArticleId(2)], Edits(fonds="J001", category="WS", year="2022", retention=Retention.PERMANENT, first_item=7)
        )
    panel.form.offer_filing(filing)
    again = next(b for b in panel.findChildren(QPushButton) if b.text() == "As the last one")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: field(panel, "Item number").text() == "8")
    panel.form.drop()
