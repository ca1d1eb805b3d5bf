from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from db.archive import Archive
from db.domain.records import Collection, CollectionId
from desktop.export_dialog.choices import Kind, Option
from desktop.export_dialog.dialog import ExportDialog
from desktop.export_dialog.ordering import Order
from desktop.settings import Language, load, places
from tests.desktop.fit import cut_off
from tests.desktop.screen import CTRL, SHIFT, Key, Screen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Exporting:
    """The dialog as a person works it."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.open()

    def open(self) -> None:
        self.screen.settle()
        self.screen.window.actions_["export"].trigger()
        self.dialog = next(d for d in self.screen.window.findChildren(ExportDialog) if d.isVisible())
        self.screen.settle()

    def choose(self, kind: Kind) -> None:
        self.dialog.choose(kind)
        self.wait()

    def option(self, option: Option, value: object) -> None:
        self.dialog.form.choose(option, value)
        self.wait()

    def type_cover(self, label: str, text: str) -> None:
        self.dialog.form.cover(label).setText(text)
        self.wait()

    def wait(self) -> None:
        while self.dialog.drawing_up:
            self.screen.settle()
        self.screen.settle()

    def text(self) -> str:
        return self.dialog.preview.text()

    def table(self) -> list[list[str]]:
        cells = self.dialog.preview.cells()
        return [[cells.index(r, c).data() for c in range(cells.columnCount())] for r in range(cells.rowCount())]

    def save(self, to: Path) -> None:
        self.dialog.save(to)
        self.screen.settle()


@pytest.fixture(autouse=True)
def closed_at_the_end(screen: Screen) -> Iterator[None]:
    yield
    for dialog in screen.app.window.findChildren(ExportDialog) if screen.app.window else ():
        dialog.reject()
    if screen.app.window:
        screen.settle()


@pytest.fixture
def exporting(screen: Screen) -> Exporting:
    screen.search("心理健康")
    return Exporting(screen)


def test_the_preview_is_what_is_written(exporting: Exporting, tmp_path: Path) -> None:
    exporting.save(tmp_path / "list.txt")
    assert (tmp_path / "list.txt").read_text("utf-8") == exporting.text()
    assert exporting.text().count("心理健康走进社区[N]") == 3


def test_an_option_changes_the_preview(exporting: Exporting) -> None:
    exporting.option(Option.FULL_WIDTH, value=True)
    assert "[1] 心理健康走进社区[N]. 辽宁日报，" in exporting.text()


def test_articles_can_be_in_the_order_of_print(exporting: Exporting, tmp_path: Path) -> None:
    exporting.option(Option.ORDER, Order.PRINTED)
    exporting.save(tmp_path / "list.txt")
    days = re.findall(r"\d{4}-\d\d-\d\d", (tmp_path / "list.txt").read_text("utf-8"))
    assert days == sorted(days)
    assert days == re.findall(r"\d{4}-\d\d-\d\d", exporting.text())


def test_author_and_year_goes_without_numbers(exporting: Exporting) -> None:
    exporting.option(Option.AUTHOR_YEAR, value=True)
    assert exporting.text().startswith("佚名,2018a.")


def test_a_catalogue_shows_its_columns_and_what_is_typed_for_the_cover(exporting: Exporting) -> None:
    exporting.choose(Kind.CATALOGUE)
    exporting.type_cover("全宗号", "J001")
    assert "全宗号　J001" in exporting.dialog.preview.cover()
    assert [row[4] for row in exporting.table()] == ["心理健康走进社区"] * 3


def test_what_is_typed_for_the_cover_is_written(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choose(Kind.CATALOGUE)
    exporting.type_cover("全宗号", "J001")
    exporting.save(tmp_path / "c.docx")
    with zipfile.ZipFile(tmp_path / "c.docx") as file:
        assert "J001" in file.read("word/document.xml").decode()


def test_a_dossier_shows_its_pages(exporting: Exporting) -> None:
    exporting.choose(Kind.DOSSIER)
    assert exporting.dialog.preview.pages() == 2 + 3


def test_a_dossier_is_written_as_a_pdf_by_its_ending(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choose(Kind.DOSSIER)
    exporting.save(tmp_path / "d.pdf")
    assert (tmp_path / "d.pdf").read_bytes().startswith(b"%PDF-")


def test_statistics_count_all_articles(exporting: Exporting) -> None:
    exporting.choose(Kind.STATISTICS)
    papers = exporting.dialog.preview.counts.table(1)
    assert sorted(papers.row(row) for row in range(papers.rowCount())) == [("健康报", 1), ("辽宁日报", 2)]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_previewed_and_written(exporting: Exporting, tmp_path: Path, kind: Kind) -> None:
    exporting.choose(kind)
    suffix = exporting.dialog.choices.format.suffix
    exporting.save(tmp_path / f"out{suffix}")
    assert (tmp_path / f"out{suffix}").stat().st_size > 40
    assert "written" in exporting.dialog.message()


def test_the_list_can_be_copied(exporting: Exporting) -> None:
    QTest.keyClick(exporting.dialog, Key.Key_C, CTRL | SHIFT)
    exporting.screen.settle()
    assert QApplication.clipboard().text() == exporting.text()


def test_the_last_choices_are_there_again(exporting: Exporting) -> None:
    exporting.choose(Kind.VOLUME)
    exporting.type_cover("案卷题名", "媒体=报道/选")
    QTest.keyClick(exporting.dialog, Key.Key_Escape)
    exporting.open()
    assert exporting.dialog.choices.kind is Kind.VOLUME
    assert exporting.dialog.choices.on_cover("案卷题名") == "媒体=报道/选"


def test_the_last_choices_outlive_the_program(exporting: Exporting) -> None:
    exporting.choose(Kind.RIS)
    QTest.keyClick(exporting.dialog, Key.Key_Escape)
    exporting.screen.app.close()
    assert "kind=ris" in load(places().settings).export_choices


def test_several_chosen_articles_come_first(screen: Screen) -> None:
    screen.press(Key.Key_Down)
    screen.press(Key.Key_Down, SHIFT)
    screen.press(Key.Key_Down, SHIFT)
    exporting = Exporting(screen)
    assert len(exporting.dialog.scope.ids) == 3
    assert exporting.text().count("[N]") == 3


def test_escape_closes_and_gives_the_focus_back(exporting: Exporting) -> None:
    QTest.keyClick(exporting.dialog, Key.Key_Escape)
    exporting.screen.settle()
    assert not exporting.dialog.isVisible()


def test_the_kind_of_file_chosen_is_the_ending(exporting: Exporting) -> None:
    exporting.choose(Kind.CATALOGUE)
    QTest.keyClick(exporting.dialog, Key.Key_S, CTRL)
    dialog = exporting.dialog.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.selectNameFilter("*.docx")
    dialog.filterSelected.emit("*.docx")
    assert Path(dialog.selectedFiles()[0]).suffix == ".docx"
    dialog.reject()


@pytest.mark.parametrize(
    ("kind", "name"),
    [(Kind.DOSSIER, "Dossier of press reports.docx"), (Kind.REFERENCES, "Reference list, GB T 7714.txt")],
)
def test_a_file_is_called_what_it_is(exporting: Exporting, kind: Kind, name: str) -> None:
    exporting.choose(kind)
    QTest.keyClick(exporting.dialog, Key.Key_S, CTRL)
    dialog = exporting.dialog.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == name
    dialog.reject()


def test_a_cancelled_export_leaves_no_file(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choose(Kind.DOSSIER)
    exporting.dialog.save(tmp_path / "d.pdf")
    exporting.dialog.cancel()
    exporting.screen.settle()
    assert list(tmp_path.glob("d.pdf*")) == []
    assert exporting.dialog.message() == "Cancelled; no file was written."


def test_what_cannot_be_written_is_said(exporting: Exporting, tmp_path: Path) -> None:
    exporting.save(tmp_path / "missing" / "a.txt")
    assert "missing" in exporting.dialog.message()


def test_ctrl_e_opens_the_dialog(screen: Screen) -> None:
    screen.press(Key.Key_E, CTRL)
    assert screen.window.findChildren(ExportDialog)


def test_nothing_found_opens_no_dialog(screen: Screen) -> None:
    screen.search("zzzz")
    screen.press(Key.Key_E, CTRL)
    assert not screen.window.findChildren(ExportDialog)


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH])
@pytest.mark.parametrize("percent", [100, 160])
def test_no_word_is_cut_off(screen: Screen, language: Language, percent: int) -> None:
    screen.app.change_settings(replace(screen.app.settings, language=language, interface_size=percent))
    screen.search("心理健康")
    exporting = Exporting(screen)
    for kind in Kind:
        exporting.choose(kind)
        assert not cut_off(exporting.dialog)


def test_a_csv_of_a_list_is_the_table_that_is_shown(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choose(Kind.CSV)
    exporting.save(tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1:] == exporting.table()


def test_a_collection_can_be_handed_out_in_its_order(screen: Screen) -> None:
    with Archive.open(screen.window.jobs.archive_path) as archive:
        ids = archive.search("护理").ids
        archive.save_collection(Collection(id=CollectionId(0), name="年鉴"), ids=tuple(ids)[::-1])
    exporting = Exporting(screen)
    exporting.dialog.choose_scope(2)
    exporting.wait()
    assert list(exporting.dialog.scope.ids) == list(ids)[::-1]
    assert exporting.text().count("护理走进社区") == 2
