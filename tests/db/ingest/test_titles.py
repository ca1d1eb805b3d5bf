from typing import Any

import pytest

from db.ingest import as_json, readers, take_apart

FEATURE = "清晨六点，云溪县中医院的院子里飘着药香。队长把最后一捆艾条塞进背篓，试了试肩带的松紧，招呼大家上车。"
MORE = "从县城到最远的石桥村，坐车一个半小时，再走山路四十分钟，巡诊队每个月去两次，风雨不误。"


def titles(*lines: str, report: str = "") -> tuple[str | None, ...]:
    text = "\n".join((*lines, "" if report else "□本报记者 王小明", "", report or FEATURE, "", MORE))
    article: dict[str, Any] = as_json(take_apart(readers.from_paste(text)))["articles"][0]
    return article["kicker"], article["headline"], article["deck"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("山路再远也要走到", "背篓里的二十年"), ("山路再远也要走到", "背篓里的二十年", None)),
        (("背篓里的二十年", "云溪县中医院巡诊队进山见闻"), (None, "背篓里的二十年", "云溪县中医院巡诊队进山见闻")),
        (("一条山路", "云溪县中医院巡诊队侧记"), (None, "一条山路", "云溪县中医院巡诊队侧记")),
        (("——一支巡诊队的账本", "山路上的加减法"), (None, "山路上的加减法", "——一支巡诊队的账本")),
        (("云溪县，山路上的守护者——", "背篓里的二十年"), ("云溪县，山路上的守护者——", "背篓里的二十年", None)),
        (("山里的年", "背篓里的二十年", "——记云溪县中医院"), ("山里的年", "背篓里的二十年", "——记云溪县中医院")),
    ],
)
def test_the_lines_of_a_features_title_get_their_parts(
    lines: tuple[str, ...], expected: tuple[str | None, ...]
) -> None:
    assert titles(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "lead", "expected"),
    [
        (
            ("云溪县中医院开设夜间门诊", "下班之后也能扎针"),
            "本报讯（记者 王小明）从本月起，云溪县中医院每晚开设夜间门诊，针灸、推拿两个科室同时接诊，方便上班的人。",
            (None, "云溪县中医院开设夜间门诊", "下班之后也能扎针"),
        ),
        (
            ("下班之后也能扎针", "云溪县中医院开设夜间门诊"),
            "本报讯（记者 王小明）从本月起，云溪县中医院每晚开设夜间门诊，针灸、推拿两个科室同时接诊，方便上班的人。",
            ("下班之后也能扎针", "云溪县中医院开设夜间门诊", None),
        ),
        (
            ("石桥村通了救护车", "半小时进城不再是梦"),
            "新华社云溪3月4日电（记者王小明）石桥村四日开通了救护车，村民突发急病，半小时内可以送到县城，全村为此修路三年。",
            (None, "石桥村通了救护车", "半小时进城不再是梦"),
        ),
    ],
)
def test_a_reports_headline_is_the_line_that_says_what_happened(
    lines: tuple[str, ...], lead: str, expected: tuple[str | None, ...]
) -> None:
    assert titles(*lines, report=lead) == expected


@pytest.mark.parametrize("headline", ["换了牌子，丢没丢老本行？", "谁来给村医看病？", "这五分钟，救的是命！"])
def test_a_headline_may_ask_or_call(headline: str) -> None:
    assert titles(headline)[1] == headline


@pytest.mark.parametrize("label", ["相关链接", "■记者手记", "名词解释", "■专家提醒："])
def test_the_label_of_a_box_heads_a_section_of_its_article(label: str) -> None:
    text = f"背篓里的二十年\n□本报记者 王小明\n\n{FEATURE}\n\n{label}\n\n{MORE}"
    articles = as_json(take_apart(readers.from_paste(text)))["articles"]
    assert [[s["heading"] for s in a["sections"]] for a in articles] == [[None, label.strip("■")]]


@pytest.mark.parametrize(
    "title", ["青禾县第一医院门诊部搬迁公告", "关于调整门诊时间的通知", "江洲市儿童医院专家坐诊安排"]
)
def test_an_announcement_is_an_article_of_its_own(title: str) -> None:
    notice = "因门诊楼加固改造，青禾县第一医院门诊部定于十一月十一日起临时搬迁，现将有关事项公告如下，请市民留意。"
    text = f"背篓里的二十年\n□本报记者 王小明\n\n{FEATURE}\n\n{MORE}\n\n{title}\n{notice}\n\n一、内科搬到向阳街二十六号，急诊不搬。"
    assert [a["headline"] for a in as_json(take_apart(readers.from_paste(text)))["articles"]] == [
        "背篓里的二十年",
        title,
    ]


def test_a_heading_behind_its_section_stays_before_the_next_columns_label() -> None:
    text = f"背篓里的二十年\n□本报记者 王小明\n\n{FEATURE}\n\n清晨出发\n\n{MORE}\n\n风雨不误\n\n【冬日】\n另一条山路\n\n{FEATURE}"
    articles = as_json(take_apart(readers.from_paste(text)))["articles"]
    assert [a["headline"] for a in articles] == ["背篓里的二十年", "另一条山路"]


SHORT, LONG = "急诊夜里不关灯", "新桥市第三医院抢救中毒民工二十四名"
NIGHT = "    五月四日深夜，二十四名民工食物中毒，被送进新桥市第三医院。\n    天亮时，二十四人全部脱险。\n"
DOCTOR = "    青石医院院长方建民今年五十五岁，走遍了全县的十四个乡。\n    他说，山里人信得过他，他就不能走。\n"


@pytest.mark.parametrize("inside", ["", "　　本报讯（通讯员 林一舟）"])
def test_a_longer_line_that_begins_deeper_in_is_the_deck(inside: str) -> None:
    (article,) = as_json(take_apart(readers.from_paste(f"{SHORT}\n    {LONG}\n{inside or '    '}{NIGHT.strip()}\n")))[
        "articles"
    ]
    assert (article["kicker"], article["headline"], article["deck"]) == (None, SHORT, LONG)


def test_a_headline_with_a_line_set_under_it_begins_an_article() -> None:
    page = f"{SHORT}\n    {LONG}\n{NIGHT}  一根银针走四方\n      青石医院方建民行医三十年\n{DOCTOR}"
    headlines = [article["headline"] for article in as_json(take_apart(readers.from_paste(page)))["articles"]]
    assert headlines == [SHORT, "一根银针走四方"]


def test_a_hospitals_name_alone_over_a_headline_is_its_kicker() -> None:
    assert titles("云溪县中医院", "背篓里的二十年") == ("云溪县中医院", "背篓里的二十年", None)


def sections(*pieces: str) -> list[str | None]:
    page = "\n\n".join(("# 一条山路二十年", "□本报记者 王小明", FEATURE, *pieces))
    return [s["heading"] for a in as_json(take_apart(readers.from_paste(page)))["articles"] for s in a["sections"]]


def test_two_headings_that_swapped_columns_brought_together_stay_two() -> None:
    found = sections("背篓里的账本", MORE, "院子里的药香", MORE, "山路上的脚印\n窗台上的马灯", MORE)
    assert found == [None, "背篓里的账本", "院子里的药香", "山路上的脚印", "窗台上的马灯"]


def test_headings_in_two_lines_stay_one_where_the_others_have_two_as_well() -> None:
    found = sections("背篓里的账本\n院子里的药香", MORE, "山路上的脚印\n窗台上的马灯", MORE)
    assert found == [None, "背篓里的账本 院子里的药香", "山路上的脚印 窗台上的马灯"]
