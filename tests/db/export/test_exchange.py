from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

from db.domain.records import Article
from db.export import FORMATS, ris, table
from db.export.options import Options

MakeArticle = Callable[..., Article]


def written(format: str, *articles: Article, chinese: bool = True) -> bytes:
    to = io.BytesIO()
    FORMATS[format].write(articles, to, Options(chinese=chinese))
    return to.getvalue()


def rows(*articles: Article) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written("csv", *articles).decode("utf-8-sig"), newline="")))


def test_ris_has_every_field(full: Article) -> None:
    assert written("ris", full).decode() == (
        "TY  - NEWS\r\nID  - 7\r\nAU  - 周以宁\r\nAU  - 关晓楠\r\nTI  - 凌晨两点，铃声又响了: 心理援助热线值守记\r\n"
        "T2  - 健康报\r\nPY  - 2016\r\nDA  - 2016/10/10/\r\nSP  - A04\r\nSE  - 夜读\r\nKW  - 沈阳市精神卫生中心\r\n"
        "KW  - 热线\r\nN1  - 国际护士节特别报道\r\nLA  - zh-CN\r\nER  - \r\n\r\n"
    )


def test_ris_leaves_out_what_is_missing(make_article: MakeArticle) -> None:
    tags = [line[:2] for line in written("ris", make_article(headline="题")).decode().split("\r\n") if line]
    assert tags == ["TY", "ID", "TI", "LA", "ER"]


@pytest.mark.parametrize(("date", "written_date"), [("2022", "2022///"), ("2022-08", "2022/08//"), (None, "")])
def test_ris_dates_keep_three_strokes(date: str | None, written_date: str) -> None:
    assert ris.ris_date(date) == written_date


def test_csl_has_every_variable(full: Article) -> None:
    assert json.loads(written("csl-json", full)) == [
        {
            "id": "7",
            "type": "article-newspaper",
            "title": "凌晨两点，铃声又响了: 心理援助热线值守记",
            "author": [{"literal": "周以宁"}, {"literal": "关晓楠"}],
            "container-title": "健康报",
            "issued": {"date-parts": [[2016, 10, 10]]},
            "page": "A04",
            "section": "夜读",
            "keyword": "沈阳市精神卫生中心, 热线",
            "language": "zh-CN",
        }
    ]


def test_csl_of_nothing_is_an_empty_list() -> None:
    assert json.loads(written("csl-json")) == []


def test_csl_of_two_is_one_document(full: Article, make_article: MakeArticle) -> None:
    assert [item["type"] for item in json.loads(written("csl-json", full, make_article()))] == ["article-newspaper"] * 2


def test_csv_starts_with_the_mark_that_excel_needs(full: Article) -> None:
    assert written("csv", full).startswith(b"\xef\xbb\xbf")


def test_csv_names_every_column(full: Article) -> None:
    heading, cells = rows(full)
    assert dict(zip(heading, cells, strict=True))["媒体级别"] == "行业"
    assert cells == list(table.row(full, chinese=True))


def test_csv_headings_come_in_english_too(full: Article) -> None:
    assert written("csv", full, chinese=False).decode("utf-8-sig").startswith("id,headline,kicker")


def test_csv_keeps_commas_quotes_and_line_breaks(make_article: MakeArticle) -> None:
    text = 'a,"b"\n第二行'
    assert rows(make_article(paragraph=text))[1][table.HEADINGS.index(("text", "正文"))] == text


@pytest.mark.parametrize("headline", ["=HYPERLINK(1)", "@SUM(1)", "+1", "-1"])
def test_csv_never_starts_a_formula(make_article: MakeArticle, headline: str) -> None:
    assert rows(make_article(headline=headline))[1][1] == f"'{headline}"
