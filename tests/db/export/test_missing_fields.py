"""Every format with any of its fields missing: what is left reads as if the rest had never been meant to be there."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.records import (
    NOT_FILED,
    Article,
    ArticleId,
    Filing,
    HospitalId,
    HospitalLink,
    MediaLevel,
    Part,
    PartKind,
    Relation,
    Retention,
)
from db.export import FORMATS
from db.export.catalogue import Arrangement, catalogue_of
from db.export.dossier import dossier_of
from db.export.gbt7714 import Edition
from db.export.options import Options
from tests.db.export import csl_schema, ris_reader

TITLES = {PartKind.COLUMN: "夜读", PartKind.KICKER: "引", PartKind.HEADLINE: "题", PartKind.DECK: "——副"}
FILED = Filing(
    fonds="J001",
    category="WS",
    year="2016",
    retention=Retention.PERMANENT,
    office="BGS",
    item=7,
    document_no="3号",
    security="内部",
    sheets=2,
    remarks="复印件",
)
LINK = HospitalLink(HospitalId(1), "某医院", Relation.SUBJECT)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article of which anything may be missing; names and titles may hold what print puts into them."""
    names = draw(st.lists(st.sampled_from(("周以宁", "关 晓", "Smith J.", "甲、乙", "石磊*")), max_size=4, unique=True))
    parts = [Part(kind, text) for kind, text in TITLES.items() if draw(st.booleans())]
    parts += [Part(PartKind.BYLINE, name, draw(st.sampled_from(("记者", "通讯员", "", "摄影")))) for name in names]
    parts += [Part(PartKind.PARAGRAPH, "，。昨日上午，门诊开诊。")] * draw(st.integers(0, 1))
    return Article(
        id=ArticleId(7),
        parts=tuple(parts),
        paper=draw(st.sampled_from((None, "", "健康报", "《健康报》"))),
        level=draw(st.sampled_from((None, MediaLevel.TRADE))),
        date=draw(st.sampled_from((None, "2016", "2016-10", "2016-10-10"))),
        page_no=draw(st.sampled_from((None, "", "05", "A05", "第08版", "版"))),
        hospitals=draw(st.sampled_from(((), (LINK,)))),
        tags=draw(st.sampled_from(((), ("热线",)))),
        filing=draw(st.sampled_from((NOT_FILED, FILED))),
        url=draw(st.sampled_from((None, "", "https://example.org/a.htm"))),
        accessed=draw(st.sampled_from((None, "2023-01-02"))),
    )


def written(name: str, article: Article, **options: Any) -> str:
    to = io.BytesIO()
    FORMATS[name].write([article], to, Options(**options))
    return to.getvalue().decode("utf-8-sig")


DANGLING = re.compile(
    r"\(\s*\)|（\s*）|\[\s*\]|[,，]\s*[,，.:：]|[:：]\s*[,，.:：\[]|\.\s*[,，:：.]|[(（]\s*[,，.]|[,，]\s*[(（]|^\s*[,，.:：(（]"
    r"|None|\s{2,}|[,，:：(（]\s*$"
)


@pytest.mark.parametrize("full_width", [False, True])
@pytest.mark.parametrize("author_year", [False, True])
@pytest.mark.parametrize("edition", Edition)
@settings(max_examples=150, deadline=None)
@given(articles())
def test_no_citation_has_a_mark_without_what_belongs_to_it(
    edition: Edition, author_year: bool, full_width: bool, article: Article
) -> None:
    line = written(f"gbt7714-{edition}", article, author_year=author_year, full_width=full_width).removesuffix("\n")
    citation = line.removeprefix("[1] ").replace("https://", "")
    assert not DANGLING.search(citation)
    assert citation.endswith(".")
    assert citation.count("[N]") + citation.count("[N/OL]") == 1
    assert ("[N/OL]" in citation) == bool(article.url)


@settings(max_examples=200, deadline=None)
@given(articles())
def test_ris_keeps_to_its_specification(article: Article) -> None:
    (record,) = ris_reader.records(written("ris", article).encode())
    assert [value for tag, value in record if tag == "UR"] == ([article.url] if article.url else [])


@settings(max_examples=200, deadline=None)
@given(articles())
def test_csl_keeps_to_its_schema(article: Article) -> None:
    items = json.loads(written("csl-json", article))
    csl_schema.check(items)
    assert all(value not in ("", [], None) for value in items[0].values())


@settings(max_examples=100, deadline=None)
@given(articles(), st.booleans())
def test_a_row_of_a_table_has_a_cell_for_each_heading(article: Article, chinese: bool) -> None:
    headings, cells = csv.reader(io.StringIO(written("csv", article, chinese=chinese), newline=""))
    assert len(headings) == len(cells)
    assert not any("None" in cell or cell.strip("；") != cell for cell in cells)


@settings(max_examples=150, deadline=None)
@given(articles(), st.booleans())
def test_no_cell_of_a_catalogue_has_a_dangling_mark(article: Article, authors: bool) -> None:
    for arrangement in Arrangement:
        catalogue = catalogue_of([article], Options(authors_responsible=authors), arrangement)
        (row,) = catalogue.rows
        assert len(row) == len(catalogue.columns)
        assert all(cell == cell.strip("：，-· ") and "None" not in cell and "第版" not in cell for cell in row)


@settings(max_examples=150, deadline=None)
@given(articles())
def test_no_line_of_a_dossier_is_empty_or_dangles(article: Article) -> None:
    (section,) = dossier_of([article], Options()).sections
    lines = [line.text for line in section.lines] + [text for _, text in section.about] + [section.title]
    assert all(text.strip() and "None" not in text and "第版" not in text for text in lines)
    assert [line.style.value for line in section.lines].count("headline") == 1
