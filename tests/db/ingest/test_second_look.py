from typing import Any

import pytest

from db.ingest import as_json, readers, take_apart

BODY = "本报讯（记者 王小明）从本月起，云溪县中医院每晚开设夜间门诊，三个科室同时接诊，时间表如下。"
MORE = "读者可以打电话预约，也可以直接到窗口挂号，不另收费，医院的药房同时延长到九点半关门。"


def only(text: str) -> dict[str, Any]:
    articles = as_json(take_apart(readers.from_paste(text)))["articles"]
    assert len(articles) == 1
    return articles[0]


@pytest.mark.parametrize(
    "rows",
    [
        ("科室　周一　周二　周三", "针灸　王大夫　李大夫　张大夫", "推拿　赵大夫　钱大夫　孙大夫"),
        ("科室\t上午\t下午", "内科\t120人\t80人"),
        ("年份    床位    职工", "1998    210    355", "2018    560    780"),
    ],
)
def test_a_tables_rows_stay_apart_and_head_nothing(rows: tuple[str, ...]) -> None:
    article = only("\n".join(("夜间门诊排班", BODY, *rows, MORE)))
    assert [s["heading"] for s in article["sections"]] == [None]
    assert article["sections"][0]["paragraphs"] == [BODY, *(" ".join(row.split()) for row in rows), MORE]


@pytest.mark.parametrize("first", ["（新华社衡塘10月23日电", "新华社衡塘10月23日电（", "本报衡塘10月23日电"])
def test_a_dateline_cut_by_the_column_is_no_deck(first: str) -> None:
    rest = "记者谷正明）衡塘市第四人民医院骨科最近为一名青年女工成功地施行了再植手术，手术历时十一个小时。"
    article = only(f"衡塘四院断肢再植成功\n{first}\n{rest}\n{MORE}")
    assert (article["kicker"], article["headline"], article["deck"]) == (None, "衡塘四院断肢再植成功", None)


@pytest.mark.parametrize("view", ["多学科团队会诊现场", "新院区全景", "门诊大厅一角"])
def test_a_view_before_a_heading_is_a_caption(view: str) -> None:
    article = only(f"一条山路二十年\n\n{MORE}\n\n{view}\n\n把门诊开到山里\n\n{MORE}{BODY}")
    assert article["captions"] == [view]
    assert [s["heading"] for s in article["sections"]] == [None, "把门诊开到山里"]


@pytest.mark.parametrize("date", ["2006年1月7日", "二〇二一年三月三日"])
def test_an_office_and_a_date_sign_an_announcement_and_head_nothing(date: str) -> None:
    page = f"云台日报 2016年5月1日 星期日\n夜间门诊公告\n{MORE}\n云溪县中医院\n{date}\n\n县医院添新楼\n{BODY}"
    first, second = as_json(take_apart(readers.from_paste(page)))["articles"]
    assert (first["sections"][0]["paragraphs"], second["kicker"]) == ([MORE, "云溪县中医院", date], None)


def test_an_announcement_signed_with_a_date_is_an_article_of_its_own() -> None:
    notice = "因院区施工，云溪县中医院发热门诊从4月18日起搬到南门西侧，原址停止使用。"
    page = f"云台日报 2021年4月15日\n夜班里的灯\n□本报记者 王小明\n{BODY}\n{MORE}\n关于调整发热门诊位置的通告\n{notice}\n云溪县中医院\n2021年4月14日"
    articles = as_json(take_apart(readers.from_paste(page)))["articles"]
    assert [article["headline"] for article in articles] == ["夜班里的灯", "关于调整发热门诊位置的通告"]
