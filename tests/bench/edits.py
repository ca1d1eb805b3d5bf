"""`dev.py bench edits`: how fast an archive is after very many single edits, before and after it was tidied.

Every edit is a commit of its own, with a segment of its own until some of them are merged: what that costs, when, is a
figure as well. It must not know: how an index is changed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from db.archive import Archive
from db.bench import timed, times
from db.domain.records import ArticleId, Part, PartKind
from tests.bench import queries
from tests.bench.corpora import Corpus, write
from tests.bench.figures import say, size_mb, table, took

ARTICLES, EDITS = 30_000, 2000
_SAMPLE = 500


def measure(
    corpus: Corpus, *, articles: int, edits: int, count: int, own: Sequence[tuple[str, str]], clock: Callable[[], int]
) -> dict[str, Any]:
    """Searches when the index is made, after `edits` single edits, and tidied; and the edits themselves."""
    with tempfile.TemporaryDirectory(prefix="xinglin-bench-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        say(f"{corpus.name}, {articles}: loading")
        lines = write(corpus.more(articles), folder / "articles.jsonl")
        with Archive.create(folder / "archive") as archive:
            with lines.open(encoding="utf-8") as file:
                ids = archive.load(file, source=lines).ids
            archive.catch_up()
            asked = [query for _, query in own] or _drawn(archive, ids, count)
            states = {"just made": _state(archive, folder / "archive", asked, clock)}
            say(f"{corpus.name}, {articles}: {edits} edits")
            edited = [timed(act, clock) for act in _edits(archive, ids, edits)]
            states["edited"] = _state(archive, folder / "archive", asked, clock)
            _, tidying = took(archive.tidy)
            states["tidied"] = _state(archive, folder / "archive", asked, clock)
            complete = archive.status().index_complete
    return {
        "corpus": corpus.name,
        "articles": len(ids),
        "queries": len(asked),
        "edits": edits,
        "edit_and_search_ms": asdict(times(edited)),
        "states": states,
        "tidy_cpu_s": tidying,
        "index_complete": complete,
    }


def shown(measured: dict[str, Any]) -> Iterator[str]:
    """The same as lines."""
    yield (
        f"{measured['corpus']}: {measured['articles']:,} articles, {measured['queries']} queries,"
        f" {measured['edits']:,} single edits"
    )
    head = ("", "segments", "index, MB", "p50", "p95", "max")
    rows: list[Sequence[object]] = [head]
    for name, state in measured["states"].items():
        rows.append((f"search, ms: {name}", state["segments"], state["index_mb"], *state["search_ms"].values()))
    rows.append(("edit and first search, ms", None, None, *measured["edit_and_search_ms"].values()))
    yield from table(rows, indent="  ")
    yield f"  tidying took {measured['tidy_cpu_s']:.2f} s of work"
    yield ""


def _drawn(archive: Archive, ids: Sequence[ArticleId], count: int) -> list[str]:
    sample = Random(1).sample(ids, min(_SAMPLE, len(ids)))
    bodies = ["\n".join(part.text for part in archive.article(id).parts) for id in sample]
    return [query for _, query in queries.mixed(bodies, count)]


def _edits(archive: Archive, ids: Sequence[ArticleId], count: int) -> Iterator[Callable[[], object]]:
    """Each another article's correction, which the next search finds."""
    chosen = Random(2).choices(ids, k=count)
    for number, id in enumerate(islice(chosen, count)):
        article, mark = archive.article(id), f"改稿{number:05}"
        parts = (*article.parts, Part(PartKind.PARAGRAPH, mark))

        def change(id: ArticleId = id, parts: tuple[Part, ...] = parts, mark: str = mark) -> None:
            archive.edit(id, parts=parts)
            if list(archive.search(mark).ids) != [id]:
                raise AssertionError(f"{mark} was written and is not found")

        yield change


def _state(archive: Archive, path: Path, asked: Sequence[str], clock: Callable[[], int]) -> dict[str, Any]:
    for query in asked:
        archive.search(query)
    taken = [timed(lambda q=query: archive.search(q), clock) for query in asked]
    return {
        "segments": len(list((path / "index").glob("*.seg"))),
        "index_mb": size_mb(path / "index"),
        "search_ms": asdict(times(taken)),
    }
