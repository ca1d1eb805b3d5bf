"""How well a parse agrees with what was expected: F1 per kind of part over many pages, and how honest the confidences are.

`measure(kinds, pages, seed)` gives the figures per kind of damage, for the tests and for the bench.
It must not know: how pages are taken apart.
"""

from __future__ import annotations

import itertools
import random
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Any

from db.domain.draft import PageDraft
from db.domain.records import PartKind
from db.ingest import as_json, readers, take_apart
from tests.db.ingest import damage

MEASURES = (
    "articles", "headline", "kicker", "deck", "column", "bylines", "hospital", "headings",
    "section_of_paragraph", "paragraphs", "order", "captions", "gaps", "notices",
)  # fmt: skip

_MARKS = "◀▲▼▶□■●◆—-–#【[＊* "


def norm(text: str | None) -> str:
    """Texts are compared without blanks, widths, leading marks and a last colon."""
    folded = "".join(unicodedata.normalize("NFKC", text or "").split())
    return folded.strip(_MARKS).rstrip(":】]")


class Tally:
    """Found, wanted and right, for one measure."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    def add(self, found: Iterable[Any], wanted: Iterable[Any]) -> None:
        a, b = Counter(found), Counter(wanted)
        self.right += (a & b).total()
        self.found += a.total()
        self.wanted += b.total()

    @property
    def f1(self) -> float | None:
        """0 to 100; None where there was nothing to find and nothing found."""
        total = self.found + self.wanted
        return 200.0 * self.right / total if total else None


def paragraphs(article: dict[str, Any]) -> list[tuple[str, str]]:
    return [(norm(s["heading"]), norm(p)) for s in article.get("sections", []) for p in s["paragraphs"]]


def score(got: dict[str, Any], want: dict[str, Any], tallies: dict[str, Tally]) -> None:
    """Adds one page's comparison to the tallies. Articles are paired by headline, then by what paragraphs they share."""
    left = list(got["articles"])
    pairs: list[tuple[dict[str, Any], dict[str, Any]]] = []
    for wanted in want["articles"]:
        mine = {p for _, p in paragraphs(wanted)}

        def rank(other: dict[str, Any], wanted: dict[str, Any] = wanted, mine: set[str] = mine) -> tuple[bool, int]:
            same = norm(other["headline"]) == norm(wanted["headline"])
            return same, len({p for _, p in paragraphs(other)} & mine)

        best = max(left, key=rank, default=None)
        if best is not None and any(rank(best)):
            left.remove(best)
        else:
            best = {}
        pairs.append((best, wanted))
    tallies["articles"].add([1] * len(got["articles"]), [1] * len(want["articles"]))
    for a, b in [*pairs, *((extra, {}) for extra in left)]:
        _score_article(a, b, tallies)
    tallies["notices"].add(map(norm, got["notices"]), map(norm, want["notices"]))


def _score_article(got: dict[str, Any], want: dict[str, Any], tallies: dict[str, Tally]) -> None:
    for key in ("headline", "kicker", "deck", "column"):
        tallies[key].add(*([norm(side[key])] if side.get(key) else [] for side in (got, want)))
    tallies["bylines"].add(*([(b["role"], b["name"]) for b in side.get("bylines", [])] for side in (got, want)))
    tallies["hospital"].add(*(side.get("hospitals", [])[:1] for side in (got, want)))
    tallies["headings"].add(
        *([norm(s["heading"]) for s in side.get("sections", []) if s["heading"]] for side in (got, want))
    )
    tallies["section_of_paragraph"].add(paragraphs(got), paragraphs(want))
    a, b = ([p for _, p in paragraphs(side)] for side in (got, want))
    tallies["paragraphs"].add(a, b)
    tallies["order"].add(itertools.pairwise(a), itertools.pairwise(b))
    tallies["captions"].add(*(map(norm, side.get("captions", [])) for side in (got, want)))
    tallies["gaps"].add(*([_torn(gap) for gap in side.get("gaps", [])] for side in (got, want)))


def _torn(gap: dict[str, str]) -> tuple[str, str]:
    text = norm(gap["text"])
    return gap["at"], text[:6] if gap["at"] == "start" else text[-6:]


def mean(tallies: dict[str, Tally]) -> float:
    """The mean of the figures that there are."""
    known = [tally.f1 for tally in tallies.values() if tally.f1 is not None]
    return sum(known) / len(known) if known else 0.0


class Calibration:
    """Of the decisions said to be so sure, how many were right: by tenths of confidence."""

    def __init__(self) -> None:
        self.said: Counter[int] = Counter()
        self.right: Counter[int] = Counter()

    def add(self, draft: PageDraft, want: dict[str, Any]) -> None:
        """A part is right when the page has a part of that kind with that text."""
        wanted = _wanted_parts(want)
        for article in draft.articles:
            for part in article.parts:
                if part.part.kind is PartKind.GAP:
                    text = _torn({"at": part.part.role, "text": part.part.text})[1]
                else:
                    text = norm(part.part.text)
                tenth = min(9, int(part.decision.confidence * 10))
                self.said[tenth] += 1
                self.right[tenth] += (part.part.kind.value, text) in wanted

    def rows(self) -> list[tuple[str, int, float]]:
        """(said, how many decisions, per cent right), surest first."""
        return [
            (f"{tenth / 10:.1f}-{(tenth + 1) / 10:.1f}", self.said[tenth], 100.0 * self.right[tenth] / self.said[tenth])
            for tenth in sorted(self.said, reverse=True)
        ]


def _wanted_parts(want: dict[str, Any]) -> set[tuple[str, str]]:
    wanted: set[tuple[str, str]] = {("notice", norm(n)) for n in want["notices"]}
    for article in want["articles"]:
        wanted |= {(key, norm(article[key])) for key in ("headline", "kicker", "deck", "column") if article[key]}
        wanted |= {("byline", norm(b["name"])) for b in article["bylines"]}
        wanted |= {("caption", norm(c)) for c in article["captions"]}
        wanted |= {("gap", _torn(g)[1]) for g in article["gaps"]}
        for section in article["sections"]:
            wanted |= {("paragraph", norm(p)) for p in section["paragraphs"]}
            wanted.add(("heading", norm(section["heading"])))
    return wanted


def measure(
    kinds: Iterable[str] = damage.KINDS, pages: int = 30, seed: int = 1
) -> tuple[dict[str, dict[str, Tally]], Calibration]:
    """Tallies per kind of damage over that many made pages each, and the calibration over all of them."""
    figures: dict[str, dict[str, Tally]] = {}
    calibration = Calibration()
    for kind in kinds:
        rng = random.Random(f"{seed} {kind}")
        figures[kind] = {name: Tally() for name in MEASURES}
        for _ in range(pages):
            text, want = damage.page(rng, kind)
            draft = take_apart(readers.from_paste(text))
            score(as_json(draft), want, figures[kind])
            calibration.add(draft, want)
    return figures, calibration
