"""A page that the importer took apart badly: two articles run together, and drafts made of it."""

from __future__ import annotations

from dataclasses import replace

from db.domain.draft import ArticleDraft, Decision, DraftHospital, DraftPart, ImportDraft, PageDraft, SourcePage, Stray
from db.domain.records import Anchor, Part, PartKind, Relation

LINES = (
    "医院办起夜间门诊",
    "记者 王小明",
    "深夜的急诊室里，",
    "灯还亮着。",
    "体检车开进社区",
    "一早，车开进了大院。",
    "第8版",
)


def part(kind: PartKind, *lines: int, text: str = "", role: str = "", confidence: float = 0.9) -> DraftPart:
    anchors = tuple(Anchor(line, 0, len(LINES[line])) for line in lines)
    wording = text or "".join(LINES[line] for line in lines)
    return DraftPart(Part(kind, wording, role, anchors), Decision("stands_alone", confidence))


def bad_page(name: str = "2019-06-21.txt") -> PageDraft:
    kind = PartKind
    parts = (
        part(kind.HEADLINE, 0),
        part(kind.BYLINE, 1, text="王小明", role="记者"),
        part(kind.PARAGRAPH, 2, 3),
        part(kind.HEADING, 4, confidence=0.5),
        part(kind.PARAGRAPH, 5),
    )
    hospitals = (DraftHospital("市第一医院", Relation.SUBJECT),)
    return PageDraft(
        source=SourcePage(name=name, data="\n".join(LINES).encode(), encoding="utf-8", lines=LINES),
        articles=(ArticleDraft(parts=parts, hospitals=hospitals, confidence=0.5),),
        furniture=(Stray(LINES[6], (Anchor(6, 0, 3),), Decision("page_header", 0.9)),),
        paper="衡阳日报",
        date="2019-06-21",
    )


def good_page(name: str = "good.txt") -> PageDraft:
    page = bad_page(name)
    parts = tuple(part(p.part.kind, *(a.line for a in p.part.anchors)) for p in page.articles[0].parts)
    return replace(page, articles=(ArticleDraft(parts=parts, confidence=0.9),))


def draft(*pages: PageDraft) -> ImportDraft:
    return ImportDraft(pages=pages or (bad_page(), good_page()), skipped=(("picture.exe", "not_text"),))
