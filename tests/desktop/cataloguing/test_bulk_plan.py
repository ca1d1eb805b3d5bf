from __future__ import annotations

from dataclasses import replace

import pytest

from db.domain.records import EDITABLE, Article, ArticleId, Filing, Part, PartKind, Retention
from desktop.cataloguing.bulk_plan import ROWS, SHOWN, Change, How, Wish, edits_of, preview_of, problem_of

FILED = Filing(fonds="J001", category="WS", year="2022", retention=Retention.TEN_YEARS)


def articles(count: int) -> list[Article]:
    return [
        Article(
            id=ArticleId(number + 1),
            parts=(Part(PartKind.HEADLINE, f"第{number + 1}篇"),),
            date=f"202{number % 3}-03-05",
            tags=("义诊",),
            filing=FILED,
        )
        for number in range(count)
    ]


def test_every_field_can_be_edited() -> None:
    assert {field for field, _ in ROWS} == EDITABLE


def test_only_what_would_change_is_counted() -> None:
    made = articles(3)
    made[1] = replace(made[1], paper="健康报")
    preview = preview_of(made, edits_of([Wish("paper", How.SET, " 健康报 ")]))
    assert (preview.changed, preview.total) == (2, 3)
    assert preview.first[0] == ("第1篇", (Change("paper", "", "健康报"),))


def test_numbers_follow_the_order_of_the_articles_and_make_file_codes() -> None:
    preview = preview_of(articles(2), edits_of([Wish("item", How.COUNT, "7")]))
    assert [changes[-1].new for _, changes in preview.first] == ["J001-WS·2022-D10-0007", "J001-WS·2022-D10-0008"]


def test_the_year_is_taken_from_the_date() -> None:
    preview = preview_of(articles(2), edits_of([Wish("year", How.FROM_DATE)]))
    assert [changes[0] for _, changes in preview.first] == [Change("year", "2022", year) for year in ("2020", "2021")]


def test_tags_are_added_and_removed_at_once() -> None:
    wishes = [Wish("tags", How.ADD, "护理；急诊"), Wish("tags", How.REMOVE, "义诊")]
    assert preview_of(articles(1), edits_of(wishes)).first[0][1] == (Change("tags", "义诊", "护理；急诊"),)


def test_a_field_is_emptied() -> None:
    preview = preview_of(articles(1), edits_of([Wish("retention", How.EMPTY)]))
    assert preview.first[0][1] == (Change("retention", "D10", ""),)


def test_no_more_than_the_first_articles_are_shown() -> None:
    preview = preview_of(articles(SHOWN + 5), edits_of([Wish("retention", How.SET, "Y")]))
    assert (len(preview.first), preview.changed) == (SHOWN, SHOWN + 5)


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        (Wish("paper", How.SET, " "), "needed"),
        (Wish("item", How.COUNT, "七"), "number"),
        (Wish("date", How.SET, "去年"), "date"),
        (Wish("date", How.SET, "2022年3月"), ""),
        (Wish("sheets", How.EMPTY), ""),
        (Wish("year", How.FROM_DATE), ""),
    ],
    ids=str,
)
def test_a_wish_that_cannot_be_fulfilled_says_why(wish: Wish, problem: str) -> None:
    assert problem_of(wish) == problem
