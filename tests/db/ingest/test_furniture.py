import time

import pytest

from db.ingest import furniture
from db.ingest.fragments import read_lines


def facts(*lines: str) -> furniture.PageFacts:
    return furniture.find(read_lines(lines))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("安宁日报 2022年12月1日 星期四 第A05版 健康",), ("安宁日报", "2022-12-01", "A05")),
        (("安宁日报", "2022-12-01", "07", "健康安宁"), ("安宁日报", "2022-12-01", "07")),
        (("健康报", "二〇一八年十二月七日 星期五", "第4版：人文"), ("健康报", "2018-12-07", "4")),
        (("人民日报/2020年/4月/8日/第012版",), ("人民日报", "2020-04-08", "012")),
        (("A12 健康周刊 安宁晨报 2016年9月22日 星期四",), ("安宁晨报", "2016-09-22", "A12")),
        (("安宁都市报  2012.8.17  星期五  责编 尹航  美编 田园  B04",), ("安宁都市报", "2012-08-17", "B04")),
        (
            ("安宁时报", "总第4123期 国内统一刊号：CN43—0021", "2009年12月1日", "今日16版"),
            ("安宁时报", "2009-12-01", None),
        ),
        (("5版 社会新闻", "安宁日报 2003年11月4日 星期二 农历癸未年十月十一"), ("安宁日报", "2003-11-04", "5")),
    ],
)
def test_the_header_says_paper_date_and_page(lines: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    found = facts(*lines)
    assert (found.paper, found.date, found.page_no) == expected
    assert len(found.furniture) == len(lines)


@pytest.mark.parametrize(
    "line",
    [
        "上一版 下一版",
        "放大 缩小 默认 全文复制",
        "返回目录",
        "版权所有 安宁日报社",
        "首页 > 数字报 > 安宁日报",
        "安宁日报数字报 | 返回首页 | 往期回顾",
        "当前位置：首页 > 电子报 > 正文",
        "安宁晚报电子版 2020年3月1日 返回首页",
        "分享到： 微信 微博 QQ空间",
        "放大+ 缩小- 默认○ 朗读",
        "本版标题导航",
        "【放大】 【缩小】 【打印】 ☆收藏",
    ],
)
def test_an_e_papers_navigation_is_furniture(line: str) -> None:
    assert 0 in facts(line).furniture


@pytest.mark.parametrize(
    "line",
    [
        "本版由安宁市卫生健康委主办",
        "图片由各医院分别提供",
        "（下转第三版）",
        "责编：王明 校对：李红",
        "主办：安宁市卫健委",
        "本版稿件未经授权不得转载",
        "本专版由本报与市卫生局联合策划",
        "本版内容由各医院提供素材",
        "责任编辑：方 园 电话：010—64621163",
        "責編：梁耀邦　美編：蕭潔",
        "编辑/陈墨 美编/林溪 校对/吴桐",
    ],
)
def test_credits_and_notices_are_notices(line: str) -> None:
    assert 0 in facts(line).notices


@pytest.mark.parametrize(
    "line",
    [
        "2022年12月，医院启动",
        "医院为患者提供图片",
        "安宁市第三版图上的医院",
        "咨询电话：12345",
        "审核 通过之后才能上线",
        "设计 图纸改了七回的那栋楼",
        "本版画册收录的照片，都是他拍的",
    ],
)
def test_running_text_is_neither(line: str) -> None:
    found = facts("前文。", line)
    assert not found.furniture
    assert not found.notices


def test_a_date_inside_a_column_of_text_is_no_header() -> None:
    lines = ("安宁市人民医院今年新", "建的门诊楼将于不久的", "将来启用，具体时间是", "2022年12月1日", "上午八点。")
    assert not facts(*lines).furniture


def test_headlines_listed_before_the_articles_are_furniture() -> None:
    found = facts(
        "标题导航", "夜班里的一盏灯", "一把草药暖山村", "", "夜班里的一盏灯", "正文。", "一把草药暖山村", "正文。"
    )
    assert set(found.furniture) == {0, 1, 2}


def test_a_long_number_is_looked_at_once() -> None:
    started = time.process_time()
    facts("1234567890" * 6 + " abc", "老楼里的新病房")
    assert time.process_time() - started < 5  # nested repetition took years


def test_a_date_below_other_furniture_is_a_header_as_well() -> None:
    assert set(facts("上一版  下一版", "第07版：健康", "2023年06月08日 星期四").furniture) == {0, 1, 2}


def test_a_title_listed_in_one_line_and_set_in_two_is_furniture() -> None:
    found = facts("标题导航", "夜班里的一盏灯照着归人", "", "夜班里的一盏灯", "照着归人", "正文。")
    assert set(found.furniture) == {0, 1}


def test_a_notice_that_runs_over_two_lines_is_one() -> None:
    found = facts("本专版内容由各医院提供素材", "本报记者采写", "图片由受访医院提供")
    assert set(found.notices) == {0, 1, 2}
    assert found.run_on == {1}


@pytest.mark.parametrize(
    "lines",
    [
        ("遗失声明", "李翠花遗失身份证，号码尾数0417，声明作废。"),
        ("天气预报 今天多云 东南风3级 21℃至29℃",),
        ("挂失声明", "安宁商行遗失公章一枚，特此声明。", "安宁饭店遗失发票一本，声明作废。 王刚"),
        ("今日天气：晴转多云，北风三级",),
    ],
)
def test_adverts_and_the_weather_are_nobodys_article(lines: tuple[str, ...]) -> None:
    assert set(facts("前文说完了。", "", *lines).adverts) == set(range(1, 1 + len(lines)))


def test_what_a_person_said_of_a_masthead_counts_first() -> None:
    found = furniture.find(
        read_lines(("健康周刊", "2020-04-08 安宁日报", "正文。")), ("安宁日报",), [("健康周刊", "安宁晚报")]
    )
    assert found.paper == "安宁晚报"
    assert found.furniture[0] == ("known_paper", 0.97)


@pytest.mark.parametrize("header", ["大公報 A18 2019年9月20日", "2019-09-20 大公報", "大公報　內地　A18"])
def test_a_paper_is_named_as_the_archive_names_it(header: str) -> None:
    assert furniture.find(read_lines((header,)), ("大公报",)).paper == "大公报"


def test_a_masthead_no_rule_would_read_is_read_once_it_is_known() -> None:
    found = furniture.find(read_lines(("HUXIANG METRO 2019-09-20", "正文。")), (), [("HUXIANG METRO", "湖湘晨刊")])
    assert (found.paper, found.date) == ("湖湘晨刊", "2019-09-20")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2022-08-19-anning-daily-08.txt", (None, "2022-08-19", "08")),
        ("安宁日报20220819第8版.txt", ("安宁日报", "2022-08-19", "8")),
        ("安宁日报_2022年08月19日_A05.txt", ("安宁日报", "2022-08-19", "A05")),
        ("IMG_20221.txt", (None, None, None)),
    ],
)
def test_the_files_name_says_what_the_header_does_not(name: str, expected: tuple[str | None, ...]) -> None:
    found = furniture.find(read_lines(("正文。",)), ("安宁日报",), name=name)
    assert (found.paper, found.date, found.page_no) == expected


def test_the_header_counts_before_the_files_name() -> None:
    assert furniture.find(read_lines(("安宁日报 2020年1月2日 第3版",)), name="2022-08-19-x-08.txt").date == "2020-01-02"


def test_lines_that_a_saved_page_sets_beside_the_text_are_furniture() -> None:
    found = furniture.find(read_lines(("记者的窗", "正文。")), asides=(0,))
    assert found.furniture == {0: ("aside", 0.9)}


def test_text_that_two_articles_share_is_no_list_of_titles() -> None:
    note = ("编者按：小处最见人心。从今", "天起，本报走进病房。")
    assert not facts("夜班里的一盏灯", *note, "正文一。", "一把草药暖山村", *note, "正文二。").furniture
