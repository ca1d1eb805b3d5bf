"""`dev.py bench import`: how rightly pages are taken apart, how honest the confidences are, and how fast it goes.

Real pages with what must come out of them are scored by the rules that belong to them, damaged ones by ours, which are the
same but for alternatives. It must not know: how pages are taken apart.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

from db.ingest import as_json, readers, take_apart
from tests.bench import corpora
from tests.bench.figures import peak_memory_mb, say
from tests.db.ingest import damage, printed_pages, scoring

ROOT = Path(__file__).resolve().parents[2]
PAGE = 5_000
"""Characters of a page as speed is told by."""
LARGE = 5_000_000
"""Bytes of a text without structure."""


def measure(*, kinds: Sequence[str], pages: int, seed: int, large: int = LARGE) -> dict[str, Any]:
    """Everything; without the real pages where they are not at hand."""
    say(f"import: {pages} pages of each kind of damage")
    figures, calibration = scoring.measure(kinds, pages, seed)
    return {
        "seed": seed,
        "pages": pages,
        "real": real_pages(corpora.SHARED),
        "damaged": {kind: values(tallies) for kind, tallies in figures.items()},
        "calibration": [
            {"said": said, "decisions": count, "right_per_cent": right} for said, count, right in calibration.rows()
        ],
        "speed": speed(pages, seed),
        "large": {name: alone(name, large, seed) for name in SHAPES},
    }


def values(tallies: dict[str, scoring.Tally]) -> dict[str, float | None]:
    """Every figure, None where there was nothing to find, and their mean."""
    return {**{name: tally.f1 for name, tally in tallies.items()}, "mean": scoring.mean(tallies)}


# ---- real pages


def real_pages(shared: Path) -> dict[str, float | None] | None:
    """The figures that the pages' own tool prints for our parses; None where pages or tool are not at hand."""
    pages, tool = shared / "pages", shared / "tools" / "score_pages.py"
    if not (pages / "expected").is_dir() or not tool.exists():
        return None
    say("import: real pages")
    with tempfile.TemporaryDirectory(prefix="xinglin-bench-") as folder:
        for page in sorted(path for path in pages.iterdir() if path.is_file()):
            parsed = as_json(take_apart(readers.read(page)))
            (Path(folder) / f"{page.stem}.json").write_text(json.dumps(parsed, ensure_ascii=False), encoding="utf-8")
        command = (sys.executable, tool, pages, "--json-dir", folder, "--quiet")
        printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    lines = (line.rsplit(maxsplit=1) for line in printed.splitlines() if line.strip())
    return {name.strip(): None if value == "-" else float(value) for name, value in lines}


# ---- speed


def speed(pages: int, seed: int) -> dict[str, float]:
    """Pages of 5,000 characters in a second of work on one core, by kind of page and over all; each page is read once.

    Made pages share their few articles, so that caches help more than they do with pages that differ; news do not.
    """
    texts = {kind: list(_long_pages(kind, pages, seed)) for kind in MADE}
    texts |= _news_pages(corpora.NEWS, pages, seed)
    take_apart(readers.from_paste(texts["flat"][0]))  # so that what is read once is not counted
    found: dict[str, float] = {}
    size = work = 0.0
    for kind, own in texts.items():
        started = process_time()
        for text in own:
            take_apart(readers.from_paste(text))
        seconds = process_time() - started
        characters = sum(map(len, own))
        found[kind] = characters / PAGE / seconds
        size, work = size + characters, work + seconds
    return {**found, "all": size / PAGE / work}


MADE: dict[str, tuple[Callable[[Random, str], tuple[str, Any]], str]] = {
    "flat": (damage.page, "as_written"),
    "in columns": (damage.page, "wrapped"),
    "printed": (printed_pages.page, "modern"),
    "many articles in a row": (printed_pages.page, "in_a_row"),
    "damaged in all ways": (damage.page, "everything"),
}
"""Kinds of made pages that speed is told of."""


