from __future__ import annotations

import pytest

from db.domain.pinyin import matches_initials


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
