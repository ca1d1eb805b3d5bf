"""Whole pages as papers print them and sites save them come out as an archivist would have them."""

import random

import pytest

from db.ingest import as_json, readers, take_apart
from tests.db.ingest import printed_pages, scoring
from tests.db.ingest.conservation import assert_conserved

FLOORS = {"in_a_row_damaged": 88, "boxes": 88}


def figures(kind: str, seed: int, pages: int = 12) -> dict[str, scoring.Tally]:
    rng = random.Random(f"{seed} {kind}")
    tallies = {name: scoring.Tally() for name in scoring.MEASURES}
    for _ in range(pages):
        text, want = printed_pages.page(rng, kind)
        scoring.score(as_json(take_apart(readers.from_paste(text))), want, tallies)
    return tallies


@pytest.mark.parametrize("kind", printed_pages.KINDS)
def test_pages_as_papers_print_them_are_taken_apart_well(kind: str) -> None:
    # A gap where there is none counts as much as all paragraphs, so it is looked at by itself below.
    tallies = {name: tally for name, tally in figures(kind, 11).items() if name != "gaps"}
    assert scoring.mean(tallies) >= FLOORS.get(kind, 90)


@pytest.mark.parametrize("kind", printed_pages.KINDS)
def test_hardly_an_article_is_lost_or_made_up(kind: str) -> None:
    tally = figures(kind, 12)["articles"]
    assert tally.right >= 0.95 * max(tally.found, tally.wanted)


@pytest.mark.parametrize("kind", printed_pages.KINDS)
def test_nothing_of_such_a_page_vanishes(kind: str) -> None:
    text, _ = printed_pages.page(random.Random(kind), kind)
    assert_conserved(take_apart(readers.from_paste(text)))
