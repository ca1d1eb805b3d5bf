"""The sample pages and their ground truth agree with each other and are what the sample archive promises."""

from __future__ import annotations

import csv
import json
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.divisions import lies_in

RESOURCES = Path(__file__).parents[2] / "resources"
DEMO = RESOURCES / "demo"
PAGES: list[dict[str, Any]] = json.loads((DEMO / "expected.json").read_text("utf-8"))
HOSPITALS: list[dict[str, Any]] = json.loads((DEMO / "hospitals.json").read_text("utf-8"))
ARTICLES = [(page, article) for page in PAGES for article in page["articles"]]

every_page = pytest.mark.parametrize("page", PAGES, ids=[page["file"] for page in PAGES])


def page_text(page: dict[str, Any]) -> str:
    return (DEMO / "pages" / page["file"]).read_bytes().decode(page["encoding"])


def bare(text: str) -> str:
    """Without blanks and line ends, with a page's full-width digits and commas made plain."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def body(article: dict[str, Any]) -> str:
    return bare("".join(paragraph for section in article["sections"] for paragraph in section["paragraphs"]))


def running_text(article: dict[str, Any]) -> str:
    headings = "".join(section["heading"] or "" for section in article["sections"])
    return bare(article["headline"] + headings) + body(article)


def hospital_names() -> dict[str, str]:
    return {
        name["name"]: next(n["name"] for n in hospital["names"] if n["kind"] == "current")
        for hospital in HOSPITALS
        for name in hospital["names"]
    }


def table(name: str) -> list[dict[str, str]]:
    with (RESOURCES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def runs(text: str, length: int) -> set[str]:
    return {text[start : start + length] for start in range(len(text) - length + 1)}


def test_every_page_file_is_described_and_every_described_page_is_there() -> None:
    assert sorted(path.name for path in (DEMO / "pages").iterdir()) == [page["file"] for page in PAGES]


def test_there_are_about_twenty_pages_and_at_least_44_articles() -> None:
    assert 19 <= len(PAGES) <= 24
    assert len(ARTICLES) >= 44


def test_the_sample_stays_small() -> None:
    assert sum(path.stat().st_size for path in DEMO.rglob("*") if path.is_file()) < 400_000


def test_dates_span_2016_to_2026() -> None:
    years = {date.fromisoformat(page["date"]).year for page in PAGES}
    assert years == set(range(2016, 2027))


@every_page
def test_file_names_are_plain_ascii_and_begin_with_the_date(page: dict[str, Any]) -> None:
    assert page["file"].isascii()
    assert page["file"].startswith(page["date"])


@every_page
def test_a_page_decodes_as_declared_without_a_replacement(page: dict[str, Any]) -> None:
    assert "\ufffd" not in page_text(page)


def test_four_encodings_occur_and_only_utf8_pages_decode_as_utf8() -> None:
    assert Counter(page["encoding"] for page in PAGES)["utf-8"] >= len(PAGES) - 4
    assert {page["encoding"] for page in PAGES} == {"utf-8", "gb18030", "big5", "utf-16"}
    for page in PAGES:
        if page["encoding"] != "utf-8":
            with pytest.raises(UnicodeDecodeError):
                (DEMO / "pages" / page["file"]).read_bytes().decode("utf-8")


@every_page
def test_every_title_line_stands_on_its_page(page: dict[str, Any]) -> None:
    text = bare(page_text(page))
    for article in page["articles"]:
        assert bare(article["headline"]) in text
        assert all(bare(article[key]) in text for key in ("kicker", "deck", "column") if article[key])


@every_page
def test_every_heading_and_name_stands_on_its_page(page: dict[str, Any]) -> None:
    text = bare(page_text(page))
    for article in page["articles"]:
        assert all(bare(section["heading"]) in text for section in article["sections"] if section["heading"])
        assert all(bare(byline["name"]) in text for byline in article["bylines"])


@every_page
def test_no_character_of_the_truth_is_missing_from_the_page(page: dict[str, Any]) -> None:
    wanted = Counter("".join(running_text(article) for article in page["articles"]))
    assert not wanted - Counter(bare(page_text(page)))


@pytest.mark.parametrize("article", [a for _, a in ARTICLES], ids=[a["headline"] for _, a in ARTICLES])
def test_an_article_has_the_length_of_a_newspaper_article(article: dict[str, Any]) -> None:
    assert 400 <= len(running_text(article)) <= 1500


def test_no_two_articles_share_a_sentence() -> None:
    names = sorted((bare(name) for name in hospital_names()), key=len, reverse=True)
    seen: dict[str, str] = {}
    for _, article in ARTICLES:
        text = running_text(article)
        for name in names:
            text = text.replace(name, "\n")
        for run in runs(text, 12):
            assert seen.setdefault(run, article["headline"]) == article["headline"], run


def test_headlines_are_all_different() -> None:
    assert len({bare(article["headline"]) for _, article in ARTICLES}) == len(ARTICLES)


def test_every_hospital_has_one_current_name_and_only_one_short_name_is_shared() -> None:
    for hospital in HOSPITALS:
        assert sum(name["kind"] == "current" for name in hospital["names"]) == 1
    bearers = Counter(name["name"] for hospital in HOSPITALS for name in hospital["names"])
    assert [name for name, count in bearers.items() if count > 1] == ["市精神卫生中心"]


def test_ties_lead_to_hospitals_further_up() -> None:
    known: set[str] = set()
    for hospital in HOSPITALS:
        assert {tie["other"] for tie in hospital["ties"]} <= known
        known |= {name["name"] for name in hospital["names"] if name["kind"] == "current"}


def test_name_kinds_are_known_and_validity_runs_forward() -> None:
    for hospital in HOSPITALS:
        for name in hospital["names"]:
            assert name["kind"] in {"current", "short", "former", "campus"}
            assert not (name["from"] and name["until"]) or name["from"] < name["until"]


def test_every_article_is_about_a_known_hospital_that_its_page_names() -> None:
    known = hospital_names()
    for page, article in ARTICLES:
        assert article["about"]
        assert set(article["about"]) <= set(known.values())
        if page["encoding"] != "big5":  # printed in traditional characters
            assert known[article["hospitals"][0]] == article["about"][0]
        assert bare(article["hospitals"][0]) in bare(page_text(page))


def test_every_hospital_that_is_not_there_for_its_tie_is_the_subject_of_at_least_two_articles() -> None:
    subjects = Counter(name for _, article in ARTICLES for name in article["about"])
    assert all(subjects[hospital["names"][0]["name"]] >= 2 for hospital in HOSPITALS if not hospital["ties"])


def test_four_hospitals_have_articles_that_know_only_a_former_name() -> None:
    former = {name["name"] for hospital in HOSPITALS for name in hospital["names"] if name["kind"] == "former"}
    under_former = {
        article["about"][0]
        for _, article in ARTICLES
        if article["hospitals"][0] in former and article["about"][0] not in running_text(article)
    }
    assert len(under_former) >= 4


def test_papers_of_all_five_levels_occur() -> None:
    level = {row["name"]: row["level"] for row in table("newspapers.tsv")}
    papers = {page["paper"] for page in PAGES}
    assert len(papers) >= 9
    assert {level[paper] for paper in papers} == {"national", "provincial", "city", "county", "trade"}


def test_newspapers_are_sorted_unique_and_of_known_levels_and_places() -> None:
    rows = table("newspapers.tsv")
    places = {row["short"] for row in table("divisions.tsv") if row["short"]}
    names = [row["name"] for row in rows]
    assert names == sorted(set(names))
    assert len(names) >= 200
    assert {row["level"] for row in rows} == {"national", "provincial", "city", "county", "trade"}
    assert {row[key] for row in rows for key in ("province", "city") if row[key]} <= places


def test_the_sample_hospitals_lie_in_known_places() -> None:
    assert all(lies_in(hospital["province"], hospital["city"]) for hospital in HOSPITALS)
