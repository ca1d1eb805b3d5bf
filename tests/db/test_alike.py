from __future__ import annotations

import pytest

from db.alike import alike


@pytest.mark.parametrize(
    "pair", ["人入", "末未", "曰日", "己已", "土士", "千干", "戊戌", "没设", "治冶", "侯候", "晴睛", "拔拨", "0o"]
)
def test_what_looks_alike_may_be_meant_either_way(pair: str) -> None:
    first, second = pair
    assert alike(first)[second] == pytest.approx(alike(second)[first])
    assert alike(first)[second] >= 0.7


@pytest.mark.parametrize("pair", ["座坐", "帐账", "健建", "里理"])
def test_what_sounds_alike_may_be_meant(pair: str) -> None:
    first, second = pair
    assert alike(first)[second] >= 0.8


def test_what_sounds_nearly_alike_is_less_likely() -> None:
    assert alike("山")["三"] < alike("山")["删"]


def test_nothing_is_like_itself_or_a_sign() -> None:
    assert "人" not in alike("人")
    assert not alike("¶") and not alike(" ")
