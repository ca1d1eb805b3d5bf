from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.domain.query import (
    EVERYTHING,
    And,
    Dates,
    Key,
    Keyword,
    Listed,
    Not,
    Or,
    Query,
    Scope,
    Stored,
    Text,
    highlights,
    map_hospitals,
    parse,
)
from db.domain.records import TextField
from db.domain.text import fold_text

SYNTAX = [
    *"()（）|｜-－\"“”「」『』'‘’：: 　,，。ab医院3½\n\0",
    "或",
    "非",
    " OR ",
    "NOT ",
    "标题:",
    "医院：",
    "日期:",
    "级别:省级",
    "2022-03",
    "..",
    "媒体:",
    "事实:",
    "栏目:",
    "合集:",
    "缺:日期",
]
typed = st.one_of(st.lists(st.sampled_from(SYNTAX), max_size=14).map("".join), st.text(max_size=30))
a, b, c = Text("a"), Text("b"), Text("c")


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", EVERYTHING),
        ("　 ", EVERYTHING),
        ("心理健康", Text("心理健康")),
        ("a b", And((a, b))),
        ("a　b", And((a, b))),
        ("a AND b", And((a, b))),
        ("a OR b", Or((a, b))),
        ("a 或 b", Or((a, b))),
        ("a|b", Or((a, b))),
        ("a ｜ b", Or((a, b))),
        ("a b OR c", Or((And((a, b)), c))),
        ("a (b OR c)", And((a, Or((b, c))))),
        ("（a OR b） c", And((Or((a, b)), c))),
        ("a -b", And((a, Not(b)))),
        ("a －b", And((a, Not(b)))),
        ("a NOT b", And((a, Not(b)))),
        ("非 b", Not(b)),
        ("--a", a),
        ("-(a b)", Not(And((a, b)))),
        ("“人民 医院”", Text("人民 医院")),
        ('"New York" a', And((Text("New York"), a))),
        ("「a”b」", Text("a”b")),
        ("‘a b’ c", And((Text("a b"), c))),
        ("rock'n'roll", Text("rock'n'roll")),
        ("COVID-19", Text("COVID-19")),
        ("CT（增强）", Text("CT（增强）")),
        ("非典", Text("非典")),
        ("a or b", And((a, Text("or"), b))),
        ("，", Text("，")),
        ("标题:a", Text("a", Scope.TITLE)),
        ("title：“a b”", Text("a b", Scope.TITLE)),
        ("小标题:a", Text("a", Scope.HEADING)),
        ("caption:a", Text("a", Scope.CAPTION)),
        ("署名:a", Text("a", Scope.BYLINE)),
        ("標題:a", Text("a", Scope.TITLE)),
        ("标题:(a -b)", And((Text("a", Scope.TITLE), Not(Text("b", Scope.TITLE))))),
        ("医院:市六医院", Keyword(Key.HOSPITAL, "市六医院")),
        ('paper:"健康报"', Keyword(Key.PAPER, "健康报", exact=True)),
        ("级别:省", Keyword(Key.LEVEL, "provincial", exact=True)),
        ("媒体:国家级", Keyword(Key.LEVEL, "national", exact=True)),
        ("媒体:健康报", Keyword(Key.PAPER, "健康报")),
        ("地区:大连 栏目:a", And((Keyword(Key.PLACE, "大连"), Keyword(Key.COLUMN, "a")))),
        ("合集:年鉴", Listed(Stored.COLLECTION, "年鉴")),
        ('collection:"年 鉴"', Listed(Stored.COLLECTION, "年 鉴", exact=True)),
        ("missing:Date", Listed(Stored.MISSING, "日期")),
        ("-缺:版号", Not(Listed(Stored.MISSING, "版次"))),
        ("-标签:a", Not(Keyword(Key.TAG, "a"))),
        ("日期:2022", Dates("2022", "2022")),
        ("日期:2022-03", Dates("2022-03", "2022-03")),
        ("日期:2022年3月", Dates("2022-03", "2022-03")),
        ("日期：２０２２年３月５日", Dates("2022-03-05", "2022-03-05")),
        ("date:2022-03..2023", Dates("2022-03", "2023")),
        ("date:2023..2022-03", Dates("2022-03", "2023")),
        ("date:2020-2022", Dates("2020", "2022")),
        ("日期:2022..", Dates("2022", None)),
        ("日期:..2022", Dates(None, "2022")),
        ("日期:>=2024", Dates("2024", None)),
        ("日期:≥2024", Dates("2024", None)),
        ("日期:>2024-12", Dates("2025-01", None)),
        ("日期:<2020-05", Dates(None, "2020-04")),
        ("日期:<2020-01-01", Dates(None, "2019-12-31")),
        ("日期:<=2020", Dates(None, "2020")),
        ("事实:春天 a", a),
    ],
)
def test_parse(text: str, query: Query) -> None:
    assert parse(text).query == query


