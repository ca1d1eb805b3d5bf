"""Recoll, where it is installed: the desktop search that people have, over one file for each article in a temporary folder.

Every query is a process of its own, as that is how it is asked from outside; what one costs that finds nothing is given too.
It gets the texts as they are displayed and splits Chinese by its own rules. It must not know: what is measured.
"""

from __future__ import annotations

import base64
import html
import os
import re
import shutil
import statistics
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Any

from db.bench import timed, times
from db.domain.query import And, Dates, Not, Or, Query, Text, parse
from db.domain.records import Document, TextField
from tests.bench.figures import size_mb
from tests.bench.peers import TOP, Answer, CannotAsk

NAME = "Recoll"
_STARTS = 20
_TOTAL = re.compile(r"^(\d+) results", re.MULTILINE)
_PAGE = """<html><head><meta charset="utf-8"><title>{title}</title>{date}</head><body>{body}</body></html>
"""


def installed() -> bool:
    return bool(shutil.which("recollindex") and shutil.which("recollq"))


class Recoll:
    """An index over one folder of files."""

    def __init__(self, folder: Path) -> None:
        self._files, self._settings = folder / "articles", folder / "settings"
        self._files.mkdir(parents=True, exist_ok=True)
        self._settings.mkdir(exist_ok=True)
        (self._settings / "recoll.conf").write_text(
            f"topdirs = {self._files}\nindexstemminglanguages =\nnoaspell = 1\nloglevel = 2\n", encoding="utf-8"
        )

    @property
    def index(self) -> Path:
        return self._settings / "xapiandb"

    def write(self, documents: Iterable[Document]) -> int:
        """One file for each article, in folders of a thousand; how many."""
        count = 0
        for document in documents:
            count += 1
            folder = self._files / str(document.id // 1000)
            folder.mkdir(exist_ok=True)
            (folder / f"{document.id}.html").write_text(_page(document), encoding="utf-8")
        return count

    def load(self) -> None:
        self._run("recollindex")

    def ask(self, asked: str) -> Answer:
        printed = self._run("recollq", "-n", str(TOP), "-F", "url", asked)
        total = _TOTAL.search(printed)
        lines = printed.splitlines()[2:]
        urls = (base64.b64decode(line.split()[0]).decode() for line in lines if line.strip())
        return Answer([int(Path(url).stem) for url in urls], int(total.group(1)) if total else 0)

    def _run(self, program: str, *arguments: str) -> str:
        command = (program, "-c", str(self._settings), *arguments)
        environ = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, check=True, env=environ, capture_output=True, encoding="utf-8", errors="replace")
        return done.stdout


def _page(document: Document) -> str:
    date = f'<meta name="date" content="{document.date}">' if document.date else ""
    texts = [text for field, text in document.texts.items() if field is not TextField.HEADLINE]
    body = "".join(f"<p>{html.escape(line)}</p>\n" for text in texts for line in text.splitlines())
    return _PAGE.format(title=html.escape(document.texts.get(TextField.HEADLINE, "")), date=date, body=body)


def written(query: Query) -> str:
    """The query in Recoll's own language. Raises CannotAsk."""
    if isinstance(query, Not):
        raise CannotAsk("everything but")
    return _written(query)


def _written(query: Query) -> str:
    match query:
        case Text():
            value = query.value.replace('"', " ")
            phrase = f'"{value}"' if len(value) > 1 else value
            if query.scope not in (None, "标题"):
                raise CannotAsk(f"the field {query.scope}")
            return phrase if query.scope is None else f"title:{phrase}"
        case Dates():
            return f"date:{_day(query.bounds[0])}/{_day(query.bounds[1])}"
        case Not():
            return f"-{_written(query.part)}"
        case And(parts) if any(not isinstance(part, Not) for part in parts):
            return " ".join(_written(part) for part in parts)
        case Or(parts) if parts and all(isinstance(part, Text) for part in parts):
            return " OR ".join(_written(part) for part in parts)
        case _:
            raise CannotAsk(type(query).__name__)


def _day(number: int) -> str:
    year, rest = divmod(number, 10000)
    return f"{year:04}-{rest // 100:02}-{rest % 100:02}" if year else "0001-01-01"


def measure(
    folder: Path, documents: Iterable[Document], drawn: Sequence[tuple[str, str]], totals: Sequence[int]
) -> dict[str, Any]:
    """Its figures, by the wall; there are no facets to ask it for."""
    folder.mkdir()
    engine = Recoll(folder)
    count = engine.write(documents)
    started = perf_counter()
    engine.load()
    seconds = perf_counter() - started
    taken: list[tuple[str, float]] = []
    differences: list[tuple[str, int, int]] = []
    cannot: list[tuple[str, str]] = []
    for (kind, query), total in zip(drawn, totals, strict=True):
        try:
            asked = written(parse(query).query)
        except CannotAsk as reason:
            cannot.append((query, str(reason)))
            continue
        found = engine.ask(asked).total
        if found != total:
            differences.append((query, total, found))
        taken.append((kind, timed(lambda a=asked: engine.ask(a))))
    kinds = dict.fromkeys(kind for kind, _ in taken)
    return {
        "index_articles_per_s": count / seconds,
        "index_mb": size_mb(engine.index),
        "search_ms": asdict(times([ms for _, ms in taken])) if taken else None,
        "search_ms_by_kind": {kind: asdict(times([ms for own, ms in taken if own == kind])) for kind in kinds},
        "process_ms": statistics.median(timed(lambda: engine.ask("zzqqzzqq")) for _ in range(_STARTS)),
        "differences": differences,
        "cannot": cannot,
    }
