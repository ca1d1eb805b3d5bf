from typing import Any

import pytest

from db.domain.draft import SourcePage
from db.ingest import as_json, readers, take_apart

FIRST = "清晨六点，云溪县中医院的院子里飘着药香。队长把最后一捆艾条塞进背篓，试了试肩带的松紧，招呼大家上车，这条路他走了二十年。"
MORE = "从县城到最远的石桥村，坐车一个半小时，再走山路四十分钟，巡诊队每个月去两次，风雨不误，村里的老人都认得这辆车。"

FOUNDER = f"""<html><head><title>背篓里的二十年_云溪日报数字报</title></head><body>
<div class="nav"><a href="#">上一版</a> <a href="#">下一版</a></div>
<ul class="titlelist"><li><a href="1">背篓里的二十年</a></li><li><a href="2">另一篇要闻</a></li><li><a>天气</a></li></ul>
<founder-introtitle>山路再远也要走到</founder-introtitle>
<founder-title>背篓里的二十年</founder-title>
<founder-subtitle>——云溪县中医院巡诊队进山记</founder-subtitle>
<p>□本报记者 王小明</p><p>　　{FIRST}</p><p>　　{MORE}</p>
<div class="share">分享到 微信 微博</div>
<div class="footer">云溪日报社 <a href="#">关于我们</a></div></body></html>"""

CLASSES = f"""<html><head><title>云溪日报-背篓里的二十年</title></head><body>
<div id="breadcrumb">首页 &gt; 数字报 &gt; 正文</div><p class="date">2021年3月4日</p>
<h3>山路再远也要走到</h3><h1>背篓里的二十年</h1><h2>——云溪县中医院巡诊队进山记</h2>
<div>记者 王小明</div><div id="content">{FIRST}<br>{MORE}</div>
<div class="related"><a>村医老陈的一天</a></div><div class="hot-rank">热门文章</div></body></html>"""

TABLES = f"""<html><head><title>背篓里的二十年</title></head><body><table><tr><td><a>第一版</a></td><td><a>第二版</a></td></tr></table>
<table><tr><td class="intro">山路再远也要走到</td></tr><tr><td class="bt">背篓里的二十年</td></tr>
<tr><td>——云溪县中医院巡诊队进山记</td></tr><tr><td>记者 王小明</td></tr>
<tr><td><p>{FIRST}</p><p>{MORE}</p></td></tr></table><p><a>关于本站</a> | <a>联系我们</a></p></body></html>"""


def source(html: str) -> SourcePage:
    return readers.read_text(html.encode(), "page.html")


def parse(html: str) -> dict[str, Any]:
    return as_json(take_apart(source(html)))


@pytest.mark.parametrize("html", [FOUNDER, CLASSES, TABLES])
def test_an_e_papers_article_comes_out_of_its_page(html: str) -> None:
    articles = parse(html)["articles"]
    assert len(articles) == 1
    article = articles[0]
    assert article["headline"] == "背篓里的二十年"
    assert (article["kicker"], article["deck"]) == ("山路再远也要走到", "——云溪县中医院巡诊队进山记")
    assert article["bylines"][0]["name"] == "王小明"
    assert [s["paragraphs"] for s in article["sections"]] == [[FIRST, MORE]]


@pytest.mark.parametrize(
    ("html", "beside"),
    [
        (FOUNDER, {"上一版 下一版", "另一篇要闻", "天气", "分享到 微信 微博", "云溪日报社 关于我们"}),
        (CLASSES, {"首页 > 数字报 > 正文", "村医老陈的一天", "热门文章"}),
        (TABLES, {"第一版\u3000第二版", "关于本站 | 联系我们"}),
    ],
)
def test_navigation_and_lists_of_links_stand_beside_the_article(html: str, beside: set[str]) -> None:
    page = source(html)
    assert beside <= {page.lines[number] for number in page.asides}


def test_a_tables_row_is_one_line() -> None:
    html = f"<p>{FIRST}</p><table><tr><th>科室</th><th>周一</th></tr><tr><td>内科</td><td>王医生</td></tr></table>"
    assert [line for line in source(html).lines if line][1:] == ["科室\u3000周一", "内科\u3000王医生"]


def test_the_date_of_posting_is_the_pages_date_and_no_page_number() -> None:
    html = f"<h1>背篓里的二十年</h1><div>来源：云溪网 2022年04月07日 19:23</div><p>{FIRST}</p>"
    parsed = parse(html)
    assert (parsed["date"], parsed["page"]) == ("2022-04-07", None)


def test_a_page_without_any_structure_is_text() -> None:
    assert parse(f"<body>{FIRST}<br>{MORE}")["articles"][0]["sections"][0]["paragraphs"] == [FIRST, MORE]


def test_deeply_nested_rubbish_is_read() -> None:
    assert source("<div>" * 20_000 + "医院" + "</p></div>" * 20_000).lines == ("医院",)


def test_every_headline_that_a_whole_page_marks_begins_an_article() -> None:
    notice = "因院区施工，门诊部从明天起搬到南门。"
    html = f"<h1>背篓里的二十年</h1><p>{FIRST}</p><h1>门诊部搬迁通告</h1><p>{notice}</p><p>版权所有 云溪日报社</p>"
    page = take_apart(source(html))
    assert [article.headline for article in page.articles] == ["背篓里的二十年", "门诊部搬迁通告"]
