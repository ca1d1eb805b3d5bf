from __future__ import annotations

from collections import Counter

import pytest

from db.divisions import (
    NOWHERE,
    Place,
    cities,
    complete,
    districts,
    divisions,
    lies_in,
    place_of,
    places_named,
    provinces,
)

SHENYANG, SHENHE = Place("辽宁", "沈阳"), Place("辽宁", "沈阳", "沈河区")


def test_all_provinces_and_prefectures_are_there_once() -> None:
    larger = [one for one in divisions() if not one.place.district]
    assert Counter(one.place.city is None for one in larger) == {True: 34, False: 333}
    assert len({one.name for one in larger}) == len(larger)
    assert all(one.name.startswith(one.short.removesuffix("州")) for one in larger)


def test_every_code_is_there_once_and_below_its_province() -> None:
    codes = [one.code for one in divisions()]
    assert codes == sorted(set(codes))
    assert all(len(code) == 6 and f"{code[:2]}0000" in set(codes) for code in codes)


def test_a_province_has_cities_and_a_city_districts() -> None:
    assert provinces()[0] == "北京"
    assert cities("辽宁")[:2] == ("沈阳", "大连")
    assert "调兵山市" in districts("辽宁", "铁岭")


def test_what_lies_in_no_city_is_kept_by_its_province() -> None:
    assert "朝阳区" in districts("北京", None)
    assert districts("湖北", None) == ("仙桃市", "潜江市", "天门市", "神农架林区")


@pytest.mark.parametrize(
    ("province", "city", "expected"),
    [
        ("辽宁", "沈阳", True),
        ("遼寧省", "瀋陽市", True),
        ("山西", "沈阳", False),
        ("辽宁", "青云", None),
        ("某省", "沈阳", None),
    ],
)
def test_a_city_lies_in_its_province(province: str, city: str, expected: bool | None) -> None:
    assert lies_in(province, city) is expected


def test_a_name_that_recurs_names_all_of_them() -> None:
    assert {place.city for place in places_named("鼓楼区")} == {"南京", "徐州", "福州", "开封"}
    assert set(places_named("吉林")) == {Place("吉林"), Place("吉林", "吉林")}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("沈", SHENYANG),
        ("沈河", SHENHE),
        ("瀋陽", SHENYANG),
        ("shenyang", SHENYANG),
        ("shenhequ", SHENHE),
        ("liaon", Place("辽宁")),
    ],
)
def test_what_is_typed_is_completed_by_name_and_by_pinyin(typed: str, first: Place) -> None:
    assert complete(typed)[0] == first


@pytest.mark.parametrize("typed", ["", " ", "没有这里", "qqqq"])
def test_what_begins_no_place_completes_to_nothing(typed: str) -> None:
    assert complete(typed) == ()


@pytest.mark.parametrize(
    ("hospital", "place"),
    [
        ("沈阳市第五人民医院", SHENYANG),
        ("瀋陽市第五人民醫院", SHENYANG),
        ("沈阳妇婴医院", SHENYANG),
        ("辽宁省肿瘤医院", Place("辽宁")),
        ("沈河区中医院", SHENHE),
        ("大连市沙河口区中心医院", Place("辽宁", "大连", "沙河口区")),
        ("沈阳市和平区中医院", Place("辽宁", "沈阳", "和平区")),
        ("辽宁省铁岭县人民医院", Place("辽宁", "铁岭", "铁岭县")),
        ("铁岭县医院", Place("辽宁", "铁岭", "铁岭县")),
        ("吉林市中心医院", Place("吉林", "吉林")),
        ("吉林大学第一医院", Place("吉林")),
        ("重庆市渝中区人民医院", Place("重庆", None, "渝中区")),
        ("仙桃市第一人民医院", Place("湖北", None, "仙桃市")),
        ("北京朝阳医院", Place("北京")),
    ],
)
def test_a_hospital_lies_where_its_name_says(hospital: str, place: Place) -> None:
    assert place_of(hospital) == place


@pytest.mark.parametrize(
    "hospital",
    [
        "和平区中医院",
        "朝阳医院",
        "大同医院",
        "安康医院",
        "北京大学深圳医院",
        "中国医科大学附属第一医院",
        "市六医院",
        "鼓楼医院",
        "",
    ],
)
def test_where_a_name_leaves_a_doubt_nothing_is_said(hospital: str) -> None:
    assert place_of(hospital) == NOWHERE
