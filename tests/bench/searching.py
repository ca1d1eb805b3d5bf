"""`dev.py bench search`: loading, indexing, searching, editing, opening and memory, side by side with other engines.

Every engine answers the same queries over the same stored articles; where its number of hits is another than ours, the
difference is a figure too. It must not know: how any engine works.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from time import perf_counter_ns, process_time_ns
from typing import Any

from db.archive import Archive
from db.bench import ROWS, timed, times
from db.domain.query import parse
from db.domain.records import Article, Document, Part, PartKind
from db.opening import open_store
from tests.bench import alone, queries, recoll
from tests.bench.alone import OURS, PEERS
from tests.bench.corpora import Corpus, write
from tests.bench.figures import Stopwatch, say, size_mb, took
from tests.bench.peers import CannotAsk, Peer, Row, rows_of

WHOLE = "whole"
"""Instead of a number of articles: the corpus as it is."""
SAMPLE = 500
"""Articles that queries are drawn from."""
EDITS = 9
CLOCKS: dict[str, Callable[[], int]] = {"wall": perf_counter_ns, "cpu": process_time_ns}

Drawn = Sequence[tuple[str, str]]


def measure(
    corpus: Corpus, size: str, *, count: int, own: Drawn, peers: Sequence[str], clock: str = "wall"
) -> dict[str, Any]:
    """All figures for one size of archive: what it holds, and for each engine its own."""
    with tempfile.TemporaryDirectory(prefix="xinglin-bench-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        say(f"{corpus.name}, {size}: making the articles")
        records = corpus.records() if size == WHOLE else corpus.more(int(size))
        lines = write(records, folder / "articles.jsonl")
        say(f"{corpus.name}, {size}: loading")
        ours, ids = _load(folder / "archive", lines)
        lines.unlink()
        texts = _Texts(folder / "archive", ids)
        drawn = own or texts.queries(count)
        facts = {
            "corpus": corpus.name,
            "size": size,
            "articles": len(ids),
            "characters": texts.characters,
            "text_mb": round(texts.bytes / 1e6, 1),
            "queries": len(drawn),
            "clock": clock,
        }
        ours["index_to_text"] = ours["index_mb"] * 1e6 / texts.bytes
        say(f"{corpus.name}, {size}: searching")
        totals = _search(folder / "archive", drawn, ours, CLOCKS[clock])
        ours |= alone.measured(OURS, folder / "archive", [query for _, query in drawn], folder / "queries.json")
        ours |= alone.starting(folder / "archive")
        ours["edit_ms"] = _edit(folder / "archive", ids)
        engines = {OURS: ours}
        for name in peers:
            say(f"{corpus.name}, {size}: {name}")
            if name == recoll.NAME:
                engines[name] = recoll.measure(folder / name, texts.articles(), drawn, totals)
            else:
                engines[name] = _measure_peer(PEERS[name], name, folder, texts, drawn, totals, CLOCKS[clock])
        return {**facts, "engines": engines}


# ---- ours


def _load(path: Path, lines: Path) -> tuple[dict[str, Any], Sequence[int]]:
    """Store and index together as `load` does it, then the index alone, from the stored rows."""
    with Archive.create(path) as archive, lines.open(encoding="utf-8") as file:
        watch = Stopwatch()
        ids = archive.load(file, source=lines).ids
        both, _ = watch.stop()
        wall, work = took(archive.rebuild_index)
    return {
        "load_articles_per_s": len(ids) / both,
        "index_articles_per_s": len(ids) / wall,
        "index_articles_per_cpu_s": len(ids) / work,
        "store_mb": size_mb(path / "archive.sqlite"),
        "index_mb": size_mb(path / "index"),
    }, ids


def _search(path: Path, drawn: Drawn, figures: dict[str, Any], clock: Callable[[], int]) -> list[int]:
    """Adds the times of every query; returns how many articles each finds."""
    with Archive.open(path) as archive:
        totals = [archive.search(query).total for _, query in drawn]
        figures["index_complete"] = archive.search(alone.FIRST_QUERY).complete

        def search(query: str) -> object:
            return archive.search(query)

        def page(query: str) -> object:
            return archive.rows(archive.search(query).ids[:ROWS], query=query)

        for _, query in drawn:
            page(query)
        by_kind = [(kind, timed(lambda q=query: search(q), clock)) for kind, query in drawn]
        figures["search_ms"] = figures["search_facets_ms"] = asdict(times([ms for _, ms in by_kind]))
        figures["search_ms_by_kind"] = _by_kind(by_kind)
        figures["page_ms"] = asdict(times([timed(lambda q=query: page(q), clock) for _, query in drawn]))
    return totals


def _by_kind(taken: Sequence[tuple[str, float]]) -> dict[str, dict[str, float]]:
    kinds = dict.fromkeys(kind for kind, _ in taken)
    return {kind: asdict(times([ms for own, ms in taken if own == kind])) for kind in kinds}


def _edit(path: Path, ids: Sequence[int]) -> float:
    """From the call that changes an article until a search has found the change; the middle of several."""
    with Archive.open(path) as archive:
        archive.search(alone.FIRST_QUERY)
        taken: list[float] = []
        for number, id in enumerate(_spread(ids, EDITS)):
            article = archive.article(id)  # pyright: ignore[reportArgumentType]
            taken.append(timed(lambda a=article, n=number: _change(archive, a, _mark(n))))
    return statistics.median(taken)


def _change(archive: Archive, article: Article, mark: str) -> None:
    archive.edit(article.id, parts=(*article.parts, Part(PartKind.PARAGRAPH, mark)))
    if list(archive.search(mark).ids) != [article.id]:
        raise AssertionError(f"{mark} was written and is not found")


def _mark(number: int) -> str:
    return f"杏林校订第{number}次"


def _spread(ids: Sequence[int], count: int) -> Sequence[int]:
    return ids[:: max(1, len(ids) // count)][:count]


class _Texts:
    """The stored articles as every engine gets them."""

    def __init__(self, archive: Path, ids: Sequence[int]) -> None:
        self._archive, self._ids = archive, ids
        self.characters = self.bytes = 0
        for document in self.articles():
            for text in document.texts.values():
                self.characters += len(text)
                self.bytes += len(text.encode())

    def articles(self, ids: Sequence[int] | None = None) -> Iterator[Document]:
        store = open_store(self._archive)
        with closing(store.connection):
            yield from store.articles.documents(ids or self._ids)

    def queries(self, count: int) -> Drawn:
        sample = list(self.articles(_spread(self._ids, SAMPLE)))
        years = sorted({int(document.date[:4]) for document in sample if document.date[:4].isdigit()}) or [2020]
        return queries.mixed(["\n".join(document.texts.values()) for document in sample], count, years=years)


# ---- the others


@contextmanager
def _opened(make: Callable[[Path], Peer], folder: Path) -> Iterator[Peer]:
    peer = make(folder)
    try:
        yield peer
    finally:
        peer.close()


def _measure_peer(
    make: Callable[[Path], Peer],
    name: str,
    place: Path,
    texts: _Texts,
    drawn: Drawn,
    totals: Sequence[int],
    clock: Callable[[], int],
) -> dict[str, Any]:
    """The same figures; reading, folding and pairing the stored texts are part of indexing, as they are of ours."""
    folder = place / name
    with _opened(make, folder) as peer:
        wall, work = took(lambda: peer.load(rows_of(texts.articles())))
        settling, _ = took(peer.settle)
        index = peer.size_mb()
        count = len(texts._ids)
        figures: dict[str, Any] = {
            "index_articles_per_s": count / wall,
            "index_articles_per_cpu_s": count / work,
            "settle_s": settling,
            "index_mb": index,
            "index_to_text": index * 1e6 / texts.bytes,
            **_ask_peer(peer, drawn, totals, clock),
        }
    figures |= alone.measured(name, folder, [query for _, query in drawn], place / "queries.json")
    with _opened(make, folder) as peer:
        figures["edit_ms"] = _edit_peer(peer, list(rows_of(texts.articles(_spread(texts._ids, EDITS)))))
    return figures


def _ask_peer(peer: Peer, drawn: Drawn, totals: Sequence[int], clock: Callable[[], int]) -> dict[str, Any]:
    ask: list[tuple[str, float]] = []
    both: list[float] = []
    differences: list[tuple[str, int, int]] = []
    cannot: list[tuple[str, str]] = []
    for (kind, query), total in zip(drawn, totals, strict=True):
        try:
            prepared = peer.prepare(parse(query).query)
        except CannotAsk as reason:
            cannot.append((query, str(reason)))
            continue
        found = peer.ask(prepared)
        peer.facets(prepared)
        if found.total != total:
            differences.append((query, total, found.total))
        ask.append((kind, timed(lambda p=prepared: peer.ask(p), clock)))
        both.append(timed(lambda p=prepared: (peer.ask(p), peer.facets(p)), clock))
    return {
        "search_ms": asdict(times([ms for _, ms in ask])) if ask else None,
        "search_facets_ms": asdict(times(both)) if both else None,
        "search_ms_by_kind": _by_kind(ask),
        "differences": differences,
        "cannot": cannot,
    }


def _edit_peer(peer: Peer, rows: Sequence[Row]) -> float:
    taken: list[float] = []
    for number, row in enumerate(rows):
        mark = _mark(number)
        taken.append(timed(lambda r=row, m=mark: _change_peer(peer, r, m)))
    return statistics.median(taken)


def _change_peer(peer: Peer, row: Row, mark: str) -> None:
    peer.change(row, row.with_text(mark))
    if list(peer.ask(peer.prepare(parse(mark).query)).ids) != [row.id]:
        raise AssertionError(f"{mark} was written and is not found")
