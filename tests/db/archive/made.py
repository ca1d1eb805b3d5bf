"""Articles to load, and what the tests of the archive ask again and again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.archive import Archive
from db.domain.draft import ArticleDraft, DraftHospital, DraftPart, ImportDraft, PageDraft, SourcePage
from db.domain.records import Anchor, Imported, Part, PartKind, Relation
from db.store.columns import COLUMNS

RECORDS: tuple[Mapping[str, Any], ...] = (
    {
        "headline": "雨后开诊",
        "body": "3月，市六医院的CT检查室搬进新楼。\n第二段说人民医院。",
        "date": "2022-03-04",
        "paper": "健康报",
        "page": "A05",
        "column": "夜读",
        "hospitals": ["大同市第六人民医院"],
        "bylines": [{"role": "本报记者", "name": "周以宁"}],
        "source_id": "a",
    },
    {"title": "遼寧省人民醫院", "body": "門診部搬遷。", "date": "2020", "paper": "某县报", "source_id": "b"},
    {"headline": "无关的一篇", "body": "春天了。", "source_id": "c"},
)


def load(archive: Archive, *records: Mapping[str, Any]) -> Imported:
    """Loads these records, or the three of this module."""
    lines = [json.dumps(record, ensure_ascii=False) for record in records or RECORDS]
    return archive.load(lines, source=Path("articles.jsonl"))


def draft(*headlines: str, name: str = "a.txt", paper: str | None = "健康报") -> ImportDraft:
    """A reviewed import of one page with an article under each of these headlines."""
    lines = tuple(line for headline in headlines for line in (headline, f"{headline}的门诊"))
    articles = tuple(
        ArticleDraft(
            parts=(
                DraftPart(Part(PartKind.HEADLINE, lines[at], anchors=(Anchor(at, 0, len(lines[at])),))),
                DraftPart(Part(PartKind.PARAGRAPH, lines[at + 1], anchors=(Anchor(at + 1, 0, len(lines[at + 1])),))),
            ),
            hospitals=(DraftHospital("沈阳市第五人民医院", Relation.SUBJECT, "市五院"),),
            confidence=0.75,
        )
        for at in range(0, len(lines), 2)
    )
    source = SourcePage(name=name, data="\n".join(lines).encode("gb18030", "replace"), encoding="gb18030", lines=lines)
    return ImportDraft(
        pages=(PageDraft(source=source, articles=articles, paper=paper, date="2022-03-04", page_no="A05"),)
    )


def source_ids(archive: Archive, query: str) -> list[str | None]:
    """The articles that match, in order, by the identifiers of the records; the index must have answered."""
    result = archive.search(query)
    assert result.complete
    return [archive.article(id).source_id for id in result.ids]


def database(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table that people change."""
    connection = archive._store.connection
    return {
        table: sorted(connection.execute(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)
        for table, columns in COLUMNS.items()
    }
