from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.domain.draft import CERTAIN, Decision, Likeness, PageDraft, Stray, Twin
from db.domain.draft_places import At, part_at, places, strays
from db.domain.records import ArticleId
from db.ingest import readers, take_apart
from desktop.import_dialog.reasons import known_already, reason, warnings
from tests.desktop.import_dialog.made import bad_page, good_page

PAGES = sorted((Path(__file__).parents[3] / "resources" / "demo" / "pages").glob("*.txt"))
GENERAL = reason(Decision("a word nobody knows", 0.5))


def decisions(page: PageDraft) -> set[Decision]:
    found = (part_at(page, p) if isinstance(p, At) else strays(page, p.kind)[p.number] for p, _ in places(page))
    return {it.decision for it in found}


@pytest.mark.parametrize("file", PAGES[::4], ids=lambda file: file.stem)
def test_what_the_importer_says_of_a_page_has_words_of_its_own(file: Path) -> None:
    wordless = {d.reason for d in decisions(take_apart(readers.read(file))) if reason(d) == GENERAL}
    assert not wordless


def test_a_persons_decision_is_called_that() -> None:
    assert reason(CERTAIN) == "decided by you"


def test_a_page_without_trouble_warns_of_nothing() -> None:
    assert warnings(good_page()) == []


def test_of_a_known_file_nothing_else_is_said() -> None:
    page = replace(bad_page(), same_file=(1,), same_text=(1, 2), alike=(Likeness(0, ArticleId(1), 1.0),))
    assert known_already(page) == ["This very file is in the archive already."]


def test_a_known_text_and_a_like_one_are_called_by_name() -> None:
    page = replace(bad_page(), same_text=(ArticleId(1),), alike=(Likeness(0, ArticleId(2), 0.874),))
    assert known_already(page, lambda known: f"no. {known}") == [
        "The very text is in the archive already: no. 1.",
        "Nearly the same as no. 2 (87 %).",
    ]


def test_an_article_that_stands_in_the_import_twice_says_where() -> None:
    page = replace(bad_page(), twins=(Twin(0, "b.txt", "雨后开诊", 0.931), Twin(1, "", "夜诊", 1.0)))
    assert known_already(page) == [
        "Stands in this import already: “雨后开诊” of b.txt (93 %).",
        "Stands in this import already: “夜诊” of the pasted text (100 %).",
    ]


def test_what_is_left_over_is_counted() -> None:
    page = replace(good_page(), leftover=(Stray("x", (), CERTAIN), Stray("y", (), CERTAIN)))
    assert warnings(page) == ["Pieces that belong to no article: 2."]


def test_a_page_without_articles_says_so() -> None:
    assert warnings(replace(good_page(), articles=())) == ["No article was found on this page."]
