"""Facts labelled by hand, and how well what is found agrees with them.

`stated.tsv`: sentences written for this, each with its facts or none. `stated_on_pages.tsv`: the facts on the pages of the
sample archive and, where they are, of `../shared/pages`. `python -m tests.db.ingest.fact_truth` prints both figures.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from db import demo
from db.archive import Archive
from db.domain.records import Article, ArticleId, Fact, HospitalId, HospitalLink, Part, PartKind, Relation
from db.ingest import readers, take_apart
from db.ingest.facts import facts_of

HERE = Path(__file__).parent
SHARED = HERE.parents[3] / "shared" / "pages"
OURS, OTHER = "绵溪市人民医院", "临港县中医院"
_LABEL = re.compile(r"(\w+)=([^^@]+)(?:\^([^@]+))?(?:@([^@]*))?(?:@(.+))?")


@dataclass(frozen=True, slots=True)
class Label:
    """A fact as a person reads it. `value` is a number or, of a level or a telephone, the text; `when` and `within` None:
    not looked at; `hospital` empty: the one the text is about."""

    kind: str
    value: str
    when: str | None = None
    within: str | None = None
    hospital: str = ""

    def is_of(self, fact: Fact, subject: str) -> bool:
        """Whether the fact says this."""
        value = f"{fact.value:.10g}" if fact.value is not None else fact.printed
        return (
            (self.kind, self.value, self.hospital or subject) == (fact.kind, value, fact.hospital)
            and self.when in (None, fact.when)
            and self.within in (None, fact.within)
        )


@dataclass(slots=True)
class Score:
    """How many facts were found and labelled, and those that do not agree, to be read."""

    found: int = 0
    labelled: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return 1 - len(self.wrong) / max(self.found, 1)

    @property
    def recall(self) -> float:
        return 1 - len(self.missed) / max(self.labelled, 1)

    def add(self, text: str, facts: tuple[Fact, ...], labels: list[Label], subject: str) -> None:
        """Of one text; each label is one fact, and the other way round."""
        left = list(labels)
        for fact in facts:
            label = next((label for label in left if label.is_of(fact, subject)), None)
            if label is None:
                told = (fact.kind.value, fact.hospital, fact.within, fact.printed, fact.about, fact.when)
                self.wrong.append(f"{text}  {told}")
            else:
                left.remove(label)
        self.found += len(facts)
        self.labelled += len(labels)
        self.missed += [f"{text}  {label}" for label in left]


def labels(text: str, *, strict: bool) -> list[Label]:
    """`beds=420^2024-04@东院区; …`; where `strict`, no part named means that it is of none."""
    found = [match.groups() for piece in text.split(";") if (match := _LABEL.fullmatch(piece.strip()))]
    return [
        Label(kind, value, when, within or ("" if strict else None), hospital or "")
        for kind, value, when, within, hospital in found
    ]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of one of the files, without its comments."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def told(sentence: str, day: str) -> Article:
    """An article about one hospital that names another one, with this sentence alone."""
    return Article(
        id=ArticleId(1),
        parts=(Part(PartKind.HEADLINE, f"{OURS}纪事"), Part(PartKind.PARAGRAPH, sentence)),
        date=day,
        hospitals=(
            HospitalLink(HospitalId(1), OURS, Relation.SUBJECT),
            HospitalLink(HospitalId(2), OTHER, Relation.MENTIONED),
        ),
    )


def score_sentences() -> Score:
    """Of the sentences."""
    score = Score()
    for day, sentence, expected in rows("stated.tsv"):
        score.add(sentence, facts_of(told(sentence, day)), labels(expected, strict=True), OURS)
    return score


def _on_sample_pages() -> dict[str, list[Fact]]:
    """What the articles of the sample archive state, by their page."""
    with TemporaryDirectory() as folder:
        demo.make(Path(folder) / "sample")
        with Archive.open(Path(folder) / "sample") as archive:
            names = {page.id: page.name.removesuffix(".txt") for page in archive.pages()}
            found: dict[str, list[Fact]] = {name: [] for name in names.values()}
            for article in map(archive.article, archive.search("").ids):
                if article.page is not None:
                    found[names[article.page]] += archive.facts(article)
    return found


def _on_shared_page(page: Path, day: str) -> list[Fact]:
    """What is stated on a page of which nothing is known but its day."""
    found: list[Fact] = []
    for draft in take_apart(readers.read(page)).articles:
        links = tuple(
            HospitalLink(HospitalId(number), hospital.name, hospital.relation, hospital.printed)
            for number, hospital in enumerate(draft.hospitals, 1)
        )
        found += facts_of(Article(id=ArticleId(1), parts=draft.plain_parts, date=day, hospitals=links))
    return found


def score_pages() -> Score:
    """Of the pages that are there: what is found on a page, wherever on it, against its labels."""
    score, found = Score(), _on_sample_pages()
    for stem, day, expected in rows("stated_on_pages.tsv"):
        page = SHARED / f"{stem}.txt"
        if stem not in found and page.exists():
            found[stem] = _on_shared_page(page, day)
        if stem in found:
            score.add(stem, tuple(found[stem]), labels(expected, strict=False), "")
    return score


def main() -> None:
    """Prints both scores and everything that does not agree."""
    for name, score in (("sentences", score_sentences()), ("pages", score_pages())):
        figures = f"precision {score.precision:.3f}, recall {score.recall:.3f}"
        sys.stdout.write(f"{name}: {score.found} found, {score.labelled} labelled, {figures}\n")
        sys.stdout.writelines(f"  wrong  {line}\n" for line in score.wrong)
        sys.stdout.writelines(f"  missed {line}\n" for line in score.missed)


if __name__ == "__main__":
    main()