@pytest.mark.parametrize(
    "text",
    ["医院:", "标题：", "日期:20", "(", "a 或", "a -", "a NOT", "或 a", "a |", "(a", "a)", "a ()", '"a', "a 医院:"],
)
def test_what_is_not_finished_is_no_condition(text: str) -> None:
    assert parse(text).query in (a, EVERYTHING)


@pytest.mark.parametrize("word", ["或", "非", "OR", "NOT", "-"])
def test_an_operator_by_itself_is_looked_for(word: str) -> None:
    assert parse(word).query == Text(word)


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("a “b", "unclosed_quote", (2, 4)),
        ("日期:2022-13 a", "bad_date", (3, 10)),
        ("日期:春天 a", "bad_date", (3, 5)),
        ("级别:上 a", "bad_level", (3, 4)),
        ("a foo:b", "unknown_field", (2, 5)),
        ("事实:春天 床", "bad_fact", (3, 5)),
    ],
)
def test_problems_say_what_and_where(text: str, kind: str, span: tuple[int, int]) -> None:
    assert [(problem.kind, problem.span) for problem in parse(text).problems] == [(kind, span)]


@pytest.mark.parametrize("text", ["日期:2022-1", "日期:x", "级别:省", "a", "患者说：我很好", "http://a.b/c", "8:30"])
def test_ordinary_typing_has_no_problems(text: str) -> None:
    assert parse(text).problems == ()


@given(typed)
@example("a”b」c』")
@example('"a”')
@example('「a"b' + "』")
@example("-ＯＲ")
@example("媒体:-")
@example("(a 或 报纸:−)")
@example("报纸:《健康》")
@example("(a 或 报纸:b(c)")
@example("(" * 5000)
@example("医院:" * 3000)
@example("-" * 5000 + "a")
def test_a_query_printed_is_read_as_itself(text: str) -> None:
    query = parse(text).query
    assert parse(str(query)).query == query
    assert str(parse(str(query)).query) == str(query)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8).filter(fold_text))
def test_a_run_of_letters_and_digits_is_looked_for_as_it_is(run: str) -> None:
    assert fold_text(getattr(parse(run).query, "value", "")) == fold_text(run)


def test_highlights_are_the_needles_that_are_wanted() -> None:
    found = highlights(parse("医院 标题:ＣＴ -癌 (a 或 -b) 报纸:c").query)
    assert found[TextField.HEADLINE] == ("医院", "ct", "a")
    assert found[TextField.BODY] == ("医院", "a")


def test_hospital_conditions_are_replaced_by_what_they_resolve_to() -> None:
    query = parse("a -医院:市六 报纸:市六").query
    resolved = map_hospitals(query, lambda leaf: Keyword(Key.HOSPITAL, leaf.value + "医院", exact=True))
    assert str(resolved) == 'a -医院:"市六医院" 报纸:市六'


def test_a_hospital_condition_says_where_it_stands() -> None:
    seen: list[tuple[int, int]] = []
    map_hospitals(parse("a 医院:市六").query, lambda leaf: seen.append(leaf.span) or leaf)
    assert seen == [(5, 7)]
