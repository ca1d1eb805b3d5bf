"""Articles that stand twice in one import are told before anything is stored."""

from __future__ import annotations

from db.domain.draft import ArticleDraft, DraftPart, ImportDraft, PageDraft, SourcePage
from db.domain.records import Part, PartKind
from db.reading.twins import twins
from tests.db.archive.test_reprints import piece


def page(*bodies: str, name: str, paper: str = "健康报", date: str = "2022-03-04") -> PageDraft:
    source = SourcePage(name=name, data=b"", encoding="utf-8", lines=())
    articles = tuple(
        ArticleDraft(
            parts=(
                DraftPart(Part(PartKind.HEADLINE, f"{name}之{place}")),
                DraftPart(Part(PartKind.PARAGRAPH, body)),
            )
        )
        for place, body in enumerate(bodies)
    )
    return PageDraft(source=source, articles=articles, paper=paper, date=date)


def found(*pages: PageDraft) -> list[tuple[str, str, float]]:
    """(headline of the later, headline of the earlier, share) of every twin."""
    draft = ImportDraft(pages=pages)
    return [
        (page.articles[twin.article].headline or "", twin.headline, round(twin.shared, 2))
        for page, own in zip(pages, twins(draft), strict=True)
        for twin in own
    ]


def test_the_same_text_on_a_later_page_names_the_earlier_one() -> None:
    assert found(page(piece(1), piece(2), name="甲"), page(piece(3), piece(2), name="乙")) == [("乙之1", "甲之1", 1.0)]


def test_a_short_text_counts_only_where_it_is_the_very_same() -> None:
    short = "市中心医院周六上午在人民广场义诊，内科外科妇科儿科的医生到场，欢迎市民前来咨询。"
    assert found(page(short, name="甲"), page(short, short.replace("周六", "周日"), name="乙")) == [
        ("乙之0", "甲之0", 1.0)
    ]


def test_a_cut_reprint_of_another_paper_is_found() -> None:
    ((later, earlier, share),) = found(
        page(piece(1), name="甲"), page(piece(1)[:400], name="乙", paper="晚报", date="2022-03-09")
    )
    assert (later, earlier, share > 0.9) == ("乙之0", "甲之0", True)


def test_half_the_text_again_in_the_same_paper_is_a_series() -> None:
    half = piece(1)[:380] + piece(2)[:220]
    assert found(page(piece(1), name="甲"), page(half, name="乙", date="2022-03-05")) == []
    assert found(page(piece(1), name="甲"), page(half, name="乙", paper="晚报"))


def test_articles_without_text_are_no_twins() -> None:
    assert found(page("", "", name="甲")) == []
