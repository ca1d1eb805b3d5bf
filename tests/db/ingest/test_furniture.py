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
    ],
)
def test_the_header_says_paper_date_and_page(lines: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    found = facts(*lines)
    assert (found.paper, found.date, found.page_no) == expected
    assert len(found.furniture) == len(lines)


@pytest.mark.parametrize("line", ["上一版 下一版", "放大 缩小 默认 全文复制", "返回目录", "版权所有 安宁日报社"])
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
    ],
)
def test_credits_and_notices_are_notices(line: str) -> None:
    assert 0 in facts(line).notices


@pytest.mark.parametrize(
    "line", ["2022年12月，医院启动", "医院为患者提供图片", "安宁市第三版图上的医院", "咨询电话：12345"]
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
