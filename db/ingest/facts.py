"""Figures and dates that an article states about a hospital, each with the words it stands in.

It must not know: how facts are stored or shown. Precision goes before recall: a figure of a ward, a city or a patient is
none of the hospital's, and what cannot be told apart is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.domain.numbers import is_exact, read_number
from db.domain.records import Article, Fact, FactKind, PartKind, Relation
from db.domain.times import Time, times_in, years_ago
from db.ingest.fact_forms import FORMS, NOT_OURS, OTHER_HOSPITAL, PARTS, WIDER, Form

_TO_NARROW = str.maketrans("０１２３４５６７８９％．－—–○", "0123456789%.---〇")
_SENTENCE = re.compile("[^。！？；!?;\n]+")
_CLAUSE_END = re.compile("[，,：:“”（）()\n]")
_TITLES = (PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK)
_TEXTS = (PartKind.DECK, PartKind.PARAGRAPH, PartKind.CAPTION)
_MEANT = re.compile("(?:该|本|我|全|这家|这所)(?:院|医院|中心)|(?:^|[，,。：:“、])医院|院方")
"""The ways to speak of the hospital that the article is about without its name."""
_OBJECT = re.compile("(?:帮扶|支援|赴|到|在|与|和|同|对|向|给|从|由|转诊至|转入|派驻|托管|合作|联合|指导)$")
"""Before a hospital's name these make it the other one in its sentence."""
_NOT_NOW = re.compile("(?:建|成立|创办|创建|组建|开业|诞生)于\\s*$|前身是?为?\\s*$|[比较与和同]\\s*$")
"""Before a time these make it that of the founding, or one that is only compared with."""
_CLAUSE = 60
"""Characters: statements do not reach farther, so no more of a sentence is looked at to judge one."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The hospitals of an article by every way the text calls them, longest first."""

    subject: str | None
    """The one the article is about, if only one is and its title names it or its text keeps coming back to it."""
    by_name: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, article: Article) -> _Named:
        names = {name: link.name for link in article.hospitals for name in (link.name, link.printed) if name}
        by_name = tuple(sorted(names.items(), key=lambda item: -len(item[0])))
        subjects = [link.name for link in article.hospitals if link.relation is Relation.SUBJECT]
        return cls(subjects[0] if len(subjects) == 1 and _is_about(article, subjects[0], by_name) else None, by_name)

    def blanked(self, text: str) -> str:
        """The text with each hospital's name made 院院…院: the words in a name say nothing about a figure."""
        for printed, _ in self.by_name:
            text = text.replace(printed, "院" * len(printed))
        return text

    def told_of(self, text: str, start: int, position: int) -> str | None:
        """Whom a figure at `position` is about, in the sentence that begins at `start`; None where that is not clear."""
        last, at = None, -1
        for printed, name in self.by_name:
            found = text.rfind(printed, start, position)
            while found >= 0 and _OBJECT.search(text[max(start, found - 3) : found]):
                found = text.rfind(printed, start, found)
            if found > at:
                last, at = name, found
        meant = max((match.end() for match in _MEANT.finditer(text, start, position)), default=-1)
        return last if last and at > meant else self.subject


def _is_about(article: Article, subject: str, by_name: Sequence[tuple[str, str]]) -> bool:
    names = [printed for printed, name in by_name if name == subject]
    titles = [part.text for part in article.parts if part.kind in _TITLES]
    if any(name in title for name in names for title in titles):
        return True
    texts = [part.text for part in article.parts if part.kind is PartKind.PARAGRAPH]
    about = sum(any(name in text for name in names) or bool(_MEANT.search(text)) for text in texts)
    others = sum(any(printed in text for printed, name in by_name if name != subject) for text in texts)
    return (about >= 2 and about > others) or about == len(texts)


def facts_of(article: Article) -> tuple[Fact, ...]:
    """Every fact of the article, in reading order. An article that names no hospital states none."""
    named = _Named.of(article)
    if not named.by_name:
        return ()
    found: list[Fact] = []
    for number, part in enumerate(article.parts):
        if part.kind in _TEXTS:
            found += sorted(_in_text(part.text, number, named, article.date), key=lambda fact: fact.span)
    return tuple(found)


