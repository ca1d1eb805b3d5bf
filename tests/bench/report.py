"""Figures of the three benches as plain tables, with the targets beside them.

It must not know: how anything was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tests.bench.alone import OURS
from tests.bench.figures import table

Figures = Mapping[str, Any]
Line = tuple[str, tuple[str, ...], str]

_SEARCH: Sequence[Line] = (
    ("stored and indexed, articles/s", ("load_articles_per_s",), ""),
    ("indexed from stored rows, articles/s", ("index_articles_per_s",), "≥ 3000"),
    ("  for each second of work", ("index_articles_per_cpu_s",), ""),
    ("  merging afterwards, s", ("settle_s",), ""),
    ("index, MB", ("index_mb",), ""),
    ("  times the text in UTF-8", ("index_to_text",), "≤ 2.5"),
    ("search: best by rank, total, ms  p50", ("search_ms", "p50"), ""),
    ("                                 p95", ("search_ms", "p95"), ""),
    ("                                 max", ("search_ms", "max"), ""),
    ("search with facets, ms           p50", ("search_facets_ms", "p50"), ""),
    ("                                 p95", ("search_facets_ms", "p95"), "≤ 8"),
    ("                                 max", ("search_facets_ms", "max"), "≤ 30"),
    ("with 50 rows and spans, ms       p50", ("page_ms", "p50"), ""),
    ("                                 p95", ("page_ms", "p95"), "≤ 16"),
    ("                                 max", ("page_ms", "max"), ""),
    ("an edit is found after, ms", ("edit_ms",), "≤ 50"),
    ("opening the index, ms", ("open_ms",), "≤ 100"),
    ("opening to first answer, ms", ("first_answer_ms",), ""),
    ("peak memory while searching, MB", ("memory_mb",), "≤ 300"),
    ("window's first list, whole process, ms", ("first_list_ms",), ""),
    ("query in a terminal, whole process, ms", ("terminal_query_ms",), ""),
    ("a process that finds nothing, ms", ("process_ms",), ""),
)
"""What is shown of an engine, where it is among its figures, what it should be at 100,000 articles."""
_GROWTH: Sequence[Line] = tuple(
    (label, path, "")
    for label, path in (
        ("indexed/s", ("index_articles_per_s",)),
        ("× text", ("index_to_text",)),
        ("p50 ms", ("search_facets_ms", "p50")),
        ("p95 ms", ("search_facets_ms", "p95")),
        ("max ms", ("search_facets_ms", "max")),
        ("page p95", ("page_ms", "p95")),
        ("edit ms", ("edit_ms",)),
        ("open ms", ("open_ms",)),
        ("MB", ("memory_mb",)),
    )
)
_SHOWN_DIFFERENCES = 8
_SHORT = {"section_of_paragraph": "section", "paragraphs": "paragr."}
"""Of a measure whose name is too long to stand above its column."""


def machine(facts: Figures) -> list[str]:
    known = [f"{name} {value}" for name, value in facts.items() if value is not None]
    return [" · ".join(known), ""]


# ---- search


def search(run: Figures) -> Iterator[str]:
    """One size of archive, every engine a column."""
    engines: Mapping[str, Figures] = run["engines"]
    yield (
        f"{run['corpus']}, {run['size']}: {run['articles']:,} articles, {run['characters']:,} characters"
        f" ({run['text_mb']:,} MB), {run['queries']} queries, {run['clock']} time"
    )
    rows: list[Sequence[object]] = [("", *engines, "target", "met")]
    for label, path, target in _SEARCH:
        figures = [_at(engine, path) for engine in engines.values()]
        if any(figure is not None for figure in figures):
            rows.append((label, *figures, target or "", _met(_at(engines[OURS], path), target)))
    yield from table(rows, indent="  ")
    yield ""
    yield from _kinds(engines)
    yield from _ratios(engines)
    yield from _differences(engines)
    yield ""


def _kinds(engines: Mapping[str, Figures]) -> Iterator[str]:
    kinds: Iterable[str] = engines[OURS]["search_ms_by_kind"]
    head = ("search by kind of query, ms", *(f"{name} {part}" for name in engines for part in ("p50", "p95")))
    rows: list[Sequence[object]] = [head]
    for kind in kinds:
        own = [engine["search_ms_by_kind"].get(kind) or {} for engine in engines.values()]
        rows.append((kind, *(times.get(part) for times in own for part in ("p50", "p95"))))
    yield from table(rows, indent="  ")


def _ratios(engines: Mapping[str, Figures]) -> Iterator[str]:
    ours = engines[OURS]
    for name, theirs in engines.items():
        if name == OURS:
            continue
        for what, key in (("best and total", "search_ms"), ("with facets", "search_facets_ms")):
            if theirs.get(key):
                p50, p95 = (theirs[key][part] / ours[key][part] for part in ("p50", "p95"))
                target = "  (target: p95 ≥ 3)" if name == "FTS5" else ""
                yield f"  {name} takes {p50:.2f} × our p50 and {p95:.2f} × our p95, {what}{target}"


def _differences(engines: Mapping[str, Figures]) -> Iterator[str]:
    for name, figures in engines.items():
        if name == OURS:
            continue
        other = figures.get("differences") or []
        yield f"  {name}: {len(other)} queries with another number of hits than ours" + (":" if other else "")
        for query, ours, theirs in other[:_SHOWN_DIFFERENCES]:
            yield f"    {query}   ours {ours:,}, {name} {theirs:,}"
        if len(other) > _SHOWN_DIFFERENCES:
            yield f"    and {len(other) - _SHOWN_DIFFERENCES} more (--json has all)"
        for query, reason in (figures.get("cannot") or [])[:_SHOWN_DIFFERENCES]:
            yield f"    cannot be asked: {query} ({reason})"
        if not figures.get("search_facets_ms"):
            yield f"    {name} has no facets to count"


def growth(runs: Sequence[Figures]) -> Iterator[str]:
    """What more articles cost; nothing where there are not two sizes of the same kind."""
    runs = [run for run in runs if str(run["size"]).isdigit()]
    if len(runs) < 2:
        return
    runs = sorted(runs, key=lambda run: run["articles"])
    yield "growth of ours"
    rows: list[Sequence[object]] = [("articles", *(label for label, _, _ in _GROWTH))]
    rows += [(f"{run['articles']:,}", *(_at(run["engines"][OURS], path) for _, path, _ in _GROWTH)) for run in runs]
    first, last = (run["engines"][OURS] for run in (runs[0], runs[-1]))
    times = [_ratio(_at(last, path), _at(first, path)) for _, path, _ in _GROWTH]
    rows.append((f"{runs[-1]['articles'] / runs[0]['articles']:.1f} ×", *(f"{t:.2f} ×" if t else None for t in times)))
    yield from table(rows, indent="  ")
    yield ""


def _at(figures: Figures, path: Sequence[str]) -> Any:
    found: Any = figures
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _met(figure: float | None, target: str) -> bool | str:
    if figure is None or not target:
        return ""
    sign, limit = target.split()
    return figure <= float(limit) if sign == "≤" else figure >= float(limit)


def _ratio(a: float | None, b: float | None) -> float | None:
    return a / b if a and b else None


# ---- import


def importing(figures: Figures) -> list[str]:
    lines = [f"import: F1 of every kind of part, {figures['pages']} made pages for each kind of damage"]
    columns: dict[str, Figures] = {**({"real pages": figures["real"]} if figures["real"] else {}), **figures["damaged"]}
    names = list(next(iter(figures["damaged"].values())))
    rows: list[Sequence[object]] = [("", *(_SHORT.get(name, name) for name in names))]
    rows += [(kind, *(_per_cent(own.get(name)) for name in names)) for kind, own in columns.items()]
    lines += [*table(rows, indent="  "), ""]
    lines.append("calibration: of the decisions said to be so sure, how many were right")
    rows = [("said", "decisions", "right %")]
    rows += [(row["said"], row["decisions"], f"{row['right_per_cent']:.1f}") for row in figures["calibration"]]
    lines += [*table(rows, indent="  "), ""]
    lines.append("speed")
    rows = [("pages of 5,000 characters", "pages/s", "target", "met")]
    rows += [(kind, value, "≥ 100", _met(value, "≥ 100")) for kind, value in figures["speed"].items()]
    lines += [*table(rows, indent="  "), ""]
    rows = [("5 MB without structure", "s", "peak MB", "MB before", "parts", "target", "met")]
    rows += [
        (name, one["seconds"], one["memory_mb"], one["before_mb"], one["parts"], "≤ 10", _met(one["seconds"], "≤ 10"))
        for name, one in figures["large"].items()
    ]
    return [*lines, *table(rows, indent="  "), ""]


def _per_cent(value: float | None) -> str | None:
    return None if value is None else f"{value:.1f}"


# ---- ranking


def ranking(figures: Figures) -> list[str]:
    depth = figures["depth"]
    rows: list[Sequence[object]] = [("", f"MRR@{depth}", f"Recall@{depth}", "first", "p50 ms")]
    for name, own in figures["ways"].items():
        rows.append((name, *(f"{own[key]:.4f}" for key in ("mrr", "recall", "first")), own["ms"]))
    head = f"ranking: {figures['questions']:,} questions of {figures['corpus']}, {figures['articles']:,} articles"
    return [head, *table(rows, indent="  "), *_best(figures["ways"]), ""]


def _best(ways: Mapping[str, Figures]) -> Iterator[str]:
    ours = {name: own for name, own in ways.items() if name == f"{OURS}, suggestions"}
    theirs = {name: own for name, own in ways.items() if not name.startswith(OURS)}
    for key in ("mrr", "recall") if ours and theirs else ():
        best = max(theirs, key=lambda name: theirs[name][key])
        mine = max(own[key] for own in ours.values())
        yield f"  {key}: suggestions {mine:.4f}, best peer {theirs[best][key]:.4f} ({best}): {mine - theirs[best][key]:+.4f}"
