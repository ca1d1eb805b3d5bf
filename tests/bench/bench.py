"""How fast the program is with a real load, how well it finds, how rightly it takes pages apart; with others beside it.

    dev.py bench                  the first four, with the targets
    dev.py bench search           loading, searching, editing, memory, growth; SQLite FTS5, tantivy, Recoll
    dev.py bench edits            searching after very many single edits, before and after tidying
    dev.py bench ranking          known items, and where they are put
    dev.py bench import           pages taken apart: right, sure, fast
    dev.py bench suggestions      phrases with one wrong character: is the right one offered

It must not know: how anything works inside. What it measures is what `xinglin` does.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    # the first place that a script's modules come from is its own folder, where these have other names
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.bench import edits, figures, importing, queries, ranking, recoll, report, searching, suggestions
from tests.bench.alone import PEERS
from tests.bench.corpora import Corpus
from tests.bench.known_items import CMRC, known_items
from tests.db.ingest import damage

GROWTH = "10000,30000,100000"


Tell = Callable[[Iterable[str]], None]


def main(arguments: list[str] | None = None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["suggestions"]:  # it has options of its own
        sys.argv[1:] = given[1:]
        return suggestions.main()
    asked = _asked(given)
    tell: Tell = _tell_nothing if asked.json else _tell
    benches = {"search": _search, "edits": _edits, "ranking": _ranking, "import": _import}
    measured: dict[str, Any] = {"machine": figures.machine()}
    tell(report.machine(measured["machine"]))
    for name in [asked.bench] if asked.bench else benches:
        measured[name] = benches[name](asked, tell)
    if asked.json:
        print(json.dumps(measured, ensure_ascii=False, indent=1))
    return 0


def _tell(lines: Iterable[str]) -> None:
    """As soon as it is known: the next size may take minutes."""
    print(*lines, sep="\n", flush=True)


def _tell_nothing(lines: Iterable[str]) -> None:
    """Of JSON there is one document, at the end."""


def _search(asked: argparse.Namespace, tell: Tell) -> list[dict[str, Any]]:
    corpus = Corpus(asked.corpus)
    own = queries.read(asked.queries) if asked.queries else ()
    sizes = asked.articles or (searching.WHOLE if asked.corpus else f"{searching.WHOLE},{GROWTH}")
    runs: list[dict[str, Any]] = []
    for size in sizes.split(","):
        peers = _peers(asked, size=size)
        runs.append(searching.measure(corpus, size, count=asked.count, own=own, peers=peers, clock=asked.clock))
        tell(report.search(runs[-1]))
    tell(report.growth(runs))
    return runs


def _edits(asked: argparse.Namespace, tell: Tell) -> dict[str, Any]:
    sizes = [int(size) for size in (asked.articles or "").split(",") if size.isdecimal()]
    measured = edits.measure(
        Corpus(asked.corpus),
        articles=sizes[0] if sizes else edits.ARTICLES,
        edits=asked.edits,
        count=asked.count,
        own=queries.read(asked.queries) if asked.queries else (),
        clock=searching.CLOCKS[asked.clock],
    )
    tell(edits.shown(measured))
    return measured


def _ranking(asked: argparse.Namespace, tell: Tell) -> dict[str, Any]:
    items = known_items(
        questions=asked.questions, distractors=asked.distractors, folder=asked.collection, corpus=asked.corpus
    )
    measured = ranking.measure(items, peers=_peers(asked, size=searching.WHOLE))
    tell(report.ranking(measured))
    return measured


def _import(asked: argparse.Namespace, tell: Tell) -> dict[str, Any]:
    kinds = asked.kinds.split(",") if asked.kinds else damage.KINDS
    measured = importing.measure(kinds=kinds, pages=asked.pages, seed=asked.seed)
    tell(report.importing(measured))
    return measured


def _peers(asked: argparse.Namespace, *, size: str) -> list[str]:
    """Recoll takes a quarter of an hour for 100,000 articles: unasked it is given the corpus as it is."""
    if asked.peers is not None:
        return [name for name in asked.peers.split(",") if name]
    return [*PEERS, *([recoll.NAME] if recoll.installed() and size == searching.WHOLE else ())]


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Speed and quality with a real load.")
    parser.add_argument(
        "bench", nargs="?", choices=("search", "edits", "ranking", "import"), help="one of them (default: all)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON document instead of tables")
    parser.add_argument(
        "--peers", metavar="NAMES", help=f"of {', '.join((*PEERS, recoll.NAME))}, separated by commas; '' for none"
    )
    _search_options(parser.add_argument_group("search"))
    group = parser.add_argument_group("edits")
    group.add_argument("--edits", type=int, default=edits.EDITS, metavar="N", help="how many (2,000)")
    group = parser.add_argument_group("ranking")
    group.add_argument("--questions", type=int, default=1000, metavar="N", help="how many are asked (1,000)")
    group.add_argument(
        "--distractors", type=int, default=10_000, metavar="N", help="articles that answer none of them (10,000)"
    )
    group.add_argument(
        "--collection",
        type=Path,
        default=CMRC,
        metavar="FOLDER",
        help="docs.jsonl, queries.jsonl and qrels.tsv (cmrc2018; without it, the sample pages)",
    )
    group = parser.add_argument_group("import")
    group.add_argument("--pages", type=int, default=30, metavar="N", help="for each kind of damage (30)")
    group.add_argument("--seed", type=int, default=1, metavar="N", help="which pages are made (1)")
    group.add_argument("--kinds", metavar="NAMES", help=f"of {', '.join(damage.KINDS)}")
    asked = parser.parse_args(arguments)
    _refuse_unknown(parser, "--kinds", asked.kinds, damage.KINDS)
    _refuse_unknown(parser, "--peers", asked.peers, (*PEERS, recoll.NAME))
    for size in (asked.articles or searching.WHOLE).split(","):
        if size != searching.WHOLE and not (size.isdecimal() and int(size)):
            parser.error(f"--articles: {size!r} is neither a number nor {searching.WHOLE!r}")
    _refuse_missing(parser, asked.corpus, asked.queries)
    return asked


def _search_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--corpus", type=Path, metavar="FILE", help="articles as .jsonl or .jsonl.xz, in the keys of `xinglin load`"
    )
    group.add_argument("--queries", type=Path, metavar="FILE", help="one query a line, instead of a mixed set")
    group.add_argument("--count", type=int, default=210, metavar="N", help="size of the mixed set (210)")
    group.add_argument(
        "--articles",
        metavar="SIZES",
        help=f"numbers of articles made of the corpus' sentences, and 'whole' for the corpus as it is (whole,{GROWTH})",
    )
    group.add_argument(
        "--clock", choices=tuple(searching.CLOCKS), default="wall", help="what a query takes; cpu on a busy machine"
    )


def _refuse_unknown(parser: argparse.ArgumentParser, option: str, given: str | None, known: tuple[str, ...]) -> None:
    unknown = [name for name in (given or "").split(",") if name and name not in known]
    if unknown:
        parser.error(f"{option}: {', '.join(unknown)} is none of {', '.join(known)}")


def _refuse_missing(parser: argparse.ArgumentParser, *paths: Path | None) -> None:
    for path in paths:
        if path is not None and not path.is_file():
            parser.error(f"there is no file {path}")


if __name__ == "__main__":
    raise SystemExit(main())
