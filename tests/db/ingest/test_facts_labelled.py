"""Facts against labels made by hand: `python -m tests.db.ingest.fact_truth` prints what does not agree."""

from __future__ import annotations

import pytest

from tests.db.ingest.fact_truth import SHARED, Score, rows, score_pages, score_sentences


@pytest.fixture(scope="module")
def sentences() -> Score:
    return score_sentences()


@pytest.fixture(scope="module")
def pages() -> Score:
    return score_pages()


def test_there_are_many_sentences_and_many_that_state_nothing() -> None:
    told = list(rows("stated.tsv"))
    assert len(told) >= 200
    assert sum(not expected for _, _, expected in told) >= 80


def test_what_is_found_in_the_sentences_is_right(sentences: Score) -> None:
    assert sentences.precision >= 0.95, "\n".join(sentences.wrong)


def test_most_of_what_the_sentences_state_is_found(sentences: Score) -> None:
    assert sentences.recall >= 0.9, "\n".join(sentences.missed)


def test_what_is_found_on_pages_is_right(pages: Score) -> None:
    assert pages.precision >= 0.95, "\n".join(pages.wrong)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the sample pages are not here")
def test_most_of_what_the_sample_pages_state_is_found(pages: Score) -> None:
    assert pages.recall >= 0.7, "\n".join(pages.missed)
