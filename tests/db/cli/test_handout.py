from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.db.export import office

Run = Callable[..., Any]


def test_a_query_is_exported_as_citations(run: Run, loaded: Path, tmp_path: Path) -> None:
    ran = run("export", "--archive", loaded, "--query", "CT", "--format", "gbt7714-2015", "--to", tmp_path / "out.txt")
    assert ran.status == 0
    assert (tmp_path / "out.txt").read_text("utf-8") == "[1] 周以宁.雨后开诊[N].健康报,2022-03-04(A05).\n"


def test_punctuation_may_be_full_width(run: Run, loaded: Path) -> None:
    arguments = ("--query", "CT", "--format", "gbt7714-2015", "--to", "-", "--full-width")
    assert "健康报，2022-03-04（A05）" in run("export", "--archive", loaded, *arguments).out


def test_ids_keep_their_order(run: Run, loaded: Path) -> None:
    ran = run("export", "--archive", loaded, "--ids", "3, 1,3", "--format", "csl-json", "--to", "-")
    assert [item["id"] for item in json.loads(ran.out)] == ["3", "1"]


def test_an_id_that_is_gone_is_named_and_the_rest_written(run: Run, loaded: Path, tmp_path: Path) -> None:
    ran = run("export", "--archive", loaded, "--ids", "1,99", "--format", "csv", "--to", tmp_path / "x.csv", "--json")
    assert (ran.status, ran.err) == (1, "there is no article 99\n")
    assert ran.json["articles"] == 1


def test_no_word_file_is_called_a_pdf(run: Run, loaded: Path, tmp_path: Path) -> None:
    ran = run("export", "--archive", loaded, "--query", "CT", "--format", "docx", "--to", tmp_path / "x.pdf")
    assert (ran.status, ran.err) == (
        2,
        "a PDF is made in the window, with Export; here the file may end in .docx\n",
    )
    assert not list(tmp_path.iterdir())


def test_nothing_to_export_writes_no_file(run: Run, loaded: Path, tmp_path: Path) -> None:
    ran = run("export", "--archive", loaded, "--query", "没有的话", "--format", "csv", "--to", tmp_path / "x.csv")
    assert (ran.status, ran.err) == (1, "there is no article to export\n")
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_status_3(run: Run, loaded: Path, tmp_path: Path) -> None:
    to = tmp_path / "no" / "x.csv"
    ran = run("export", "--archive", loaded, "--ids", "1", "--format", "csv", "--to", to)
    assert (ran.status, ran.err.count("\n")) == (3, 1)
    assert str(to) in ran.err


@pytest.mark.parametrize(("language", "heading"), [("zh", "编号,主题"), ("en", "id,headline")])
def test_a_table_has_headings_in_the_language_of_the_terminal(
    run: Run, loaded: Path, language: str, heading: str
) -> None:
    ran = run("export", "--archive", loaded, "--ids", "1", "--format", "csv", "--to", "-", language=language)
    assert ran.out.startswith(f"\ufeff{heading}")


def test_a_reference_list_may_be_by_author_and_year(run: Run, loaded: Path) -> None:
    arguments = ("--query", "CT", "--format", "gbt7714-2015", "--to", "-", "--author-year")
    assert run("export", "--archive", loaded, *arguments).out == "周以宁,2022.雨后开诊[N].健康报,2022-03-04(A05).\n"


def test_what_is_given_for_the_cover_is_on_it(run: Run, loaded: Path, tmp_path: Path) -> None:
    to = tmp_path / "out.docx"
    arguments = ("--ids", "1", "--format", "catalogue-items", "--to", to, "--cover", "全宗名称=绵溪=市卫健委")
    assert run("export", "--archive", loaded, *arguments).status == 0
    assert ["全宗名称", "绵溪=市卫健委"] in office.table(to, 0)


def test_a_cover_without_a_label_is_wrong_use(run: Run, loaded: Path) -> None:
    ran = run("export", "--archive", loaded, "--ids", "1", "--format", "docx", "--to", "-", "--cover", "=绵溪市")
    assert (ran.status, ran.err.count("\n")) == (2, 1)


def test_a_dossier_highlights_what_the_query_finds(run: Run, loaded: Path, tmp_path: Path) -> None:
    to = tmp_path / "out.docx"
    run("export", "--archive", loaded, "--query", "CT", "--format", "docx", "--to", to, "--highlight")
    assert list(office.body(to).iter(f"{office.WORD}highlight"))


def test_a_dossier_shows_the_page_as_it_arrived(run: Run, tmp_path: Path) -> None:
    page, archive, to = tmp_path / "page.txt", tmp_path / "archive", tmp_path / "out.docx"
    page.write_text("雨后开诊\n\n本报讯 昨天，雨停了，门诊照常开放，来了四十名病人。\n", "utf-8")
    run("import", page, "--archive", archive)
    run("export", "--archive", archive, "--ids", "1", "--format", "docx", "--to", to, "--source-pages")
    assert "原件　page.txt" in office.paragraphs(to)


def test_a_dossier_may_cite_by_the_later_edition(run: Run, loaded: Path, tmp_path: Path) -> None:
    to = tmp_path / "d.docx"
    run("export", "--archive", loaded, "--query", "CT", "--format", "docx", "--to", to, "--edition", "2025")
    assert "引文：周以宁.雨后开诊[N].健康报,2022-03-04 (A05)." in office.paragraphs(to)


def test_statistics_may_be_comma_separated(run: Run, loaded: Path, tmp_path: Path) -> None:
    ran = run("export", "--archive", loaded, "--query", "CT", "--format", "statistics", "--to", tmp_path / "s.csv")
    assert ran.status == 0
    assert (tmp_path / "s.csv").read_text("utf-8-sig").splitlines()[0].count(",") == 5
