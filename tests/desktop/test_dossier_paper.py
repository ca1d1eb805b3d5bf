from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from db.errors import Cancelled, UnwritableFile
from db.export.dossier import Dossier, Line, Section, SourcePage, Style
from desktop.dossier_paper import pictures, save_pdf
from desktop.dossier_text import contents_text, cover_text, page_text, section_text


def section(title: str, paragraphs: int = 1, page: SourcePage | None = None) -> Section:
    lines = (
        Line(Style.KICKER, "引题"),
        Line(Style.HEADLINE, title, ((0, 1),)),
        Line(Style.SOURCE, "健康报　2016年10月10日　第A04版"),
        *(Line(Style.PARAGRAPH, "𠮷病房的灯亮着。" * 60, ((1, 3),)) for _ in range(paragraphs)),
        Line(Style.GAP, "［此处原文缺失］"),
    )
    return Section(title=title, told="健康报 2016", lines=lines, about=(("引文：", "某人.题[N]."),), page=page)


def dossier(*sections: Section) -> Dossier:
    return Dossier("媒体报道汇编", ("2016", f"{len(sections)} 篇"), sections)


PAGE = SourcePage("a.txt", tuple((f"第{n}行，这是版面上的文字", n % 2 == 0) for n in range(120)))


@pytest.fixture(autouse=True)
def _app(qapp: QApplication) -> None:
    """Fonts need an application."""


def test_every_article_begins_a_page(tmp_path: Path) -> None:
    assert save_pdf(dossier(section("甲"), section("乙")), tmp_path / "a.pdf") == 4


def test_a_source_page_has_pages_of_its_own(tmp_path: Path) -> None:
    assert save_pdf(dossier(section("甲", page=PAGE)), tmp_path / "a.pdf") == 4


def test_the_contents_name_the_pages_where_articles_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[list[int]] = []

    def contents(sections: object, pages: list[int]) -> object:
        told.append(list(pages))
        return contents_text(sections, pages)  # type: ignore[arg-type]

    monkeypatch.setattr("desktop.dossier_paper.contents_text", contents)
    long = section("长", paragraphs=12)
    _, pages = pictures(dossier(section("甲", page=PAGE), long, section("丙")), width=200, most=99)
    assert told[-1] == [3, 5, pages]
    assert pages > 6


def test_the_preview_shows_the_pages_of_the_pdf(tmp_path: Path) -> None:
    made = dossier(section("甲", paragraphs=7, page=PAGE), section("乙", paragraphs=9))
    painted, pages = pictures(made, width=300, most=99)
    assert len(painted) == pages == save_pdf(made, tmp_path / "a.pdf")


def test_a_page_is_as_wide_as_asked_whatever_the_screen() -> None:
    (first, *_), _ = pictures(dossier(section("甲")), width=300, ratio=2.0)
    assert (first.width(), first.deviceIndependentSize().width()) == (600, 300)


def test_a_page_is_black_on_white() -> None:
    painted, _ = pictures(dossier(section("甲")), width=400)
    assert painted[2].pixelColor(2, 2).lightness() == 255
    assert darkest(painted[2]) < 120


def test_a_hit_stands_on_a_ground_of_its_own() -> None:
    texts = section_text(section("甲乙"))
    assert texts.toHtml().count("background-color") >= 2
    assert "𠮷病房" in texts.toPlainText()


def test_lines_of_the_page_that_the_article_was_made_from_are_marked() -> None:
    assert page_text(PAGE).toHtml().count("background-color") == 60


def test_a_place_with_missing_text_says_so() -> None:
    assert "［此处原文缺失］" in section_text(section("甲")).toPlainText()


def test_markup_in_an_article_is_text() -> None:
    nasty = Section(title="x", told="", lines=(Line(Style.PARAGRAPH, '<img src="file:///x">'),), about=())
    assert "<img" not in section_text(nasty).toHtml()


def test_a_cover_says_what_it_covers() -> None:
    assert cover_text(dossier(section("甲"))).toPlainText().strip().split("\n") == ["媒体报道汇编", "2016", "1 篇"]


def test_a_dossier_of_nothing_has_a_cover_and_contents(tmp_path: Path) -> None:
    assert save_pdf(dossier(), tmp_path / "a.pdf") == 2


def test_it_can_be_made_on_any_thread(tmp_path: Path) -> None:
    made: list[int] = []
    worker = threading.Thread(
        target=lambda: made.append(save_pdf(dossier(section("甲", page=PAGE)), tmp_path / "a.pdf"))
    )
    worker.start()
    worker.join()
    assert made == [4]


def test_who_stops_it_keeps_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("old")

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        save_pdf(dossier(section("甲"), section("乙")), tmp_path / "a.pdf", stop)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.pdf", "old")]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile):
        save_pdf(dossier(), tmp_path / "no" / "a.pdf")


def darkest(image: QImage) -> int:
    return min(image.pixelColor(x, y).lightness() for x in range(0, image.width(), 2) for y in range(image.height()))
