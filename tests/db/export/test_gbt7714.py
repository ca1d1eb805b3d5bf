from __future__ import annotations

import io
import re
from itertools import product

import pytest

from db.export import FORMATS
from db.export.entry import Entry
from db.export.gbt7714 import Edition, cite, cite_author_year, listed
from db.export.options import Options

ROUTINE = Entry(authors=("谢希德",), title="创造学习的思路", paper="人民日报", date="1998-12-25", page="10")
DIGITAL = Entry(authors=("丁文详",), title="数字革命与竞争国际化", paper="中国青年报", date="2000-11-20", page="15")
MANY = ("甲", "乙", "丙", "丁")


def test_the_example_of_2015() -> None:
    assert cite(ROUTINE) == "谢希德.创造学习的思路[N].人民日报,1998-12-25(10)."


SMOG = "http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_2-04.htm"


@pytest.mark.parametrize(
    ("entry", "cited"),
    [
        (DIGITAL, "丁文详.数字革命与竞争国际化[N].中国青年报,2000-11-20(15)."),
        (
            Entry(
                authors=("张田勤",),
                title="罪犯DNA库与生命伦理学计划",
                paper="大众科技报",
                date="2000-11-12",
                page="07",
            ),
            "张田勤.罪犯DNA库与生命伦理学计划[N].大众科技报,2000-11-12(7).",
        ),
        (
            Entry(
                authors=("刘裕国", "杨柳", "张洋", "孙海涛"),
                title="雾霾来袭，如何突围",
                paper="人民日报",
                date="2013-01-12",
                url=SMOG,
                accessed="2013-11-06",
            ),
            f"刘裕国,杨柳,张洋,等.雾霾来袭，如何突围[N/OL].人民日报,2013-01-12[2013-11-06].{SMOG}.",
        ),
    ],
)
def test_the_newspapers_among_the_examples_of_2015(entry: Entry, cited: str) -> None:
    assert cite(entry) == cited


def test_initials_have_no_stops() -> None:
    assert cite(Entry(authors=("Smith J. K.",), title="Tea", paper="Times")) == "Smith J K.Tea[N].Times."


def test_the_example_of_2025() -> None:
    assert cite(DIGITAL, Edition.GB2025) == "丁文详.数字革命与竞争国际化[N].中国青年报,2000-11-20 (15)."


def test_2025_in_full_width() -> None:
    assert cite(DIGITAL, Edition.GB2025, full_width=True) == (
        "丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）."
    )


def test_2015_online_gives_the_day_it_was_read() -> None:
    entry = Entry(
        authors=("傅刚", "赵承", "李佳路"),
        title="大风沙过后的思考",
        paper="北京青年报",
        date="2000-01-12",
        url="http://example.org/a.htm",
        accessed="2005-09-28",
    )
    assert cite(entry) == (
        "傅刚,赵承,李佳路.大风沙过后的思考[N/OL].北京青年报,2000-01-12[2005-09-28].http://example.org/a.htm."
    )


def test_2025_online_does_not() -> None:
    entry = Entry(
        authors=("陈缮真",),
        title="探索微观世界的无穷奥秘(科技大观)",
        paper="人民日报",
        date="2022-08-16",
        page="17",
        url="https://example.org/a",
        accessed="2023-01-01",
    )
    assert cite(entry, Edition.GB2025) == (
        "陈缮真.探索微观世界的无穷奥秘(科技大观)[N/OL].人民日报,2022-08-16 (17).https://example.org/a."
    )


def test_three_authors_are_all_named() -> None:
    assert cite(Entry(authors=MANY[:3], title="题")) == "甲,乙,丙.题[N]."


def test_of_four_authors_three_are_named() -> None:
    assert cite(Entry(authors=MANY, title="题")) == "甲,乙,丙,等.题[N]."


def test_the_deck_follows_a_colon() -> None:
    assert cite(Entry(title="题", other_titles=("副题",), paper="报")) == "题:副题[N].报."


def test_full_width_changes_commas_colons_and_brackets() -> None:
    entry = Entry(authors=MANY, title="题", other_titles=("副",), paper="报", date="2020", page="01")
    assert cite(entry, full_width=True) == "甲，乙，丙，等. 题：副[N]. 报，2020（1）."


def test_the_full_stop_of_an_initial_is_not_doubled() -> None:
    assert cite(Entry(authors=("Smith J.",), title="Tea")) == "Smith J.Tea[N]."


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("full_width", [False, True])
@pytest.mark.parametrize("present", list(product([False, True], repeat=6)))
def test_nothing_dangles_whatever_is_missing(edition: Edition, full_width: bool, present: tuple[bool, ...]) -> None:
    fields = (("甲",), ("副",), "报", "2020-01-02", "5", "https://example.org/a")
    authors, other, paper, date, page, url = (
        value if there else None for value, there in zip(fields, present, strict=True)
    )
    entry = Entry(
        authors=authors or (), title="题", other_titles=other or (), paper=paper, date=date, page=page, url=url
    )
    citation = cite(entry, edition, full_width=full_width)
    assert not re.search(
        r"\(\)|（）|[.,:，：]\s*[.,:，：]|[,:，：(（]\s*$|^[.,:，：]|\]\.\s*[(（]", citation.replace("://", "")
    )
    assert citation.endswith(".")
    assert ("5" in citation) == bool(page and (paper or date))


def test_a_file_is_a_numbered_list(full: object) -> None:
    to = io.BytesIO()
    FORMATS["gbt7714-2015"].write([full, full], to, Options())  # type: ignore[list-item]
    entry = "周以宁,关晓楠.凌晨两点，铃声又响了:心理援助热线值守记[N].健康报,2016-10-10(A04)."
    assert to.getvalue().decode() == f"[1] {entry}\n[2] {entry}\n"


def test_the_year_follows_the_authors_where_that_is_the_system() -> None:
    assert cite_author_year(ROUTINE) == "谢希德,1998.创造学习的思路[N].人民日报,1998-12-25(10)."


def test_without_authors_the_author_year_system_names_one() -> None:
    assert cite_author_year(Entry(title="题", paper="报", date="2020-01-02")) == "佚名,2020.题[N].报,2020-01-02."


def test_a_year_that_is_all_there_is_stands_once() -> None:
    assert cite_author_year(Entry(title="题", date="2020")) == "佚名,2020.题[N]."


def test_works_of_one_author_and_year_get_letters() -> None:
    works = [Entry(authors=("丁",), title=title, date="2000-01-0" + title) for title in "21"]
    assert listed([*works, ROUTINE], author_year=True) == [
        "丁,2000a.1[N].2000-01-01.",
        "丁,2000b.2[N].2000-01-02.",
        "谢希德,1998.创造学习的思路[N].人民日报,1998-12-25(10).",
    ]


def test_author_year_lists_are_in_the_order_of_pinyin() -> None:
    names = ("周", "陈", "李", "安")
    lines = listed([Entry(authors=(name,), title="题") for name in names], author_year=True)
    assert [line[0] for line in lines] == ["安", "陈", "李", "周"]


@pytest.mark.parametrize("missing", list(product((False, True), repeat=4)))
def test_author_year_leaves_no_mark_dangling(missing: tuple[bool, ...]) -> None:
    fields = {"authors": ("甲",), "paper": "报", "date": "2020-01-02", "page": "3"}
    kept = {name: value for (name, value), gone in zip(fields.items(), missing, strict=True) if not gone}
    line = cite_author_year(Entry(title="题", **kept))  # pyright: ignore[reportArgumentType]
    assert not re.search(r"[,.:]{2}|\(\)|^[,.]|,\.", line)
