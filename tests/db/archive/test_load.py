"""A bulk load: one JSON object a line, all of them or none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from db.archive import Archive
from db.domain.records import Part, PartKind, Relation
from db.errors import ArchiveError, BadRecord, Cancelled
from tests.db.archive.made import load


def parts(archive: Archive, record: dict[str, Any]) -> list[tuple[PartKind, str, str]]:
    (id,) = load(archive, record).ids
    return [(part.kind, part.text, part.role) for part in archive.article(id).parts]


def test_every_field_of_a_line_is_kept(archive: Archive) -> None:
    record = {
        "column": "夜读",
        "kicker": "大同市第六人民医院：",
        "headline": "雨后\n开诊",
        "deck": "——记CT检查室",
        "body": "　　第一段。\r\n\r\n第二段。",
        "bylines": ["周以宁", {"role": "通讯员", "name": "吴一"}],
    }
    assert parts(archive, record) == [
        (PartKind.COLUMN, "夜读", ""),
        (PartKind.KICKER, "大同市第六人民医院：", ""),
        (PartKind.HEADLINE, "雨后 开诊", ""),
        (PartKind.DECK, "——记CT检查室", ""),
        (PartKind.BYLINE, "周以宁", ""),
        (PartKind.BYLINE, "吴一", "通讯员"),
        (PartKind.PARAGRAPH, "第一段。", ""),
        (PartKind.PARAGRAPH, "第二段。", ""),
    ]


@pytest.mark.parametrize(
    ("given", "stored"),
    [("2022-03-04", "2022-03-04"), ("2022年3月", "2022-03"), ("2022-03-04T08:00:00", "2022-03-04"), ("", None)],
)
def test_a_date_is_stored_as_iso_at_its_own_precision(archive: Archive, given: str, stored: str | None) -> None:
    (id,) = load(archive, {"title": "甲", "date": given}).ids
    assert archive.article(id).date == stored


def test_the_first_hospital_is_what_an_article_is_about(archive: Archive) -> None:
    (id,) = load(archive, {"title": "甲", "hospitals": ["市一医院", "市二医院"]}).ids
    links = [(link.name, link.relation) for link in archive.article(id).hospitals]
    assert links == [("市一医院", Relation.SUBJECT), ("市二医院", Relation.MENTIONED)]


def test_a_number_may_stand_for_its_digits(archive: Archive) -> None:
    (id,) = load(archive, {"title": "甲", "page": 5, "id": 7}).ids
    assert (archive.article(id).page_no, archive.article(id).source_id) == ("5", "7")


def test_a_body_without_a_title_is_an_article(archive: Archive) -> None:
    (id,) = load(archive, {"body": "只有正文"}).ids
    assert archive.article(id).parts == (Part(PartKind.PARAGRAPH, "只有正文"),)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not_json"),
        ("[" * 100_000, "not_json"),
        ("[1]", "not_an_object"),
        ("{}", "no_text"),
        ('{"title": "  ", "body": "\\n"}', "no_text"),
        ('{"title": ["a"]}', "bad_title"),
        ('{"title": "a", "date": "soon"}', "bad_date"),
        ('{"title": "a", "date": "2022-02-30"}', "bad_date"),
        ('{"title": "a", "hospitals": [{"name": "b"}]}', "bad_hospitals"),
        ('{"title": "a", "bylines": [7.5, []]}', "bad_bylines"),
    ],
)
def test_a_line_that_is_no_article_is_named_and_nothing_is_stored(archive: Archive, line: str, reason: str) -> None:
    with pytest.raises(BadRecord) as error:
        archive.load(["\ufeff" + '{"title": "甲"}', "", line], source=Path("x.jsonl"))
    assert error.value.facts == {"path": Path("x.jsonl"), "line": 3, "reason": reason}
    assert (archive.status().articles, archive.history()) == (0, ())


def test_who_cancels_a_load_has_stored_nothing(archive: Archive) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        archive.load(('{"title": "甲"}' for _ in range(500)), source=Path("x"), progress=stop)
    assert archive.status().articles == 0


def test_an_empty_load_changes_nothing(archive: Archive) -> None:
    assert archive.load([], source=Path("x")).ids == ()
    assert archive.history() == ()


@pytest.mark.parametrize("text", ["\ud800", "a\0b", "\u2028", "𠮷", "\x1c"])
def test_no_character_stops_a_load(archive: Archive, text: str) -> None:
    try:
        (id,) = load(archive, {"title": f"始{text}终", "body": text, "paper": text, "tags": [text]}).ids
    except ArchiveError as error:
        pytest.fail(str(error))
    assert archive.rows([id], query="始")[0]