def _in_text(text: str, part: int, named: _Named, printed_on: str | None) -> Iterator[Fact]:
    narrow = text.translate(_TO_NARROW)
    blanked = named.blanked(narrow)
    for sentence in _SENTENCE.finditer(blanked):
        said = sentence.group()
        times: tuple[Time, ...] | None = None
        taken: list[tuple[int, int]] = []
        for form in FORMS:
            if form.sign not in said:
                continue
            for match in form.pattern.finditer(said):
                start, end = match.span("fact") if "fact" in match.re.groupindex else match.span()
                if any(start < other_end and other_start < end for other_start, other_end in taken):
                    continue
                hospital = named.told_of(narrow, sentence.start(), sentence.start() + end)
                if (
                    hospital is None
                    or (form.named and "院" not in said[:start])
                    or _of_another(said, match.start(), end, form)
                ):
                    continue
                if times is None:
                    times = times_in(said, printed_on)
                fact = _fact(form, match, said, times, printed_on, hospital, part, sentence.start())
                if fact is not None:
                    taken.append((start, end))
                    yield fact


def _of_another(said: str, start: int, end: int, form: Form) -> bool:
    """Whether the clause, or the one it continues, speaks of a ward, a city, a company: not of the hospital."""
    first = max(0, start - _CLAUSE)
    clauses = [first, *(match.end() for match in _CLAUSE_END.finditer(said, first, start))]
    # What the hospital became or was once called is another hospital's name, one of many, only by its form.
    judged = start if form.kind in (FactKind.LEVEL, FactKind.FOUNDED) else end
    wider = said[clauses[max(0, len(clauses) - 2)] : judged]
    if WIDER.search(wider) or OTHER_HOSPITAL.search(said[clauses[-1] : judged]):
        return True
    whose = wider if form.kind is FactKind.FOUNDED else said[clauses[-1] : start]
    return form.whole_hospital and bool(NOT_OURS.search(whose) or PARTS.search(wider))


def _fact(
    form: Form,
    match: re.Match[str],
    said: str,
    times: Sequence[Time],
    printed_on: str | None,
    hospital: str,
    part: int,
    offset: int,
) -> Fact | None:
    groups = match.groupdict()
    printed = "".join((groups.get("printed") or groups["value"]).split())
    when, relative = _time_of(form, match, said, times, printed_on)
    value = read_number(groups["value"]) if form.counted else None
    if form.kind is FactKind.FOUNDED:
        if when is None:
            return None
        value = float(when[:4])
    elif form.counted and value is None:
        return None
    start, end = match.span("fact") if "fact" in match.re.groupindex else match.span()
    start += len(said[start:end]) - len(said[start:end].lstrip("，,、：:（( \u3000"))
    return Fact(
        kind=form.kind,
        hospital=hospital,
        printed=printed,
        value=value,
        unit=groups.get("unit") or form.unit,
        about=" ".join(filter(None, (_tidy(groups.get("about")), _tidy(groups.get("verb"))))),
        part=part,
        span=(offset + start, offset + end),
        exact=is_exact(printed),
        when=when,
        relative=relative,
    )


def _time_of(
    form: Form, match: re.Match[str], said: str, times: Sequence[Time], printed_on: str | None
) -> tuple[str | None, str]:
    """The time inside a statement, else the last one before it in its sentence that is not when the hospital was founded."""
    if form.age:
        count = read_number(match["value"])
        year = years_ago(int(count), printed_on) if count is not None else None
        return year, match.group().strip("，,、 ") if year else ""
    if not form.timed:
        return None, ""
    inside = [time for time in times if match.start() <= time.start < match.end()]
    before = (
        []
        if form.kind is FactKind.FOUNDED
        else [time for time in times if time.end <= match.start() and not _NOT_NOW.search(said[: time.start])]
    )
    chosen = inside[:1] or before[-1:]
    if chosen and form.same_clause and _CLAUSE_END.search(said, chosen[0].end, match.start()):
        return None, ""
    return (chosen[0].iso, chosen[0].printed) if chosen else (None, "")


def _tidy(text: str | None) -> str:
    return "".join((text or "").split()).strip("的地得，,、“”‘’").removeprefix("使").removeprefix("让")
