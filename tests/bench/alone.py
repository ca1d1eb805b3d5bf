"""What can only be measured in a process of its own: peak memory while searching, opening, starting.

    python -m tests.bench.alone ENGINE FOLDER QUERIES.json

prints one JSON object. It must not know: how the index got there.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from db.bench import ROWS, timed
from db.domain.query import parse
from tests.bench.figures import peak_memory_mb
from tests.bench.fts5 import Fts5
from tests.bench.peers import CannotAsk, Peer
from tests.bench.rust import Tantivy

ROOT = Path(__file__).resolve().parents[2]
OURS = "Xinglin"
PEERS: dict[str, Callable[[Path], Peer]] = {"FTS5": Fts5, "tantivy": Tantivy}
OPENINGS, STARTS = 5, 3
FIRST_QUERY = "医院"
_FIRST_LIST = """
import sys
from pathlib import Path
from db.archive import Archive
with Archive.open(Path(sys.argv[1])) as archive:
    archive.rows(archive.search("").ids[:50])
"""


def measured(engine: str, folder: Path, queries: Sequence[str], notes: Path) -> dict[str, float | None]:
    """Keys open_ms, first_answer_ms, memory_mb. The queries are written to `notes` for the other process."""
    notes.write_text(json.dumps(queries), encoding="utf-8")
    command = (sys.executable, "-m", __name__, engine, str(folder), str(notes))
    answer = subprocess.run(command, check=True, env=_environ(), cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    return json.loads(answer.stdout)


def starting(archive: Path) -> dict[str, float]:
    """Milliseconds of whole processes, interpreter included: the archive with its first list, a query in the terminal."""
    return {
        "first_list_ms": _process_ms("-c", _FIRST_LIST, str(archive)),
        "terminal_query_ms": _process_ms("-m", "db.cli", "search", FIRST_QUERY, "--json", "--archive", str(archive)),
    }


def _process_ms(*arguments: str) -> float:
    command, environ = (sys.executable, *arguments), _environ()
    return statistics.median(
        timed(lambda: subprocess.run(command, check=True, env=environ, cwd=ROOT, stdout=subprocess.DEVNULL))
        for _ in range(STARTS)
    )


def _environ() -> dict[str, str]:
    """As a person's, with the compiled modules that a set PYTHONDONTWRITEBYTECODE would never leave."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPATH": str(ROOT)}


def _ours(folder: Path, queries: Sequence[str]) -> dict[str, float | None]:
    from db.archive import Archive
    from db.search import Index

    def first_answer() -> None:
        with Archive.open(folder) as archive:
            archive.search(FIRST_QUERY)

    opening = [timed(lambda: Index.open(folder / "index").close()) for _ in range(OPENINGS)]
    answering = [timed(first_answer) for _ in range(OPENINGS)]
    with Archive.open(folder) as archive:
        for query in queries:
            archive.rows(archive.search(query).ids[:ROWS], query=query)
    return _figures(opening, answering)


def _peer(engine: str, folder: Path, queries: Sequence[str]) -> dict[str, float | None]:
    def open_() -> Peer:
        return PEERS[engine](folder)

    def first_answer() -> None:
        peer = open_()
        peer.ask(peer.prepare(parse(FIRST_QUERY).query))
        peer.close()

    opening = [timed(lambda: open_().close()) for _ in range(OPENINGS)]
    answering = [timed(first_answer) for _ in range(OPENINGS)]
    peer = open_()
    for query in queries:
        ask(peer, query)
    return _figures(opening, answering)


def ask(peer: Peer, query: str) -> Any:
    """What the peer answers, facets counted too; None where it cannot."""
    try:
        prepared = peer.prepare(parse(query).query)
    except CannotAsk:
        return None
    return peer.ask(prepared), peer.facets(prepared)


def _figures(opening: Sequence[float], answering: Sequence[float]) -> dict[str, float | None]:
    return {
        "open_ms": statistics.median(opening),
        "first_answer_ms": statistics.median(answering),
        "memory_mb": peak_memory_mb(),
    }


def main(engine: str, folder: str, notes: str) -> int:
    queries = json.loads(Path(notes).read_text("utf-8"))
    figures = _ours(Path(folder), queries) if engine == OURS else _peer(engine, Path(folder), queries)
    sys.stdout.write(json.dumps(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
