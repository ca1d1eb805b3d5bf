from __future__ import annotations

from desktop.models.facet_rows import FacetRow, facet_rows, known_places

MANY = tuple((f"第{n}医院", 30 - n) for n in range(20))


def texts(rows: tuple[FacetRow, ...]) -> list[str]:
    return [row.text for row in rows]


def test_few_are_shown_and_the_rest_is_counted() -> None:
    found = facet_rows(MANY, (), str, limit=3)
    assert (texts(found.rows), found.more) == (["第0医院", "第1医院", "第2医院"], 17)


def test_what_is_chosen_is_shown_however_rare() -> None:
    found = facet_rows(MANY, {"第19医院"}, str, limit=2)
    assert (texts(found.rows), found.more) == (["第0医院", "第1医院", "第19医院"], 17)
    assert found.rows[-1].chosen


def test_what_is_typed_is_compared_folded_or_by_initials() -> None:
    values = (("辽宁日报", 2), ("健康报", 1), ("CT周刊", 1))
    assert [texts(facet_rows(values, (), str, typed=typed).rows) for typed in ("遼寧", "jkb", "ｃｔ")] == [
        ["辽宁日报"],
        ["健康报"],
        ["CT周刊"],
    ]


def test_a_city_stands_below_its_province_under_either_name() -> None:
    values = (("辽宁省", 9), ("沈阳", 5), ("鞍山市", 2))
    (row,) = facet_rows(values, (), str, places=known_places()).rows
    assert (row.text, texts(row.children)) == ("辽宁省", ["沈阳", "鞍山市"])


def test_the_city_of_jilin_is_not_the_province() -> None:
    (row,) = facet_rows((("吉林", 4), ("吉林市", 3), ("长春", 1)), (), str, places=known_places()).rows
    assert texts(row.children) == ["吉林市", "长春"]


def test_without_its_province_a_city_stands_by_itself() -> None:
    assert texts(facet_rows((("沈阳", 5), ("月亮", 1)), (), str, places=known_places()).rows) == ["沈阳", "月亮"]


def test_a_municipality_is_a_province_of_its_own() -> None:
    (row,) = facet_rows((("上海市", 5),), (), str, places=known_places()).rows
    assert row.children == ()


def test_a_district_stands_below_its_city_or_else_its_province() -> None:
    values = (("辽宁", 9), ("沈阳", 5), ("沈河区", 3), ("调兵山市", 2))
    (row,) = facet_rows(values, ("沈河区",), str, places=known_places()).rows
    assert texts(row.children) == ["沈阳", "调兵山市"]
    assert texts(row.children[0].children) == ["沈河区"]
    assert row.holds_chosen


def test_a_district_of_a_name_that_recurs_stands_by_itself() -> None:
    values = (("辽宁", 9), ("沈阳", 5), ("和平区", 3))
    assert texts(facet_rows(values, (), str, places=known_places()).rows) == ["辽宁", "和平区"]
