"""Figures and dates that an article states about a hospital, each with the words it stands in.

It must not know: how facts are stored or shown. Precision goes before recall: a figure of a city, a company, a patient or
of days to come is none of the hospital's, and what cannot be told apart is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from db.domain.numbers import is_exact, read_number
from db.domain.records import Article, Fact, FactKind, HospitalId, PartKind
from db.domain.times import Time, times_in, years_ago
from db.ingest.fact_forms import FORMS, Form
from db.ingest.fact_hospitals import Names
from db.ingest.fact_owners import CLAUSE_END, Owner, Sentence
from db.ingest.fact_text import ReadText

_TEXTS = (PartKind.DECK, PartKind.PARAGRAPH, PartKind.CAPTION)
_WHOLE = (FactKind.FOUNDED, FactKind.LEVEL)
"""What a part of a hospital states of itself is none of these of the hospital."""
_OF_WORK = (
    FactKind.PERCENTAGE,
    FactKind.VISITS,
    FactKind.OPERATIONS,
    FactKind.PATENTS,
    FactKind.PROJECTS,
    FactKind.PAPERS,
)
"""What people do, too."""
_OF_RESEARCH = (FactKind.PATENTS, FactKind.PROJECTS, FactKind.PAPERS)
_OF_ANYTHING = (FactKind.MONEY, FactKind.PERCENTAGE)
"""What is stated of anything: only a paragraph that names the hospital means it."""
_EVENT = re.compile("义诊(?!\\d)|咨询活动|公益活动|宣传活动|现场")
_DAY = len("2024-04-18")
_PRESS = re.compile(
    "新闻|报料|爆料|广告|发行|征订|投稿|编辑|记者|举报|监督|订阅|读者|政务|市长|市民(?:服务)?热线|12345"
)
"""A telephone of the newspaper or of the city."""
_MOST = {FactKind.BEDS: 60_000, FactKind.STAFF: 60_000}
"""No one hospital has more."""
_STANDING = (FactKind.BEDS, FactKind.STAFF)
"""What is there, and not what came."""


_BED = re.compile("病?床位?")
_TAKEN_ALONG = re.compile("院{3,}的?|^其中")
_CHINESE_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_NOT_NOW = re.compile("(?:建|成立|创办|创建|组建|开业|诞生|开诊)于$|前身[是为]?$|[比较与和同]$|[自从]$")
"""Before a time these make it that of the founding, or one that is only compared with."""
_FIGURE = re.compile(
    r"\d|[一二三四五六七八九十百千万两〇][^一二三四五六七八九十百千万两〇]{0,2}[年载个级张人名台例项件篇元次床]|[三二一][甲乙]"
)
_ONCE = re.compile(
    "(?:建院|成立|创建|开院|建成)(?:之初|初期|时|伊始)|最初|起初|当时|当初|曾经?|过去|原[有来]|从前|起步"
)
"""Words that make an undated figure one of long ago."""


def facts_of(article: Article, known: Mapping[HospitalId, Sequence[str]] | None = None) -> tuple[Fact, ...]:
    """Every fact of the article, in reading order. An article that names no hospital states none.

    `known` are other names of its hospitals, which the text may use besides the one by which it was linked.
    """
    names = Names.of(article, known or {})
    if names is None:
        return ()
    found: list[Fact] = []
    parts: list[str] = []
    for number, part in enumerate(article.parts):
        if part.kind in _TEXTS:
            told = _in_text(ReadText.of(part.text), names, article.date, parts)
            found += sorted((replace(fact, part=number) for fact in told), key=lambda fact: fact.span)
    return tuple(found)


def _in_text(read: ReadText, names: Names, printed_on: str | None, parts: list[str]) -> Iterator[Fact]:
    """The facts of one part of the article; which one is not yet said. `parts` gains the parts of hospitals it names."""
    if not any(form.sign in read.text for form in FORMS):
        return
    for sentence in names.sentences(read.text, parts):
        times: tuple[Time, ...] | None = None
        taken: list[tuple[int, int]] = []
        forms = FORMS if _FIGURE.search(sentence.said) else ()
        for form in forms:
            if form.sign not in sentence.said:
                continue
            for match in form.pattern.finditer(sentence.said):
                start, end = _stretch(match)
                if any(start < other_end and other_start < end for other_start, other_end in taken):
                    continue
                owner = _owner(form, match, sentence)
                if owner is None:
                    continue
                if times is None:
                    times = times_in(sentence.said, printed_on)
                fact = _fact(form, match, sentence, times, printed_on, owner)
                if fact is not None:
                    taken.append((start, end))
                    yield replace(fact, span=read.printed(sentence.start + start, sentence.start + end))


def _owner(form: Form, match: re.Match[str], sentence: Sentence) -> Owner | None:
    """Whose figure it is; None where it is nobody's, or not clear whose."""
    start, end = match.start(), match.end()
    kind = form.kind
    # What the hospital became or was once called is another hospital's name, one of many, only by its form.
    judged = start if kind in _WHOLE else end
    owner = sentence.owner_of(start, judged)
    if owner is None or (kind in _WHOLE and owner.within and not form.age):
        return None
    if kind is FactKind.HOTLINE:
        return None if _PRESS.search(sentence.said, max(0, start - 8), end) else owner
    if sentence.of_others(start, judged) or (kind is not FactKind.FOUNDED and sentence.of_days_to_come(judged)):
        return None
    if kind in _STANDING and (sentence.of_a_change(start, end) or sentence.of_a_building_site(end)):
        return None
    if form.counted and sentence.of_the_beginnings(start):
        return None
    if (kind in _OF_WORK or form.age) and sentence.of_a_person(start):
        return None
    said_whose = owner.within or sentence.names_it_before(start)
    if kind in _OF_RESEARCH and not said_whose and (sentence.personal or not sentence.explicit):
        return None
    if kind in _OF_ANYTHING and not owner.within and not sentence.explicit:
        return None
    if kind is FactKind.VISITS and _EVENT.search(sentence.said, 0, end):
        return None
    return owner


