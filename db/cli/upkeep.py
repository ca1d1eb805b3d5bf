"""`xinglin check`, `rebuild`, `lessons` and `bench`: is the archive in order, what has it been taught, and is it fast.

It must not know: what is checked, or how an index is made.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import cast

from db.archive import Archive
from db.cli import shapes
from db.cli.console import Console, table
from db.cli.failures import DONE, IN_PART
from db.cli.parser import Asked
from db.errors import UnreadableFile
from db.health import DAMAGED_DATABASE


def check(asked: Asked, console: Console) -> int:
    """Store, originals and index against each other. Status 1 as long as something is wrong."""
    words = console.words
    with Archive.open(cast(Path, asked.archive)) as archive:
        findings = archive.check(repair=asked.repair, progress=console.progress("working.check"))
        articles = archive.status().articles
    in_order = all(finding.repaired for finding in findings)
    if asked.json:
        console.document(shapes.findings(findings, articles))
        return DONE if in_order else IN_PART
    for finding in findings:
        key = "check.repaired" if finding.repaired else "check.finding"
        console.line(words(key, kind=words.named("finding", finding.kind), subject=finding.subject))
    if in_order:
        console.line(words("check.fine", articles=articles))
    elif not asked.repair and all(finding.kind != DAMAGED_DATABASE for finding in findings):
        console.note("check.repairable")
    return DONE if in_order else IN_PART


def rebuild(asked: Asked, console: Console) -> int:
    """A new index beside the old one, which answers until the new one takes its place."""
    with Archive.open(cast(Path, asked.archive)) as archive:
        archive.rebuild_index(progress=console.progress("working.rebuild"))
        status = archive.status()
    if asked.json:
        console.document({"articles": status.articles, "complete": status.index_complete})
    else:
        console.line(console.words("made.index", articles=status.articles))
    return DONE


def lessons(asked: Asked, console: Console) -> int:
    """What corrections have taught, after forgetting what is to be forgotten. Status 1 where an id is none."""
    words = console.words
    wanted = {int(id) for id in (asked.forget or "").split(",") if id.strip()}
    with Archive.open(cast(Path, asked.archive)) as archive:
        unknown = wanted - {learnt.id for learnt in archive.lessons()}
        if wanted:
            archive.forget_lessons(sorted(wanted))
        learnt = archive.lessons()
    for id in sorted(unknown):
        console.note("lessons.unknown", id=id)
    if asked.json:
        console.document({"lessons": [shapes.lesson(one) for one in learnt]})
    else:
        rows = [
            (
                str(x.id),
                words.named("lesson", x.lesson.kind),
                x.lesson.printed,
                x.lesson.meaning or words("lessons.none"),
            )
            for x in learnt
        ]
        for line in table(rows):
            console.line(line)
    return IN_PART if unknown else DONE


def bench(asked: Asked, console: Console) -> int:
    """Search and result page, timed for each query of a file."""
    from db import bench

    queries = _queries(asked.queries)
    if not queries:
        console.note("bench.none", path=asked.queries)
        return IN_PART
    with Archive.open(cast(Path, asked.archive)) as archive:
        figures = bench.time_queries(archive, queries, progress=console.progress("working.bench"))
    if asked.json:
        console.document(asdict(figures))
        return DONE
    words = console.words
    rows = [
        (words("bench.articles"), f"{figures.articles:,}"),
        (words("bench.characters"), f"{figures.characters:,}"),
        (words("bench.queries"), f"{figures.queries:,}"),
        (words("bench.search"), words("bench.times", **asdict(figures.search_ms))),
        (words("bench.page"), words("bench.times", **asdict(figures.page_ms))),
    ]
    for line in table(rows):
        console.line(line)
    return DONE


def _queries(path: Path) -> list[str]:
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise UnreadableFile(path, UnreadableFile.Reason.MISSING) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(path, UnreadableFile.Reason.NOT_TEXT) from error
    except OSError as error:
        raise UnreadableFile(path, UnreadableFile.Reason.PERMISSION) from error
    return [line.strip() for line in text.splitlines() if line.strip()]