def _long_pages(kind: str, count: int, seed: int) -> Iterator[str]:
    """Pages of several articles, until each is as long as a printed page."""
    random = Random(f"{seed} {kind}")
    make, how = MADE[kind]
    for _ in range(count):
        text = ""
        while len(text) < PAGE:
            text += make(random, how)[0] + "\n\n"
        yield text


def _news_pages(path: Path, count: int, seed: int) -> dict[str, list[str]]:
    """Real news under their titles, as paragraphs and set in columns; nothing where there are none at hand."""
    if not path.exists():
        return {}
    random = Random(f"{seed} news")
    news = [record for record in corpora.Corpus(path).records(_NEWS) if len(record.get("body") or "") > _SHORTEST]
    flat: list[str] = []
    columns: list[str] = []
    for _ in range(count):
        lines: list[str] = []
        set_in_columns: list[str] = []
        width = random.randint(12, 24)
        while sum(map(len, lines)) < PAGE:
            record = random.choice(news)
            paragraphs = [line.strip() for line in record["body"][:_LONGEST].splitlines() if line.strip()]
            title = ["", str(record.get("headline") or ""), ""]
            lines += [*title, *paragraphs]
            set_in_columns += title
            for paragraph in paragraphs:
                set_in_columns += printed_pages.wrap(f"　　{paragraph}", width, indent=0)
        flat.append("\n".join(lines))
        columns.append("\n".join(set_in_columns))
    return {"news, flat": flat, "news, in columns": columns}


_NEWS = 2_000
"""Articles that the pages are made of, each with that many characters."""
_SHORTEST, _LONGEST = 100, 2_500


# ---- large texts without structure


def _one_line(random: Random) -> str:
    return "".join(random.choices(_COMMON, k=100_000)) * 20


def _sentences(random: Random) -> str:
    sentences = ("".join(random.choices(_COMMON, k=random.randint(8, 50))) + "。" for _ in range(6_000))
    return "".join(sentences) * 12


def _short_lines(random: Random) -> str:
    return "\n".join("".join(random.choices(_COMMON, k=random.randint(1, 24))) for _ in range(140_000))


def _columns(random: Random) -> str:
    """Lines of one width without a full stop anywhere: nothing says where a paragraph ends."""
    return "\n".join("".join(random.choices(_COMMON, k=20)) for _ in range(83_000))


def _digits(random: Random) -> str:
    return "".join(random.choices("0123456789.,- ", k=LARGE))


def _blank_lines(random: Random) -> str:
    return "\n\n \n　\n".join("".join(random.choices(_COMMON, k=3)) for _ in range(260_000))


_COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
SHAPES: dict[str, Callable[[Random], str]] = {
    "one line": _one_line,
    "sentences in one line": _sentences,
    "short lines": _short_lines,
    "columns without a stop": _columns,
    "digits": _digits,
    "blank lines": _blank_lines,
}


def large_text(shape: str, size: int, seed: int) -> str:
    """That many bytes of UTF-8, or a little less where a character would be cut."""
    text = SHAPES[shape](Random(f"{seed} {shape}")).encode()
    return (text * (1 + size // len(text)))[:size].decode(errors="ignore")


def alone(shape: str, size: int, seed: int) -> dict[str, float | None]:
    """Seconds of work and peak memory for one large text, in a process of its own; `before_mb` is what it had until then."""
    say(f"import: {size / 1e6:.0f} MB, {shape}")
    command = (sys.executable, "-m", __name__, shape, str(size), str(seed))
    return json.loads(subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8").stdout)


def main(shape: str, size: str, seed: str) -> int:
    source = readers.from_paste(large_text(shape, int(size), int(seed)))
    take_apart(readers.from_paste("预热。"))  # so that what it reads once is not counted
    before, started = peak_memory_mb(), process_time()
    draft = take_apart(source)
    seconds = process_time() - started
    parts = sum(len(article.parts) for article in draft.articles)
    figures = {"seconds": seconds, "memory_mb": peak_memory_mb(), "before_mb": before, "parts": parts}
    sys.stdout.write(json.dumps(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
