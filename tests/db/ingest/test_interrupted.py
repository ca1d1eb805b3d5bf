"""Captions without a mark, set by a converter between the halves of a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from db.ingest import as_json, readers, take_apart

HEAD = "## 把好药送到山门口\n\n临溪县人民医院把药房延伸到村口，让山里的老人少跑路，三年走遍四十七个村。\n\n"
BEFORE = "村医也跟着学，每季度办一次培训班。三年来，医院药师队累计进山"
AFTER = "送药410多次，为慢病老人建立用药档案2600多份，差错一次也没有发生过。"
MORE = "\n\n如今，问药的平台接进了村卫生室，老人坐在家里就能问。\n"


def only(page: str) -> dict[str, Any]:
    (article,) = as_json(take_apart(readers.from_paste(page)))["articles"]
    return article


def paragraphs(article: dict[str, Any]) -> list[str]:
    return [p for section in article["sections"] for p in section["paragraphs"]]


@pytest.mark.parametrize("blank", ["\n\n", "\n\n\n\n"])
@pytest.mark.parametrize(
    "caption",
    [
        "临溪县人民医院药师在石岭村为老人讲解用药方法。",
        "志愿服务队队员走进社区，教居民使用自助挂号机。",
        "护士推着病人走出电梯轿厢",
        "韩立春在石岭村的枣树下为老人量血压。",
        "家庭医生团队上门随访",
    ],
)
def test_a_scene_between_the_halves_of_a_sentence_is_a_caption(caption: str, blank: str) -> None:
    article = only(HEAD + BEFORE + blank + caption + "\n\n" + AFTER + MORE)
    assert article["captions"] == [caption]
    assert BEFORE + AFTER in paragraphs(article)


def test_two_pictures_may_stand_in_one_sentence() -> None:
    first, second = "药师在石岭村为老人讲解用药方法。", "志愿者教居民使用自助挂号机。"
    article = only(HEAD + f"{BEFORE}\n\n\n{first}\n\n{second}\n\n{AFTER}" + MORE)
    assert article["captions"] == [first, second]
    assert BEFORE + AFTER in paragraphs(article)


def test_a_sentence_that_an_empty_line_cuts_in_two_has_no_caption() -> None:
    article = only(HEAD + f"医院药师队的队员每月初五背着药箱进山，三年来累计为慢病老人送药\n\n{AFTER}" + MORE)
    assert article["captions"] == []
    assert len(paragraphs(article)) == 3


@pytest.mark.parametrize(
    "rest", ["据统计，全年共为患者减少支出三十余万元。", "医生在山里为老人看病，一年少跑四千里路。"]
)
def test_what_stands_behind_lost_text_is_no_caption(rest: str) -> None:
    assert only(HEAD + f"{BEFORE}\n\n{rest}" + MORE)["captions"] == []


def test_paragraphs_between_a_torn_sentence_and_what_fits_it_are_no_captions() -> None:
    block = "三年下来，全县危重病人外转少了四成。\n\n医院算过一笔账，一张床在镇上一年的开销只有县里的三分之一。"
    assert only(HEAD + f"{BEFORE}\n\n{block}\n\n{AFTER}" + MORE)["captions"] == []
