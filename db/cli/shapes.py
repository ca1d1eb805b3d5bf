"""Articles and results as the JSON of the commands. Keys are fixed; new ones may be added.

It must not know: where values come from or where they are written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from db.domain.draft import ImportDraft
from db.domain.lessons import LearntLesson
from db.domain.records import (
    AlsoNamed,
    Article,
    Fact,
    Finding,
    HitRow,
    Imported,
    Page,
    Part,
    PartKind,
    Problem,
    ReprintGroup,
    SearchResult,
    Section,
    Suggestion,
    printed_byline,
)


def result(found: SearchResult, rows: Iterable[HitRow], suggestions: Iterable[Suggestion] = ()) -> dict[str, Any]:
    """`search`: spans are [start, end) in Python indices of the snippet (of the headline: `headline_spans`)."""
    return {
        "query": found.query,
        "total": found.total,
        "took_ms": round(found.took_ms, 3),
        "complete": found.complete,
        "hits": [hit(row) for row in rows],
        "facets": {str(name): [list(value) for value in values] for name, values in found.facets.items()},
        "problems": [problem(p) for p in found.problems],
        "suggestions": [suggestion(one) for one in suggestions],
        "other_names": found.other_names,
        "also_total": found.also_total,
        "also": [also(one) for one in found.also],
    }


def also(one: AlsoNamed) -> dict[str, Any]:
    """One of `also`: what the query misses, or with `--other-names` does not, because it goes by another name of a hospital.

    `certain` is false where several hospitals bear the name that was typed; `names` are [other name, articles].
    """
    return {
        "id": one.hospital,
        "hospital": one.name,
        "typed": one.typed,
        "names": [list(name) for name in one.names],
        "total": one.total,
        "query": one.query,
        "certain": one.certain,
    }


def suggestion(one: Suggestion) -> dict[str, Any]:
    """One of `suggestions`, which a result without hits has: another query, what it finds, and what differs in it."""
    return {"kind": str(one.kind), "query": one.query, "total": one.total, "was": one.was, "now": one.now}


def hit(row: HitRow) -> dict[str, Any]:
    """One of `hits`."""
    summary = row.summary
    return {
        "id": summary.id,
        "source_id": summary.source_id,
        "headline": summary.headline,
        "headline_spans": [list(span) for span in row.headline_spans],
        "paper": summary.paper,
        "date": summary.date,
        "page": summary.page_no,
        "column": summary.column,
        "hospitals": list(summary.hospitals),
        "matched_names": list(row.matched_names),
        "score": round(row.score, 6),
        "occurrences": row.occurrences,
        "snippet": row.snippet.text,
        "spans": [list(span) for span in row.snippet.spans],
    }


def problem(found: Problem) -> dict[str, Any]:
    """One of `problems`: a word, the text it is about, and where in the query that stands."""
    return {"kind": found.kind, "text": found.text, "span": list(found.span), "choices": list(found.choices)}


def article(one: Article, page: Page | None) -> dict[str, Any]:
    """`show`: the keys of `parse`, the catalogue fields of `search`, and all parts with their place on the page."""
    return {
        "id": one.id,
        "source_id": one.source_id,
        "column": one.column,
        "kicker": one.kicker,
        "headline": one.headline,
        "deck": one.deck,
        "paper": one.paper,
        "level": one.level,
        "date": one.date,
        "page": one.page_no,
        "bylines": [{"role": part.role, "name": part.text, "printed": printed_byline(part)} for part in one.bylines],
        "hospitals": [link.name for link in one.hospitals],
        "hospital_links": [
            {"id": link.hospital, "name": link.name, "relation": link.relation, "printed": link.printed}
            for link in one.hospitals
        ],
        "tags": list(one.tags),
        "code": one.filing.code,
        "filing": asdict(one.filing),
        "url": one.url,
        "accessed": one.accessed,
        "sections": [section(s) for s in one.sections],
        "captions": _texts(one.parts, PartKind.CAPTION),
        "notices": _texts(one.parts, PartKind.NOTICE),
        "gaps": [{"at": part.role, "text": part.text} for part in one.parts if part.kind is PartKind.GAP],
        "confidence": one.confidence,
        "parts": [_part(part) for part in one.parts],
        "original": None if page is None else original(page),
    }


def facts(found: Iterable[Fact]) -> list[dict[str, Any]]:
    """`facts` of `show`: `span` is [start, end) in the text of the part of that number; `value` null for a level, a telephone."""
    return [
        {
            "kind": str(fact.kind),
            "hospital": fact.hospital,
            "within": fact.within,
            "printed": fact.printed,
            "value": fact.value,
            "unit": fact.unit,
            "about": fact.about,
            "exact": fact.exact,
            "when": fact.when,
            "relative": fact.relative,
            "part": fact.part,
            "span": list(fact.span),
        }
        for fact in found
    ]


def reprints(group: ReprintGroup | None) -> dict[str, Any] | None:
    """`reprints` of `show`: every publication, the earliest first, with what it shares with the article shown."""
    if group is None:
        return None
    return {
        "first": group.members[0].summary.id,
        "articles": [
            {
                "id": member.summary.id,
                "headline": member.summary.headline,
                "paper": member.summary.paper,
                "date": member.summary.date,
                "page": member.summary.page_no,
                "shared": round(member.shared, 3),
                "first": member.first,
            }
            for member in group.members
        ],
    }


def alike(draft: ImportDraft) -> list[dict[str, Any]]:
    """`alike` of `import`: articles that were printed before, nearly word for word, with the id of the known one."""
    return [
        {
            "file": page.source.name,
            "headline": page.articles[like.article].headline,
            "known": like.known,
            "shared": round(like.shared, 3),
        }
        for page in draft.pages
        if page.accepted
        for like in page.alike
    ]


def ambiguous(draft: ImportDraft) -> list[dict[str, Any]]:
    """`ambiguous` of `import`: names that several hospitals of the archive bear, which nobody was there to be asked about."""
    return [
        {
            "file": page.source.name,
            "headline": article.headline,
            "name": hospital.name,
            "choices": list(hospital.choices),
        }
        for page in draft.pages
        if page.accepted
        for article in page.articles
        for hospital in article.hospitals
        if hospital.choices
    ]


def section(one: Section) -> dict[str, Any]:
    """A heading (or null) and its paragraphs."""
    return {"heading": one.heading, "paragraphs": list(one.paragraphs)}


def original(page: Page) -> dict[str, Any]:
    """What an article was cut from."""
    return {
        "id": page.id,
        "name": page.name,
        "sha256": page.sha256,
        "encoding": page.encoding,
        "imported": page.imported,
        "paper": page.paper,
        "date": page.date,
        "page": page.page_no,
        "lines": list(page.lines),
    }


def imported(done: Imported) -> dict[str, Any]:
    """`import`, `load` and `demo`."""
    return {
        "pages": done.pages,
        "articles": len(done.ids),
        "skipped": [{"file": skipped.file, "reason": skipped.reason} for skipped in done.skipped],
        "ids": list(done.ids),
    }


def lesson(learnt: LearntLesson) -> dict[str, Any]:
    """One of `lessons`: what a wording means, when and from which page it was learnt."""
    return {
        "id": learnt.id,
        "kind": learnt.lesson.kind,
        "printed": learnt.lesson.printed,
        "meaning": learnt.lesson.meaning,
        "learnt": learnt.learnt,
        "page": learnt.page,
        "page_name": learnt.page_name,
    }


def findings(found: Sequence[Finding], articles: int) -> dict[str, Any]:
    """`check`: in order when nothing was found, or all of it was repaired."""
    return {
        "articles": articles,
        "ok": all(finding.repaired for finding in found),
        "findings": [{"kind": f.kind, "subject": f.subject, "repaired": f.repaired} for f in found],
    }


def _texts(parts: Iterable[Part], kind: PartKind) -> list[str]:
    return [part.text for part in parts if part.kind is kind]


def _part(part: Part) -> dict[str, Any]:
    anchors = [[anchor.line, anchor.start, anchor.end] for anchor in part.anchors]
    return {"kind": part.kind, "text": part.text, "role": part.role, "anchors": anchors}
