"""How fast the program is with a real load: bringing articles in, finding them, starting, and what it all weighs.

    dev.py bench [--corpus FILE.jsonl[.xz]] [--articles N] [--queries N] [--json]

It must not know: how anything works inside. What it measures is what `xinglin` does.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

import generated  # noqa: E402
import queries  # noqa: E402

from db.archive import Archive  # noqa: E402
from db.bench import ROWS, timed, times  # noqa: E402

STARTS = 5
FIRST_LIST = """
import sys
from pathlib import Path
from db.archive import Archive
with Archive.open(Path(sys.argv[1])) as archive:
    archive.rows(archive.search("").ids[:50])
"""

SEARCH_MEMORY = """
import sys
from pathlib import Path
from db.archive import Archive
with Archive.open(Path(sys.argv[1])) as archive:
    for query in sys.argv[2:]:
        archive.rows(archive.search(query).ids[:50], query=query)
print(Path("/proc/self/status").read_text())
"""


def main() -> int:
    asked = _asked()
    with tempfile.TemporaryDirectory(prefix="xinglin-bench-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "archive"
        loaded = _load(path, _lines(asked))
        drawn = _queries(path, asked.queries)
        figures = {
            "corpus": asked.corpus.name if asked.corpus else "generated",
            **loaded,
            **_search(path, drawn),
            **_start(path),
            **_memory(path, [query for _, query in drawn]),
        }
    if asked.json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))
    else:
        _print(figures)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Speed of the program with a real load.")
    parser.add_argument(
        "--corpus", type=Path, metavar="FILE", help="articles as .jsonl or .jsonl.xz instead of made-up ones"
    )
    parser.add_argument(
        "--articles", type=int, metavar="N", help="how many (default: 20,000 made up, the whole corpus)"
    )
    parser.add_argument("--queries", type=int, default=210, metavar="N", help="size of the mixed set of queries (210)")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")
    return parser.parse_args()


def _lines(asked: argparse.Namespace) -> Iterator[str]:
    if asked.corpus is None:
        yield from generated.articles(asked.articles or 20_000)
        return
    opened = lzma.open if asked.corpus.suffix == ".xz" else open
    with opened(asked.corpus, "rt", encoding="utf-8") as file:
        yield from islice(file, asked.articles)


def _load(path: Path, lines: Iterable[str]) -> dict[str, Any]:
    """Store and index together as `load` does it, then the index alone."""
    whole = list(lines)  # making them up or unpacking them is not what is measured
    with Archive.create(path) as archive:
        started = perf_counter()
        done = archive.load(whole, source=path)
        both = perf_counter() - started
        index = timed(archive.rebuild_index) / 1000
        characters = archive.characters()
    count = len(done.ids)
    return {
        "articles": count,
        "characters": characters,
        "load_articles_per_s": round(count / both),
        "index_articles_per_s": round(count / index),
        "store_articles_per_s": round(count / max(both - index, 0.001)),
        "store_mb": _megabytes(path / "archive.sqlite"),
        "index_mb": _megabytes(path / "index"),
    }


def _queries(path: Path, count: int) -> list[tuple[str, str]]:
    with Archive.open(path) as archive:
        every = archive.search("").ids
        sample = every[:: max(1, len(every) // 500)]
        return queries.mixed(["\n".join(part.text for part in archive.article(id).parts) for id in sample], count)


def _search(path: Path, drawn: Sequence[tuple[str, str]]) -> dict[str, Any]:
    with Archive.open(path) as archive:
        for _, query in drawn:
            archive.rows(archive.search(query).ids[:ROWS], query=query)
        search = [timed(lambda q=query: archive.search(q)) for _, query in drawn]
        page = [timed(lambda q=query: archive.rows(archive.search(q).ids[:ROWS], query=q)) for _, query in drawn]
        complete = archive.search("医院").complete
    kinds = {kind: [ms for (own, _), ms in zip(drawn, search, strict=True) if own == kind] for kind in queries.KINDS}
    return {
        "index_complete": complete,
        "queries": len(drawn),
        "search_ms": asdict(times(search)),
        "page_ms": asdict(times(page)),
        "search_ms_by_kind": {kind: asdict(times(ms)) for kind, ms in kinds.items() if ms},
    }


def _start(path: Path) -> dict[str, Any]:
    """Whole processes, interpreter included: the archive with its first list, and one query from the terminal."""
    first_list = (sys.executable, "-c", FIRST_LIST, str(path))
    query = (sys.executable, "-m", "db.cli", "search", "医院", "--json", "--archive", str(path))
    return {"open_and_first_list_ms": _process_ms(first_list), "terminal_query_ms": _process_ms(query)}


def _process_ms(command: Iterable[str]) -> float:
    run, environ = list(command), _environ()
    taken = [
        timed(lambda: subprocess.run(run, check=True, env=environ, stdout=subprocess.DEVNULL)) for _ in range(STARTS)
    ]
    return round(statistics.median(taken), 1)


def _environ() -> dict[str, str]:
    """As a person's, with the compiled modules that a set PYTHONDONTWRITEBYTECODE would never leave."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPATH": str(ROOT)}


def _megabytes(path: Path) -> float:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return round(sum(file.stat().st_size for file in files) / 1e6, 1)


def _memory(path: Path, drawn: Sequence[str]) -> dict[str, float | None]:
    """Peak of this process, which has loaded, indexed and searched, and of a fresh one that only searched.

    None where the system does not tell. A child's own `ru_maxrss` would start with what its parent had.
    """
    if not Path("/proc/self/status").exists():
        return {"peak_memory_mb": None, "search_memory_mb": None}
    command = (sys.executable, "-c", SEARCH_MEMORY, str(path), *drawn)
    child = subprocess.run(command, check=True, env=_environ(), stdout=subprocess.PIPE, encoding="utf-8").stdout
    return {
        "peak_memory_mb": _peak_mb(Path("/proc/self/status").read_text()),
        "search_memory_mb": _peak_mb(child),
    }


def _peak_mb(status: str) -> float:
    return round(int(status.split("VmHWM:")[1].split(maxsplit=1)[0]) * 1024 / 1e6, 1)


def _print(figures: dict[str, Any]) -> None:
    for name, value in figures.items():
        if name == "search_ms_by_kind":
            for kind, ms in value.items():
                print(f"    {kind:<22}{_times(ms)}")
        else:
            print(f"{name:<26}{_times(value) if isinstance(value, dict) else _number(value)}")


def _times(ms: dict[str, float]) -> str:
    return f"p50 {ms['p50']:8.2f}   p95 {ms['p95']:8.2f}   max {ms['max']:8.2f}"


def _number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


raise SystemExit(main())
