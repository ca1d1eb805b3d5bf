import pytest

from db.ingest import bylines


def pairs(text: str, *, marked: bool = False) -> list[tuple[str, str]]:
    found = bylines.bracketed(text) or bylines.parse(text, marked=marked)
    return [(credit.role, credit.name) for credit in found.credits] if found else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报记者 王小明 通讯员 李红梅", [("本报记者", "王小明"), ("通讯员", "李红梅")]),
        ("新华社记者赵志远", [("新华社记者", "赵志远")]),
        ("（记者/周大山 通讯员/陈晓）", [("记者", "周大山"), ("通讯员", "陈晓")]),
        ("（本报记者  徐  强）", [("本报记者", "徐强")]),
        ("文/图 本报记者 何静", [("本报记者", "何静")]),
        ("作者：孙一帆", [("作者", "孙一帆")]),
        ("记者 张 胜 男", [("记者", "张胜男")]),
        ("见习记者 林木 全媒体记者 王大明 摄影报道", [("见习记者", "林木"), ("全媒体记者", "王大明")]),
        ("整理：本报记者 葛青", [("本报记者", "葛青")]),
        ("本报记者 于航、向晓帆", [("本报记者", "于航"), ("本报记者", "向晓帆")]),
        ("某市中心医院内科主治医师 廖知秋", [("主治医师", "廖知秋")]),
        ("（史志刚）", [("", "史志刚")]),
    ],
)
def test_a_line_of_bylines_gives_roles_and_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text", ["记者注意到，医院先后在", "记者从市卫健委获悉", "记者的职责", "记者节前夕走访", "编辑部的故事"]
)
def test_a_sentence_about_reporters_is_no_byline(text: str) -> None:
    assert pairs(text) == []


def test_a_name_behind_the_mark_needs_no_role() -> None:
    assert pairs("王小明", marked=True) == [("", "王小明")]


def test_where_something_is_glued_to_a_name_the_byline_ends_before_it() -> None:
    found = bylines.parse("通讯员 柏杨党建领航强根基")
    assert found is not None
    assert found.end == len("通讯员 ")


@pytest.mark.parametrize(
    "text",
    [
        "新华社北京１月２３日电（记者张荣）昨日，医院开诊。",
        "本报讯（记者 张荣）昨日，医院开诊。",
        "昨日，医院开诊。（记者 张荣）",
        "本报郑州１月３日电记者张荣报道：医院开诊。",
    ],
)
def test_the_reporter_inside_a_report_is_found(text: str) -> None:
    assert bylines.run_in(text) == (bylines.Credit("记者", "张荣"),)


def test_whose_photo_it_is_stands_at_the_end_of_a_caption() -> None:
    assert bylines.photo_credit("图为医生为老人看病。石磊 摄") == bylines.Credit("摄", "石磊")


def test_a_heading_that_ends_like_a_credit_is_none() -> None:
    assert not bylines.credit_line("锚定目标绘蓝图")
