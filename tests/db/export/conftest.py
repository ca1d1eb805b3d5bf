from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from db.domain.records import Article, ArticleId, HospitalId, HospitalLink, MediaLevel, Part, PartKind, Relation

MakeArticle = Callable[..., Article]


@pytest.fixture
def make_article() -> MakeArticle:
    """An article of the given fields; `headline`, `deck` … and `bylines` (role, name) become its parts."""

    def make(bylines: tuple[tuple[str, str], ...] = (), **fields: Any) -> Article:
        kinds = [kind for kind in PartKind if kind is not PartKind.BYLINE]
        texts = [Part(kind, fields.pop(kind.value)) for kind in kinds if kind.value in fields]
        names = [Part(PartKind.BYLINE, name, role) for role, name in bylines]
        return Article(**({"id": ArticleId(7), "parts": (*texts, *names)} | fields))

    return make


@pytest.fixture
def full(make_article: MakeArticle) -> Article:
    """An article with nothing missing."""
    return make_article(
        bylines=(("本报记者", "周以宁"), ("通讯员", "关晓楠"), ("摄影", "石磊")),
        column="夜读",
        kicker="国际护士节特别报道",
        headline="凌晨两点，铃声又响了",
        deck="——心理援助热线值守记",
        heading="一部红色座机",
        paragraph="接线员拿起听筒。",
        caption="热线室。石磊摄",
        paper="健康报",
        level=MediaLevel.TRADE,
        date="2016-10-10",
        page_no="第A04版",
        tags=("热线",),
        hospitals=(HospitalLink(HospitalId(1), "沈阳市精神卫生中心", Relation.SUBJECT),),
        source_id="hn-1",
    )
