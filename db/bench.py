"""Times what a person waits for: the answer to a query, and the page of rows that is then on the screen.

It must not know: how search works, or how figures are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter_ns

from db.archive import Archive
from db.domain.records import Progress, no_progress

ROWS = 50
"""Of one result page."""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: the middle, what all but one in twenty stay under, the slowest."""

    p50: float
    p95: float
    max: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What `bench` prints. `search_ms`: ids, total and facets; `page_ms`: that plus 50 rows with snippets and spans."""

    articles: int
    characters: int
    queries: int
    search_ms: Times
    page_ms: Times


def time_queries(archive: Archive, queries: Sequence[str], *, progress: Progress = no_progress) -> Figures:
    """Every query once for either figure, after all of them once to warm up. `queries` must not be empty."""
    page = _page_of(archive)
    total = 3 * len(queries)
    for done, query in enumerate(queries):
        progress(done, total)
        page(query)
    search_ms: list[float] = []
    page_ms: list[float] = []
    for done, query in enumerate(queries):
        progress(len(queries) + 2 * done, total)
        search_ms.append(timed(lambda query=query: archive.search(query)))
        page_ms.append(timed(lambda query=query: page(query)))
    progress(total, total)
    return Figures(
        articles=archive.status().articles,
        characters=archive.characters(),
        queries=len(queries),
        search_ms=times(search_ms),
        page_ms=times(page_ms),
    )


def _page_of(archive: Archive) -> Callable[[str], object]:
    return lambda query: archive.rows(archive.search(query).ids[:ROWS], query=query)


def timed(act: Callable[[], object], clock: Callable[[], int] = perf_counter_ns) -> float:
    """Milliseconds that `act` takes by a clock of nanoseconds; on a busy machine `time.process_time_ns` is one."""
    started = clock()
    act()
    return (clock() - started) / 1e6


def times(values: Sequence[float]) -> Times:
    """The figures of these milliseconds, of which there is at least one."""
    ordered = sorted(values)
    return Times(*(round(ordered[min(len(ordered) - 1, int(len(ordered) * part))], 3) for part in (0.5, 0.95, 1.0)))
