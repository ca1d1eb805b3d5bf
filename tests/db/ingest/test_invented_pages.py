"""Invented pages in the wording of many papers come out as the person who wrote them says."""

import json
import random
from pathlib import Path

import pytest

from db.ingest import as_json, readers, take_apart
from tests.db.ingest import copied_pages, scoring
from tests.db.ingest.conservation import assert_conserved

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


def figures(page: Path) -> dict[str, scoring.Tally]:
    tallies = {name: scoring.Tally() for name in scoring.MEASURES}
    want = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    scoring.score(as_json(take_apart(readers.read(page))), want, tallies)
    return tallies


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_an_invented_page_comes_out_as_its_author_says(page: Path) -> None:
    assert scoring.mean(figures(page)) >= 95


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_article_of_an_invented_page_is_lost_or_made_up(page: Path) -> None:
    tally = figures(page)["articles"]
    assert tally.found == tally.wanted == tally.right


@pytest.mark.parametrize("kind", copied_pages.KINDS)
def test_pages_as_programs_hand_them_on_are_taken_apart_well(kind: str) -> None:
    rng = random.Random(kind)
    tallies = {name: scoring.Tally() for name in scoring.MEASURES}
    for _ in range(12):
        text, want = copied_pages.page(rng, kind)
        scoring.score(as_json(take_apart(readers.from_paste(text))), want, tallies)
    assert scoring.mean({name: tally for name, tally in tallies.items() if name != "gaps"}) >= 90


@pytest.mark.parametrize("kind", copied_pages.KINDS)
def test_nothing_of_a_copied_page_vanishes(kind: str) -> None:
    text, _ = copied_pages.page(random.Random(kind), kind)
    assert_conserved(take_apart(readers.from_paste(text)))
