"""What a search must find and in which order, asked of the index and of the plain scan alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db.domain.query import EVERYTHING, Query, Text, parse
from db.domain.records import ArticleId, Document, FacetName, Sort, TextField
from db.search import Found, Index, scan

Ask = Callable[..., Found]


@pytest.fixture(params=["index", "scan"])
def ask(request: pytest.FixtureRequest, tmp_path: Path) -> Ask:
    def of_index(made: list[Document], query: Query, sort: Sort = Sort.RANK) -> Found:
        with Index.build(tmp_path / "index", made) as index:
            return index.search(query, sort=sort)

    def of_scan(made: list[Document], query: Query, sort: Sort = Sort.RANK) -> Found:
        return scan(made, query, sort=sort)

    return of_index if request.param == "index" else of_scan


def article(id: int, **texts: str) -> Document:
    return Document(id=ArticleId(id), texts={TextField(name): text for name, text in texts.items()})


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("遼寧省人民醫院", "辽宁省人民医院"),
        ("辽宁省人民医院", "遼寧省人民醫院"),
        ("１２月", "12月"),
        ("人民\n医院", "人民医院"),
        ("人 民 医 院", "人民医院"),
        ("3月1日", "3月"),
        ("做ＣＴ检查", "CT检查"),
        ("拨打120急救", "120急救"),
        ("头髮", "发"),
        ("發展", "发"),
        ("头发", "髮"),
        ("皇后", "後"),
        ("二〇二二年", "〇"),
        ("住在人民医院里", "“人民医院”"),
        ("病死率97.4%", "97.4%"),
        ("𠮷祥", "𠮷"),
        ("1958 年", "1958年"),
        ("in New\nYork", '"New York"'),
        ("5㎎", "mg"),
    ],
)
def test_forms_find_one_another(ask: Ask, text: str, typed: str) -> None:
    assert list(ask([article(1, body="前" + text + "后")], parse(typed).query).ids) == [1]


@pytest.mark.parametrize(
    "alike",
    [
        "发發髮",
        "后後",
        "干乾幹",
        "里裡裏",
        "面麵",
        "历歷曆",
        "钟鐘鍾",
        "台臺檯颱",
        "复復複",
        "征徵",
        "谷穀",
        "松鬆",
        "云雲",
        "郁鬱",
    ],
)
def test_all_that_share_a_simplified_form_find_one_another(ask: Ask, alike: str) -> None:
    made = [article(number, body=f"甲{char}乙") for number, char in enumerate(alike, start=1)]
    for char in alike:
        assert sorted(ask(made, Text(f"甲{char}乙")).ids) == [document.id for document in made]


def test_fields_do_not_run_into_one_another(ask: Ask) -> None:
    made = [article(1, headline="人民", kicker="医院", body="医院")]
    assert list(ask(made, Text("人民医院")).ids) == []
    assert list(ask(made, Text("院医")).ids) == []


def test_articles_do_not_run_into_one_another(ask: Ask) -> None:
    made = [article(1, body="人" * 62 + "民医"), article(2, body="院里")]
    assert list(ask(made, Text("民医院里")).ids) == []


def test_a_headline_ranks_above_a_kicker_above_a_body(ask: Ask) -> None:
    fields = [TextField.BODY, TextField.KICKER, TextField.HEADLINE, TextField.DECK]
    filler = {"headline": "今日", "kicker": "要闻", "body": "没有什么"}
    made = [article(number, **{**filler, field.value: "医院"}) for number, field in enumerate(fields, start=1)]
    assert list(ask(made, Text("医院")).ids) == [3, 2, 4, 1]


def test_more_hits_in_a_shorter_text_rank_higher(ask: Ask) -> None:
    made = [article(1, body="医院" + "甲" * 40), article(2, body="医院乙医院"), article(3, body="医院乙丙丁")]
    assert list(ask(made, Text("医院")).ids) == [2, 3, 1]


def test_without_text_the_newest_come_first(ask: Ask) -> None:
    days = ["2021", "", "2022-03-05", "2022-03-05"]
    made = [Document(id=ArticleId(number), texts={}, date=day) for number, day in enumerate(days)]
    assert list(ask(made, EVERYTHING).ids) == [2, 3, 0, 1]


def test_facets_count_the_whole_result(ask: Ask) -> None:
    both = ("协和", "六院")
    made = [
        Document(id=ArticleId(1), texts={}, hospitals=both, paper="晚报", date="2022-03", places=("大连市",)),
        Document(id=ArticleId(2), texts={}, hospitals=("协和",), paper="健康报", date="2021", level="city"),
        Document(id=ArticleId(3), texts={}, paper="健康报", date="2022", column="【健康】"),
    ]
    assert ask(made, EVERYTHING).facets == {
        FacetName.HOSPITAL: (("协和", 2), ("六院", 1)),
        FacetName.PAPER: (("健康报", 2), ("晚报", 1)),
        FacetName.LEVEL: (("city", 1),),
        FacetName.YEAR: (("2021", 1), ("2022", 2)),
        FacetName.PLACE: (("大连市", 1),),
        FacetName.COLUMN: (("【健康】", 1),),
    }


@pytest.mark.parametrize(
    ("sort", "ids"),
    [(Sort.DATE, [2, 3, 1]), (Sort.DATE_OLDEST, [3, 2, 1]), (Sort.PAPER, [3, 2, 1]), (Sort.HOSPITAL, [1, 2, 3])],
)
def test_what_has_nothing_to_sort_by_comes_last(ask: Ask, sort: Sort, ids: list[int]) -> None:
    made = [
        Document(id=ArticleId(1), texts={}, hospitals=("甲",)),
        Document(id=ArticleId(2), texts={}, paper="晚报", date="2022-03"),
        Document(id=ArticleId(3), texts={}, paper="健康报", date="2021"),
    ]
    assert list(ask(made, EVERYTHING, sort).ids) == ids


def test_papers_sort_as_dictionaries_have_them(ask: Ask) -> None:
    papers = ["中国医院", "北京日报", "人民日报", "大连晚报"]
    made = [Document(id=ArticleId(number), texts={}, paper=paper) for number, paper in enumerate(papers)]
    assert list(ask(made, EVERYTHING, Sort.PAPER).ids) == [1, 3, 2, 0]


@pytest.mark.parametrize(("needle", "count"), [("医院", 3), ("哈哈", 2), ("院", 3), ("x", 0)])
def test_occurrences_are_counted_in_all_fields(ask: Ask, needle: str, count: int) -> None:
    made = [article(1, headline="医院", body="医院、哈哈哈医院")]
    assert sum(ask(made, Text(needle)).occurrences) == count


def test_a_query_without_text_has_no_occurrences(ask: Ask) -> None:
    assert list(ask([article(1, body="医院")], EVERYTHING).occurrences) == [0]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("医院 疫苗", [2]),
        ("医院 -疫苗", [1]),
        ("医院 或 疫苗", [1, 2, 3]),
        ("-医院", [3]),
        ("标题:医院", [2]),
        ("-标题:医院", [1, 3]),
        ("日期:2022", [1]),
        ("日期:2021..2022", [1, 3]),
        ("日期:>=2022-04", []),
        ("医院:协和", [3]),
        ('医院:"协和"', []),
        ("-医院:协和", [1, 2]),
        ("报纸:健康報", [1]),
        ("标签:专题 或 日期:2022", [1, 2]),
    ],
)
def test_conditions(ask: Ask, typed: str, ids: list[int]) -> None:
    made = [
        Document(id=ArticleId(1), texts={TextField.BODY: "医院"}, date="2022-03", paper="健康报"),
        Document(id=ArticleId(2), texts={TextField.HEADLINE: "医院", TextField.BODY: "疫苗"}, tags=("专题",)),
        Document(id=ArticleId(3), texts={TextField.BODY: "疫苗"}, date="2021", hospitals=("协和医院",)),
    ]
    assert sorted(ask(made, parse(typed).query).ids) == ids
