from __future__ import annotations

import csv
import io

import pytest

from db.domain.records import ArticleId, Fact, FactKind, StatedFact
from db.export.facts_table import HEADINGS, table_of
from db.export.table import write_csv

FACT = Fact(
    kind=FactKind.BEDS,
    hospital="盛京医院",
    within="东院区",
    printed="近1,200张",
    value=1200.0,
    unit="张",
    about="开放",
    part=1,
    span=(0, 7),
    exact=False,
    when="2016/2020",
    relative="“十三五”期间",
)
STATED = StatedFact(
    fact=FACT, article=ArticleId(7), headline="题", paper=None, date=None, sentence="近1,200张。", mark=(0, 7)
)


def cells(*, chinese: bool) -> dict[str, str]:
    file = io.BytesIO()
    write_csv(table_of([STATED], chinese=chinese), file)
    headings, row = csv.reader(io.StringIO(file.getvalue().decode("utf-8-sig")))
    return dict(zip(headings, row, strict=True))


def test_a_row_tells_everything_of_a_fact() -> None:
    told = cells(chinese=False)
    assert (told["kind"], told["of"], told["what"], told["value"], told["unit"], told["exact"]) == (
        "beds",
        "东院区",
        "开放",
        "1200",
        "张",
        "no",
    )
    assert (told["time"], told["reckoned from"], told["paper"], told["article"]) == (
        "2016–2020",
        "“十三五”期间",
        "",
        "7",
    )


@pytest.mark.parametrize("chinese", [False, True])
def test_every_column_has_a_heading(chinese: bool) -> None:
    assert list(cells(chinese=chinese)) == [heading[chinese] for heading in HEADINGS]
