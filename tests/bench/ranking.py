"""`dev.py bench ranking`: questions of which one paragraph is known to hold the answer; where do the engines put it?

It must not know: how any engine ranks.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import rjieba

from db.archive import Archive
from db.bench import times
from db.domain.query import Or, Text
from db.domain.text import fold_text
from db.opening import open_store
from tests.bench import recoll
from tests.bench.alone import PEERS
from tests.bench.corpora import write
from tests.bench.figures import DEPTH, mean_reciprocal_rank, rank_of, recall, say, took
from tests.bench.known_items import KnownItems
from tests.bench.peers import plain, rows_of

Ids = Sequence[int]
Way = Callable[[str], Ids]
"""The ids of the best articles for a question, best first."""


def words(question: str) -> list[str]:
    """As a dictionary cuts it."""
    return plain(rjieba.cut(question))


def bigrams(question: str) -> list[str]:
    """Every pair of neighbours that no punctuation parts."""
    runs = [run for run in fold_text(question).split("¶") if run]
    return plain(run[place : place + 2] for run in runs for place in range(max(1, len(run) - 1)))


CUTS: dict[str, Callable[[str], list[str]]] = {"words": words, "bigrams": bigrams}


def measure(items: KnownItems, *, peers: Sequence[str]) -> dict[str, Any]:
    """`articles`, `questions`, and for each way of asking {mrr, recall, found, ms}."""
    with tempfile.TemporaryDirectory(prefix="xinglin-bench-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        lines = write(iter(items.records), folder / "articles.jsonl")
        say(f"ranking: loading {len(items.records):,} articles")
        with Archive.create(folder / "archive") as archive, lines.open(encoding="utf-8") as file:
            ids = archive.load(file, source=lines).ids
            numbers = {record["source_id"]: id for record, id in zip(items.records, ids, strict=True)}
            asked = [(question, numbers[wanted]) for question, wanted in items.questions]
            ways = {name: _scored(name, way, asked) for name, way in _ours(archive).items()}
        for name in peers:
            ways |= _peer(name, folder, ids, asked)
    return {"corpus": items.name, "articles": len(ids), "questions": len(asked), "depth": DEPTH, "ways": ways}


def _ours(archive: Archive) -> dict[str, Way]:
    def exact(question: str) -> Ids:
        return archive.search(question).ids[:DEPTH]

    def suggested(question: str) -> Ids:
        """What somebody sees who takes the suggestions in their order."""
        found = dict.fromkeys(archive.search(question).ids[:DEPTH])
        for suggestion in archive.suggest(question):
            if len(found) >= DEPTH:
                break
            found |= dict.fromkeys(archive.search(suggestion.query).ids[:DEPTH])
        return list(found)[:DEPTH]

    def any_of(cut: Callable[[str], list[str]]) -> Way:
        return lambda question: archive.search(str(Or(tuple(map(Text, cut(question)))))).ids[:DEPTH]

    path: dict[str, Way] = {"Xinglin, suggestions": suggested} if hasattr(archive, "suggest") else {}
    others: dict[str, Way] = {f"Xinglin, one of its {name}": any_of(cut) for name, cut in CUTS.items()}
    return {"Xinglin, as typed": exact, **path, **others}


def _peer(name: str, folder: Path, ids: Ids, asked: Sequence[tuple[str, int]]) -> dict[str, Any]:
    say(f"ranking: {name}")
    store = open_store(folder / "archive")
    with closing(store.connection):
        documents = store.articles.documents(ids)
        if name == recoll.NAME:
            desktop = recoll.Recoll(folder / name)
            desktop.write(documents)
            desktop.load()
            ways: dict[str, Way] = {
                f"{name}, one of its words": lambda question: (
                    desktop.ask(recoll.written(Or(tuple(map(Text, words(question)))))).ids
                )
            }
            return {way: _scored(way, act, asked) for way, act in ways.items()}
        peer = PEERS[name](folder / name)
        peer.load(rows_of(documents))
    with closing(peer):
        peer.settle()
        return {
            (way := f"{name} BM25, one of its {kind}"): _scored(
                way, lambda question, cut=cut: peer.ask(peer.prepare_any(cut(question))).ids, asked
            )
            for kind, cut in CUTS.items()
        }


def _scored(name: str, way: Way, asked: Iterable[tuple[str, int]]) -> dict[str, Any]:
    say(f"ranking: {name}")
    ranks: list[int] = []
    taken: list[float] = []
    for question, wanted in asked:
        found: list[Ids] = []
        wall, _ = took(lambda q=question, f=found: f.append(way(q)))
        taken.append(wall * 1000)
        ranks.append(rank_of(wanted, found[0]))
    return {
        "mrr": mean_reciprocal_rank(ranks),
        "recall": recall(ranks),
        "first": sum(rank == 1 for rank in ranks) / len(ranks),
        "ms": times(taken).p50,
    }
