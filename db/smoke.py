"""The self-test behind `xinglin --smoke`: the program's main job once, in a temporary folder, touching nobody's data.

It must not know: Qt. The window's own part is handed in and runs last, on the archive made here.
"""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from db.archive import Archive
from db.cli.console import Console
from db.cli.failures import DONE, FAILED, bug
from db.demo import sample_pages
from db.domain.records import Article, search_texts
from db.domain.text import fold_text
from db.export import FORMATS
from db.export.options import Options

QUERY = "医院"


class Wrong(Exception):
    """What is not as it must be."""


def run(console: Console, check_window: Callable[[Path], None] | None = None) -> int:
    """Every step with its time, a line each; the first that fails ends it with status 3."""
    with (
        tempfile.TemporaryDirectory(prefix="xinglin-smoke-", ignore_cleanup_errors=True) as folder,
        _home(Path(folder)),
    ):
        path = Path(folder) / "archive"
        steps: list[tuple[str, Callable[[Path], None]]] = [
            ("smoke.demo", _import),
            ("smoke.search", _search),
            ("smoke.highlight", _highlight),
            ("smoke.export", _export),
            ("smoke.undo", _undo),
        ]
        if check_window is not None:
            steps.append(("smoke.window", check_window))
        return DONE if all(_passes(key, step, path, console) for key, step in steps) else FAILED


def _passes(key: str, step: Callable[[Path], None], path: Path, console: Console) -> bool:
    label = console.words(key)
    started = perf_counter()
    try:
        step(path)
    except Exception as error:  # noqa: BLE001 - whatever it is, it must be told, and the folder go
        console.note("smoke.failed", step=label, detail=bug(error))
        return False
    console.line(console.words("smoke.ok", step=label, took=(perf_counter() - started) * 1000))
    return True


@contextmanager
def _home(folder: Path) -> Generator[None]:
    """Settings are read from and written to the temporary folder meanwhile."""
    before = os.environ.get("XINGLIN_HOME")
    os.environ["XINGLIN_HOME"] = str(folder / "home")
    try:
        yield
    finally:
        if before is None:
            del os.environ["XINGLIN_HOME"]
        else:
            os.environ["XINGLIN_HOME"] = before


def _import(path: Path) -> None:
    with Archive.create(path) as archive:
        done = archive.commit_import(archive.draft_import(sample_pages()[:1]))
        _must(done.pages == 1 and len(done.ids) > 0, f"{done.pages} pages, {len(done.ids)} articles, {done.skipped}")


def _search(path: Path) -> None:
    with Archive.open(path) as archive:
        every = archive.search("").ids
        found = archive.search(QUERY)
        scanned = [id for id in every if _mentions(archive.article(id))]
        _must(found.complete, "the index is not complete")
        _must(bool(scanned) and sorted(found.ids) == sorted(scanned), f"found {found.ids}, there are {scanned}")
        _must(archive.search("一句报上没有的话").total == 0, "found what is not there")


def _mentions(article: Article) -> bool:
    return any(QUERY in fold_text(text) for text in search_texts(article.parts).values())


def _highlight(path: Path) -> None:
    with Archive.open(path) as archive:
        found = archive.search(QUERY)
        for row in archive.rows(found.ids, query=QUERY):
            _must(row is not None and bool(row.snippet.text), "a row without a snippet")
        article = archive.article(found.ids[0])
        spans = archive.spans(article, query=QUERY)
        marked = [part.text[a:b] for part, own in zip(article.parts, spans, strict=True) for a, b in own]
        _must(bool(marked) and all(fold_text(text) == QUERY for text in marked), f"marked {marked}")


def _export(path: Path) -> None:
    with Archive.open(path) as archive:
        article = archive.article(archive.search(QUERY).ids[0])
    for format in FORMATS.values():
        for suffix in format.writers:
            file = io.BytesIO()
            format.write([article], file, Options(), suffix=suffix)
            if zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as parts:
                    _must(parts.testzip() is None, f"{format.name}{suffix} is broken")
            else:
                text = file.getvalue().decode("utf-8-sig")
                _must((article.paper or "") in text, f"{format.name}{suffix} lacks the newspaper")


def _undo(path: Path) -> None:
    with Archive.open(path) as archive:
        before = archive.search(QUERY).total
        archive.undo()
        _must(archive.search(QUERY).total == 0, "undo left articles behind")
        archive.redo()
        _must(archive.search(QUERY).total == before, "redo did not bring them back")


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Wrong(otherwise)
