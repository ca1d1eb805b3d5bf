"""`dev.py bench suggestions`: phrases with one wrong character; is the right one offered, and what else is?

Either the phrase is typed wrong and the article right (another article may hold the wrong one: then nothing is amiss), or the
article is damaged and the phrase right. Look-alikes come from a list that is not the program's own, losses and insertions
stand at random places; sounds are those of the program, which therefore only tells how well it chooses among them.
A control of phrases that stand nowhere (two halves of different sentences) tells how often a correction is offered in vain.

It must not know: how suggestions are found.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT)]

from db.archive import Archive  # noqa: E402
from db.domain.pinyin import sounding_alike  # noqa: E402
from db.domain.records import SuggestionKind  # noqa: E402
from db.domain.text import fold_text  # noqa: E402

_SENTENCE = re.compile(r"[\u4e00-\u9fff]{12,}")
_CORRECTIONS = (SuggestionKind.CONFUSED, SuggestionKind.MISSING, SuggestionKind.EXTRA)
_LENGTHS = range(3, 11)
Damage = Callable[[str, Random], str | None]


@dataclass(slots=True)
class Tally:
    """Of one kind of error: phrases asked, right first, among the first three, offered at all; corrections offered."""

    asked: int = 0
    first: int = 0
    third: int = 0
    any: int = 0
    offered: int = 0
    ms: list[float] = field(default_factory=list[float])

    def figures(self) -> dict[str, float]:
        asked = max(self.asked, 1)
        return {
            "asked": self.asked,
            "recall_1": round(self.first / asked, 3),
            "recall_3": round(self.third / asked, 3),
            "recall": round(self.any / asked, 3),
            "offered": round(self.offered / asked, 2),
            "precision": round(self.any / max(self.offered, 1), 3),
            "p95_ms": round(sorted(self.ms)[int(len(self.ms) * 0.95)], 1) if self.ms else 0.0,
        }


def look(alike: Mapping[str, str]) -> Damage:
    """One character for one that looks like it."""
    return lambda phrase, random: _exchanged(phrase, random, lambda char: alike.get(char, ""))


def sound(phrase: str, random: Random) -> str | None:
    """One character for one of the same syllable."""
    return _exchanged(phrase, random, lambda char: sounding_alike(char)[0])


def loss(phrase: str, random: Random) -> str | None:
    """One character left out, at neither end: without those it would be found."""
    place = random.randrange(1, len(phrase) - 1)
    return phrase[:place] + phrase[place + 1 :]


def insertion(phrase: str, random: Random) -> str | None:
    """One common character too many."""
    place = random.randrange(1, len(phrase))
    return phrase[:place] + random.choice("的一是了在人有中大上国个不这") + phrase[place:]


def _exchanged(phrase: str, random: Random, choices: Callable[[str], str]) -> str | None:
    places = [place for place, char in enumerate(phrase) if choices(char)]
    if not places:
        return None
    place = random.choice(places)
    return phrase[:place] + random.choice(choices(phrase[place])) + phrase[place + 1 :]


def measure(archive: Archive, *, phrases: int, seed: int, alike: Mapping[str, str]) -> dict[str, Any]:
    """For each kind of error and each length of phrase the figures of `Tally`; `vain`: corrections where none is right."""
    random = Random(seed)
    drawn = list(_phrases(archive, phrases, random))
    ways: dict[str, Damage] = {"look": look(alike), "sound": sound, "loss": loss, "insertion": insertion}
    kinds = {name: _by_length(archive, drawn, damage, random) for name, damage in ways.items()}
    return {"articles": archive.status().articles, "kinds": kinds, "control": _control(archive, drawn, random)}


def measure_damaged(archive: Archive, *, articles: int, seed: int, alike: Mapping[str, str]) -> dict[str, Any]:
    """The same for phrases that are right, each of one article that is damaged there, in an archive of its own."""
    random = Random(seed)
    ids = random.sample(list(archive.search("").ids), articles)
    bodies = ["\n".join(part.text for part in archive.article(id).parts) for id in ids]
    ways: dict[str, Damage] = {"look": look(alike), "sound": sound, "loss": loss, "insertion": insertion}
    found: dict[str, dict[str, float]] = {}
    for name, damage in ways.items():
        pairs, damaged = _damaged(bodies, damage, random)
        with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder) / "archive") as other:
            other.load([json.dumps({"body": body}, ensure_ascii=False) for body in damaged], source=Path(folder))
            tally = Tally()
            for phrase, printed in pairs:
                _ask(other, phrase, printed, [tally])
            found[name] = tally.figures()
    return {"articles": articles, "kinds": found}


def _damaged(bodies: list[str], damage: Damage, random: Random) -> tuple[list[tuple[str, str]], list[str]]:
    """Phrases with what is printed instead, and the bodies with that in them, once in every one where it is possible."""
    pairs: list[tuple[str, str]] = []
    damaged: list[str] = []
    for body in bodies:
        sentences = _SENTENCE.findall(body)
        phrase = _cut(random.choice(sentences), random) if sentences else ""
        printed = damage(phrase, random) if phrase and body.count(phrase) == 1 else None
        if printed is not None:
            pairs.append((phrase, printed))
        damaged.append(body if printed is None else body.replace(phrase, printed))
    return pairs, damaged


def _phrases(archive: Archive, count: int, random: Random) -> Iterator[str]:
    ids = archive.search("").ids
    while count:
        body = "\n".join(part.text for part in archive.article(random.choice(ids)).parts)
        sentences = _SENTENCE.findall(body)
        if sentences:
            yield _cut(random.choice(sentences), random)
            count -= 1


def _cut(sentence: str, random: Random) -> str:
    length = random.choice(_LENGTHS)
    start = random.randrange(len(sentence) - length + 1)
    return sentence[start : start + length]


def _by_length(archive: Archive, drawn: list[str], damage: Damage, random: Random) -> dict[str, dict[str, float]]:
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for phrase in drawn:
        typed = damage(phrase, random)
        if typed is not None:
            _ask(archive, typed, phrase, [tallies["all"], tallies["3-4" if len(phrase) < 5 else "5-10"]])
    return {name: tallies[name].figures() for name in sorted(tallies)}


def _ask(archive: Archive, typed: str, right: str, tallies: Sequence[Tally]) -> None:
    """Counts what is offered for `typed`, unless that is found itself."""
    if archive.search(typed).total:
        return
    started = process_time()
    suggestions = archive.suggest(typed)
    taken = (process_time() - started) * 1000
    offered = [fold_text(one.query) for one in suggestions if one.kind in _CORRECTIONS]
    place = offered.index(fold_text(right)) if fold_text(right) in offered else 99
    for tally in tallies:
        tally.asked += 1
        tally.first += place == 0
        tally.third += place < 3
        tally.any += place < 99
        tally.offered += len(offered)
        tally.ms.append(taken)


def _control(archive: Archive, drawn: list[str], random: Random) -> dict[str, Any]:
    asked: Counter[str] = Counter()
    corrected: Counter[str] = Counter()
    for first in drawn:
        second = random.choice(drawn)
        phrase = first[: len(first) // 2 + 1] + second[len(second) // 2 :]
        if archive.search(phrase).total:
            continue
        length = "3-4" if len(phrase) < 5 else "5-11"
        asked[length] += 1
        corrected[length] += any(one.kind in _CORRECTIONS for one in archive.suggest(phrase))
    return {
        length: {"asked": asked[length], "corrected_in_vain": round(corrected[length] / asked[length], 3)}
        for length in sorted(asked)
    }


def confusions(path: Path) -> dict[str, str]:
    """A character and, parted by tabs, those that look like it, a line; other people's, so that ours is not its own judge."""
    found: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        char, *others = line.split("\t")
        if len(char) == 1:
            found[char] = "".join(other.strip() for other in others)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench suggestions", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--confusions", type=Path, required=True, help="look-alikes: a character and others, by tabs")
    parser.add_argument("--phrases", type=int, default=500)
    parser.add_argument("--articles", type=int, default=2000, help="that are damaged, of those of the archive")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with Archive.open(asked.archive) as archive:
        alike = confusions(asked.confusions)
        figures = {
            "typed_wrong": measure(archive, phrases=asked.phrases, seed=asked.seed, alike=alike),
            "printed_wrong": measure_damaged(archive, articles=asked.articles, seed=asked.seed, alike=alike),
        }
    print(json.dumps(figures, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
