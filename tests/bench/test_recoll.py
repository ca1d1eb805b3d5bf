from __future__ import annotations

from pathlib import Path

import pytest

from db.domain.query import parse
from tests.bench import recoll
from tests.bench.made import DOCUMENTS
from tests.bench.peers import CannotAsk


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("医", "医"),
        ("心理健康", '"心理健康"'),
        ("医院 门前", '"医院" "门前"'),
        ("医院 -门前", '"医院" -"门前"'),
        ("医院 或 门前", '"医院" OR "门前"'),
        ("标题:医院 日期:2021..2022", 'title:"医院" date:2021-01-01/2022-12-31'),
    ],
)
def test_a_query_is_written_as_recoll_reads_it(query: str, asked: str) -> None:
    assert recoll.written(parse(query).query) == asked


def test_what_recoll_has_no_way_to_ask_is_said() -> None:
    with pytest.raises(CannotAsk):
        recoll.written(parse("-医院").query)


@pytest.mark.skipif(not recoll.installed(), reason="Recoll is not installed")
def test_recoll_finds_articles_by_their_ids(tmp_path: Path) -> None:
    engine = recoll.Recoll(tmp_path)
    assert engine.write(DOCUMENTS) == 3
    engine.load()
    found = engine.ask(recoll.written(parse("没有医生").query))
    assert (list(found.ids), found.total) == ([2], 1)
