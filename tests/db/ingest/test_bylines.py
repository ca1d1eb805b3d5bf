import pytest

from db.ingest import bylines
from db.ingest.people import NOBODY, Credit, Known


def pairs(text: str, *, marked: bool = False, known: Known = NOBODY) -> list[tuple[str, str]]:
    return [(credit.role, credit.name) for credit in bylines.credits(text, marked=marked, known=known)]


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
        ("某市中心医院内科主治医师 廖知秋", [("某市中心医院内科主治医师", "廖知秋")]),
        ("（史志刚）", [("", "史志刚")]),
        ("（谷雨 白晓东）", [("", "谷雨"), ("", "白晓东")]),
        ("（谷晓雨白东）", [("", "谷晓雨"), ("", "白东")]),
        ("（退休教师 孙一帆）", [("退休教师", "孙一帆")]),
        ("云溪县口腔医院 牙体科医师 高原", [("云溪县口腔医院 牙体科医师", "高原")]),
        ("云溪县中医院针灸科 柏林", [("云溪县中医院针灸科", "柏林")]),
        ("（本报记者 何静通讯员 李红梅）", [("本报记者", "何静"), ("通讯员", "李红梅")]),
        ("（高原 供稿）", [("供稿", "高原")]),
        ("本报讯　记者　佟雪飞　报道", [("记者", "佟雪飞")]),
        ("江城晚报讯 记者 何田田 报道", [("记者", "何田田")]),
        ("湖北江洲　读者　文静", [("读者", "文静")]),
        ("山东烟台 读者 曲波", [("读者", "曲波")]),
        ("讲述人：祁有田（86岁，退休外科医生）", [("讲述人", "祁有田")]),
        ("口述：鲁大海（原院长）", [("口述", "鲁大海")]),
        ("青禾县人民医院融媒体 薛凤", [("青禾县人民医院融媒体", "薛凤")]),
        ("县融媒体中心 丁一凡", [("县融媒体中心", "丁一凡")]),
        ("江城晚报、江城网记者 佟一然", [("江城晚报、江城网记者", "佟一然")]),
        ("通讯员 周 兆 和", [("通讯员", "周兆和")]),
        ("本报记者 张和平", [("本报记者", "张和平")]),
        ("本报记者 王明和李红", [("本报记者", "王明"), ("本报记者", "李红")]),
    ],
)
def test_a_line_of_bylines_gives_roles_and_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "记者注意到，医院先后在",
        "记者从市卫健委获悉",
        "记者的职责",
        "记者节前夕走访",
        "编辑部的故事",
        "读者来信",
        "作者简介",
        "县融媒体中心 建成",
        "（黄芩）味苦",
    ],
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
        "（新华社东岭6月1日电 记者张荣）有六十年历史的医院开诊。",
        "（中新社广州1998年3月2日电 记者 张荣）昨日，医院开诊。",
        "【江城報訊】记者张荣報道：医院开诊。",
        "本报沈阳 9月 16日讯（记者 张荣）9月13日，医院开诊。",
    ],
)
def test_the_reporter_inside_a_report_is_found(text: str) -> None:
    assert bylines.run_in(text) == (Credit("记者", "张荣"),)


@pytest.mark.parametrize("text", ["医院开诊。（张荣）", "他说：“开诊了。”（张 荣）", "本报讯 医院开诊！　（张荣）"])
def test_a_name_in_brackets_signs_the_paragraph_it_ends(text: str) -> None:
    assert bylines.run_in(text) == (Credit("", "张荣"),)


@pytest.mark.parametrize(
    "text", ["它叫黄芪（俗名）", "他说了算。（完）", "医院开诊。（下转第三版）", "共三十人（右图）。"]
)
def test_other_words_in_brackets_sign_nothing(text: str) -> None:
    assert bylines.run_in(text) == ()


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("（新华社衡塘4月3日电 记者谷", True),
        ("新华社沙河12月", True),
        ("【江城報訊】記者丁", True),
        ("本报讯 医院开门", True),
        ("本报的老读者都记得", False),
        ("（右图）医院的大厅", False),
    ],
)
def test_a_dateline_opens_a_report(text: str, opens: bool) -> None:
    assert bylines.opens_report(text) is opens


MET = Known.of((("驻村第一书记", "王大力"), ("", "一笑"), ("本报特派员兼摄影", "尚 清 风")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("驻村第一书记 刘水", [("驻村第一书记", "刘水")]),
        ("本报特派员兼摄影 何山", [("本报特派员兼摄影", "何山")]),
        ("一笑", [("", "一笑")]),
        ("通讯员 一笑", [("通讯员", "一笑")]),
        ("（一笑）", [("", "一笑")]),
        ("尚清风", [("", "尚清风")]),
    ],
)
def test_roles_and_names_met_before_are_known_again(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, known=MET) == expected


def test_what_the_archive_has_not_met_is_no_byline() -> None:
    assert pairs("驻村第一书记 刘水") == pairs("一笑") == []


@pytest.mark.parametrize(
    ("text", "at"), [("夜里咳嗽先开窗。（南山）", 8), ("夜里咳嗽先开窗。（掌声）", None), ("夜里咳嗽（干咳）", None)]
)
def test_a_pen_name_signs_behind_the_last_full_stop(text: str, at: int | None) -> None:
    assert bylines.signature(text) == at
