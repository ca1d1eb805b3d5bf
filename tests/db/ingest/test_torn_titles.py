from __future__ import annotations

import pytest

from db.ingest import torn_titles
from db.ingest.pairs import PageStatistics

NOTHING = PageStatistics([])


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("患者进行同样的治疗。研究人员说，注", "乡村医生学会看片子"),
        ("七年多来，给沿海各地的居民造成", "老中医进山收徒弟"),
    ],
)
def test_a_title_goes_on_with_no_torn_sentence(before: str, title: str) -> None:
    assert torn_titles.evidence(before, title, NOTHING) > 1


@pytest.mark.parametrize(
    ("before", "rest"),
    [("全县十八家卫生院通过网络传输心电", "图一万多份"), ("房子是街道腾出来的，最大的一间原", "来是棋牌室的")],
)
def test_a_torn_sentence_s_last_words_are_no_title(before: str, rest: str) -> None:
    assert torn_titles.evidence(before, rest, NOTHING) < 1