def _stretch(match: re.Match[str]) -> tuple[int, int]:
    """Where in the sentence the statement stands."""
    start, end = match.span("fact") if "fact" in match.re.groupindex else match.span()
    said = match.string[start:end]
    return start + len(said) - len(said.lstrip("，、：；（“”")), end


def _fact(
    form: Form, match: re.Match[str], sentence: Sentence, times: Sequence[Time], printed_on: str | None, owner: Owner
) -> Fact | None:
    groups = match.groupdict()
    printed = groups.get("printed") or groups["value"]
    unit = groups.get("unit") or form.unit
    when, relative = _time_of(form, match, sentence.said, times, printed_on)
    value = read_number(groups["value"]) if form.counted else None
    if form.kind is FactKind.FOUNDED:
        if when is None:
            return None
        value = float(when[:4])
    elif form.counted and (value is None or not form.least <= value <= _MOST.get(form.kind, value)):
        return None
    return Fact(
        kind=form.kind,
        hospital=owner.hospital,
        within=owner.within,
        printed=printed,
        value=value,
        unit=unit,
        about=" ".join(filter(None, (_counted(form, groups.get("about")), _tidy(groups.get("verb"))))),
        part=0,
        span=(0, 0),
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
        exact = (
            match["value"] not in ("百", "千")
            and count is not None
            and is_exact(match["value"])
            and not re.search("[近约超逾余多]$", said[: match.start("value")])
        )
        year = years_ago(int(count), printed_on) if count is not None and exact and count >= 5 else None
        return year, match.group().strip("，、“ ") if year else ""
    if not form.timed:
        return None, ""
    if form.kind is FactKind.FOUNDED:
        return _iso_year(match["value"]), ""
    inside = [time for time in times if match.start() <= time.start < match.start("value")]
    before = [time for time in times if time.end <= match.start() and not _NOT_NOW.search(said[: time.start])]
    chosen = inside[-1:] or before[-1:]
    if chosen and len(chosen[0].iso) == _DAY and form.kind not in _OF_WORK:
        return None, ""
    if chosen and form.same_clause and _goes_on(said, chosen[0], match.start("value")):
        return None, ""
    if chosen:
        return chosen[0].iso, chosen[0].printed
    once = _ONCE.search(said, 0, match.start())
    return None, once.group() if once else ""


def _goes_on(said: str, time: Time, until: int) -> bool:
    """Whether something else was said since a time: more than its own clause, which it may fill (2018年，…)."""
    ends = [end.start() for end in CLAUSE_END.finditer(said, time.end, until) if end.group() not in "“”"]
    starts = [end.end() for end in CLAUSE_END.finditer(said, 0, time.start)]
    fills = bool(ends) and ends[0] - time.end <= 2 and time.start - max(starts, default=0) <= 2
    return len(ends) > fills


def _iso_year(printed: str) -> str:
    return printed.removesuffix("年").translate(_CHINESE_DIGITS)


def _counted(form: Form, about: str | None) -> str:
    """What was counted; of beds only which ones (编制, 开放)."""
    return _BED.sub("", _tidy(about)) if form.kind is FactKind.BEDS else _tidy(about)


def _tidy(text: str | None) -> str:
    """Without what a pattern took along: a hospital's name (院院…院), marks, and words that only lead to it."""
    return _TAKEN_ALONG.sub("", text or "").strip("的地得，、：“”‘’").removeprefix("使").removeprefix("让")
