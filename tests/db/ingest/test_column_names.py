"""Columns named without brackets above a headline."""

from __future__ import annotations

from typing import Any

import pytest

from db.ingest import as_json, readers, take_apart

TEXT = "上周三我去临河市中医院复诊，出门时下起大雨，一位护士把伞借给了我。\n\n我想借贵报一角，向她道一声谢。\n\n"
OTHER = "深山里的接生员\n\n临河市青石镇卫生院只有八名职工，方建民走遍了镇上的十四个村。\n\n"


def articles(page: str) -> list[dict[str, Any]]:
    return as_json(take_apart(readers.from_paste(page)))["articles"]


@pytest.mark.parametrize(
    "name", ["读者来信", "健康问答", "名医讲堂", "就医直通车", "卫生与健康", "诊室札记", "读 者 来 信"]
)
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_regular_place_above_a_headline_is_its_column(name: str, blank: str) -> None:
    article = articles(f"{name}{blank}谢谢那位送伞的护士\n\n{TEXT}")[0]
    assert (article["column"], article["kicker"]) == (name.replace(" ", ""), None)
    assert article["headline"] == "谢谢那位送伞的护士"


def test_a_columns_name_begins_an_article() -> None:
    columns = [a["column"] for a in articles(f"{OTHER}读者来信\n谢谢那位送伞的护士\n\n{TEXT}")]
    assert columns == [None, "读者来信"]


@pytest.mark.parametrize("line", ["他把信投进信箱", "让健康有问答", "急诊室里", "临河市中医院"])
def test_a_line_that_is_no_name_of_a_place_in_a_paper_is_no_column(line: str) -> None:
    assert articles(f"{line}\n谢谢那位送伞的护士\n\n{TEXT}")[0]["column"] is None


def test_the_first_half_of_a_heading_is_no_column() -> None:
    assert all(a["column"] is None for a in articles(f"{OTHER.strip()}\n\n山村往事\n一盏马灯\n\n{TEXT}"))


def test_the_name_of_a_place_with_no_headline_below_is_no_column() -> None:
    assert all(a["column"] is None for a in articles(f"{OTHER}患者故事\n\n{TEXT}"))
