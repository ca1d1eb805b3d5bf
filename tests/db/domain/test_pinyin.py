from __future__ import annotations

import pytest

from db.domain.pinyin import by_initials, by_sound, by_syllables, matches_initials, readings, slurred, sounding_alike


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("沈阳市精神卫生中心", "sys"),
        ("沈阳市精神卫生中心", "JSWS"),
        ("衡阳市中心医院", "hyszx"),
        ("重庆医科大学附属第一医院", "cq"),
        ("重庆日报", "zq"),
        ("衢州市人民医院", "qz"),
        ("葫芦岛晚报", "hld"),
        ("CT中心", "ctz"),
        ("安徽座", "ahz"),
    ],
)
def test_initials_of_neighbouring_characters_match(name: str, typed: str) -> None:
    assert matches_initials(name, typed)


@pytest.mark.parametrize(("name", "typed"), [("沈阳市", "sh"), ("沈阳", "sys"), ("", "a")])
def test_other_letters_do_not(name: str, typed: str) -> None:
    assert not matches_initials(name, typed)


@pytest.mark.parametrize(
    ("name", "typed", "span"),
    [
        ("沈阳市精神卫生中心", "jingshenweisheng", (3, 7)),
        ("沈阳市精神卫生中心", "shenya", (0, 2)),
        ("重庆日报", "chongqing", (0, 2)),
        ("重庆日报", "zhongqing", (0, 2)),
        ("西安晚报", "xian", (0, 2)),
        ("CT中心", "ctzhong", (0, 3)),
    ],
)
def test_syllables_are_read_character_by_character(name: str, typed: str, span: tuple[int, int]) -> None:
    assert span in by_syllables(name, typed)


@pytest.mark.parametrize(("name", "typed"), [("沈阳", "shenyangs"), ("沈阳", "henyang"), ("沈阳", "yangs"), ("", "a")])
def test_what_is_read_otherwise_does_not_match(name: str, typed: str) -> None:
    assert not list(by_syllables(name, typed))


def test_initials_say_where_they_stand() -> None:
    assert list(by_initials("沈阳市精神卫生中心", "jsws")) == [(3, 7)]


def test_characters_that_sound_the_same_match() -> None:
    assert list(by_sound("沈阳市精神卫生中心", "经深")) == [(3, 5)]
    assert not list(by_sound("沈阳市", "经深"))


def test_a_character_has_its_commonest_reading_first() -> None:
    assert readings("重")[:2] == ("zhong", "chong")
    assert readings("A") == ()


@pytest.mark.parametrize(("one", "other"), [("zhang", "zan"), ("shi", "si"), ("lin", "ning"), ("cheng", "cen")])
def test_slurred_syllables_are_one(one: str, other: str) -> None:
    assert slurred(one) == slurred(other)


def test_what_sounds_the_same_is_told_from_what_sounds_nearly_so() -> None:
    same, near = sounding_alike("山")
    assert "删" in same and "三" in near
    assert "山" not in same + near and not set(same) & set(near)
