"""Figures of a bench and how they are shown: machine facts, ranks, memory, plain tables.

It must not know: what is measured.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import unicodedata
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path
from time import perf_counter, process_time

DEPTH = 10
"""Of a result list, as far as a person looks: MRR@10, Recall@10."""


def machine() -> dict[str, object]:
    """What has to be known to compare figures; and how fast the machine is just now."""
    return {
        "cores": os.cpu_count(),
        "processor": _processor(),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        **{name: _version(name) for name in ("numpy", "whoosh3", "rjieba", "tantivy")},
        "sqlite": sqlite3.sqlite_version,
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "a million additions, ms": round(min(_additions() for _ in range(5)), 1),
    }


def _additions() -> float:
    """Work that is the same everywhere: a machine with other work takes longer for it, of CPU time as well."""
    started = process_time()
    total = 0
    for number in range(1_000_000):
        total += number
    return (process_time() - started) * 1000


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text().splitlines() if facts.exists() else []
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def _version(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


class Stopwatch:
    """Seconds by the wall and of this process's own work (all its threads), since it was made."""

    def __init__(self) -> None:
        self._wall, self._cpu = perf_counter(), process_time()

    def stop(self) -> tuple[float, float]:
        return perf_counter() - self._wall, process_time() - self._cpu


def took(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds that `act` takes, by the wall and of work."""
    watch = Stopwatch()
    act()
    return watch.stop()


def rank_of(wanted: int, found: Sequence[int]) -> int:
    """The place of `wanted` among the first `DEPTH` of `found`, from 1; 0 where it is not there."""
    return next((place for place, id in enumerate(found[:DEPTH], 1) if id == wanted), 0)


def mean_reciprocal_rank(ranks: Sequence[int]) -> float:
    """1 where every wanted item came first; a rank of 0 counts as not found."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks)


def recall(ranks: Sequence[int]) -> float:
    """Share of the wanted items that were found at all."""
    return sum(rank > 0 for rank in ranks) / len(ranks)


def peak_memory_mb() -> float | None:
    """The most memory this process ever had, files mapped into it included; None where the system does not tell.

    `ru_maxrss` would do on more systems, but a child's begins with what its parent had.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    return round(int(status.read_text().split("VmHWM:")[1].split(maxsplit=1)[0]) * 1024 / 1e6, 1)


def size_mb(path: Path) -> float:
    """Of a file, or of all files in a folder."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return round(sum(file.stat().st_size for file in files) / 1e6, 1)


def table(rows: Sequence[Sequence[object]], *, indent: str = "") -> list[str]:
    """Lines of a table: the first row names its columns, the first column is words, all others figures."""
    texts = [[_shown(value) for value in row] for row in rows]
    widths = [max(_width(row[column]) for row in texts) for column in range(len(texts[0]))]
    lines: list[str] = []
    for number, row in enumerate(texts):
        cells = [
            text + " " * (width - _width(text)) if not column else " " * (width - _width(text)) + text
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append((indent + "  ".join(cells)).rstrip())
        if not number:
            lines.append(indent + "  ".join("-" * width for width in widths))
    return lines


def _shown(value: object) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return "yes" if value else "NO"
        case int():
            return f"{value:,}"
        case float():
            return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
        case _:
            return str(value)


def _width(text: str) -> int:
    """Columns of a terminal, where a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def say(sentence: str) -> None:
    """What is being done, apart from what is printed as the result."""
    sys.stderr.write(f"bench: {sentence}\n")
    sys.stderr.flush()
