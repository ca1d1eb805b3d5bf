"""What to ask instead of a query that finds nothing: other queries, each with the reason for it and what it finds.

It must not know: how needles are looked up, how suggestions are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property

from db.alike import alike
from db.domain.query import (
    And,
    Dates,
    Key,
    Keyword,
    Leaf,
    Listed,
    Not,
    Query,
    Text,
    all_of,
    any_of,
    leaves,
    mapped,
    parse,
    positive_texts,
)
from db.domain.records import Suggestion, SuggestionKind
from db.domain.text import BOUNDARY, fold_text
from db.indexing import Indexing
from db.naming import HospitalNames
from db.reading.listed import Lists
from db.reading.searching import ask
from db.reading.suggest_names import Meant, one_apart, pieces, typed_as
from db.reading.suggest_spelling import likely
from db.reading.suggest_words import MOST_LOOKED_UP, Words
from db.search import Probe

_MOST_TYPED = 200
"""Characters of a query: a longer one is a page that was pasted, nothing to be asked otherwise."""

_MOST_FAILING = 3
_ENOUGH = 10
"""Where fewer articles have all words, those that have some of them may be what was meant."""

_SPELLINGS, _NAMES = 4, 3
_ORDER = tuple(SuggestionKind)


def suggest(
    text: str, *, limit: int, indexing: Indexing, names: Callable[[], HospitalNames], lists: Lists
) -> tuple[Suggestion, ...]:
    """Other queries in the order of their kinds; none where the query finds something or the index cannot be asked."""
    if len(text) > _MOST_TYPED:
        return ()
    return indexing.probed(lambda probe: _Suggesting(text, probe, names, lists).found(limit)) or ()


class _Suggesting:
    """One query that finds nothing, or so it is thought."""

    def __init__(self, text: str, probe: Probe, names: Callable[[], HospitalNames], lists: Lists) -> None:
        self._lists = lists
        self._probe = probe
        self._names = names
        self._typed = parse(text).query
        self._totals: dict[str, int] = {}
        self._known: dict[Key, Mapping[str, str]] = {}

    def found(self, limit: int) -> tuple[Suggestion, ...]:
        if not self._probe.articles or self._total(self._typed):
            return ()
        offered: dict[str, Suggestion] = {}
        for suggestion in (*self._of_words(), *self._of_spelling(), *self._of_names(), *self._wider()):
            offered.setdefault(suggestion.query, suggestion)
        return tuple(sorted(offered.values(), key=lambda one: _ORDER.index(one.kind)))[:limit]

    @cached_property
    def _failing(self) -> tuple[Text, ...]:
        """The runs that stand nowhere, few of them."""
        return tuple(run for run in positive_texts(self._typed) if not self._probe.total(run))[:_MOST_FAILING]

    def _of_words(self) -> Iterator[Suggestion]:
        most = MOST_LOOKED_UP // max(len(self._failing), 1)
        words = {run: Words(run, self._known_names, self._probe, most=most) for run in self._failing}
        every = _made(words, Words.all)
        if len(every) == len(words) and (told := self._exchanged(SuggestionKind.ALL_WORDS, every)):
            yield told
            if told.total >= _ENOUGH:
                return
        some = _made(words, Words.some)
        told = self._exchanged(SuggestionKind.SOME_WORDS, some)
        if told := told or self._told(SuggestionKind.SOME_WORDS, _loosened(self._with(some))):
            yield told

    def _of_spelling(self) -> Iterator[Suggestion]:
        """Of one failing run its likely forms; of several the likeliest of each, together."""
        forms = {run: likely(self._probe.edits(run.needle, alike), run.needle) for run in self._failing}
        if not all(forms.values()):
            return
        if len(forms) > 1:
            best = {run: edits[0] for run, edits in forms.items()}
            instead = [(run, _text(edit.needle, run)) for run, edit in best.items()]
            was, now = (
                " ".join(filter(None, words)) for words in zip(*((e.was, e.now) for e in best.values()), strict=True)
            )
            told = self._exchanged(next(iter(best.values())).kind, instead, was=was, now=now)
            yield from (told,) if told else ()
            return
        for run, edits in forms.items():
            exchanged = (
                self._exchanged(edit.kind, [(run, _text(edit.needle, run))], was=edit.was, now=_shown(edit.now))
                for edit in edits
            )
            yield from [told for told in exchanged if told][:_SPELLINGS]

    def _of_names(self) -> Iterator[Suggestion]:
        for run in self._failing:
            if run.scope is None:
                yield from self._of_named(run)
        for asked in leaves(self._typed):
            if isinstance(asked, Keyword) and asked.key is not Key.LEVEL and not self._total(asked):
                typed, names = fold_text(asked.value), self._values(asked.key)
                for meant in (*one_apart(typed, names, alike)[:_NAMES], *typed_as(typed, names)[:_NAMES]):
                    yield from self._named(asked, asked.key, meant)

    def _of_named(self, run: Text) -> Iterator[Suggestion]:
        """What is typed for a piece of a name: that piece where it stands, then the names."""
        found = {key: typed_as(run.needle, self._values(key)) for key in (Key.HOSPITAL, Key.PAPER)}
        for piece in pieces(meant for of_key in found.values() for meant in of_key)[:1]:
            if told := self._exchanged(SuggestionKind.PINYIN, [(run, Text(piece))], was=run.value, now=piece):
                yield told
        for key, of_key in found.items():
            for meant in of_key[:_NAMES]:
                yield from self._named(run, key, meant)

    def _named(self, asked: Text | Keyword, key: Key, meant: Meant) -> Iterator[Suggestion]:
        was, now = (meant.was, meant.now) if meant.was or meant.now else (asked.value, meant.name)
        for instead in (Keyword(key, meant.name), Keyword(key, meant.name, exact=True)):
            if told := self._exchanged(meant.kind, [(asked, instead)], was=was, now=now):
                yield told
                return

    def _wider(self) -> Iterator[Suggestion]:
        """Without the one condition that leaves nothing, where there are others."""
        parts = self._typed.parts if isinstance(self._typed, And) else (self._typed,)
        for place, part in enumerate(parts):
            if isinstance(part, Text) and part.scope:
                parted = Text(part.value)
                was = f"{part.scope}:"
            elif isinstance(part, Dates | Keyword | Listed | Not) and len(parts) > 1:
                parted, was = And(), str(part)
            else:
                continue
            query = all_of((*parts[:place], parted, *parts[place + 1 :]))
            if told := self._told(SuggestionKind.WIDER, query, was=was):
                yield told

    def _exchanged(
        self, kind: SuggestionKind, instead: Collection[tuple[Leaf, Query]], *, was: str = "", now: str = ""
    ) -> Suggestion | None:
        """The query with other things in the place of some of its leaves."""
        return self._told(kind, self._with(instead), was=was, now=now) if instead else None

    def _with(self, instead: Iterable[tuple[Leaf, Query]]) -> Query:
        exchange = dict(instead)
        return mapped(self._typed, lambda leaf: exchange.get(leaf, leaf))

    def _told(self, kind: SuggestionKind, query: Query, *, was: str = "", now: str = "") -> Suggestion | None:
        """None where it finds nothing, either, or would be read otherwise than it is meant."""
        written = str(query)
        if written not in self._totals:
            asked = ask(written, self._names, self._lists)
            self._totals[written] = self._probe.total(asked.query) if asked.typed == query else 0
        total = self._totals[written]
        return Suggestion(kind=kind, query=written, total=total, was=was, now=now) if total else None

    def _total(self, query: Query) -> int:
        return self._probe.total(ask(str(query), self._names, self._lists).query)

    def _values(self, key: Key) -> Mapping[str, str]:
        """What can be asked for under a key, folded → as printed."""
        if key not in self._known:
            values = self._probe.values(key)
            of_hospitals = key is Key.HOSPITAL
            self._known[key] = self._names().printed if of_hospitals else {fold_text(value): value for value in values}
        return self._known[key]

    @cached_property
    def _known_names(self) -> tuple[str, ...]:
        """Folded names of hospitals and papers, which words are not cut through."""
        return (*self._values(Key.HOSPITAL), *self._values(Key.PAPER))


def _made(words: Mapping[Text, Words], make: Callable[[Words], Query | None]) -> list[tuple[Text, Query]]:
    made = ((run, make(own)) for run, own in words.items())
    return [(run, query) for run, query in made if query is not None]


def _text(needle: str, run: Text) -> Text:
    return Text(_shown(needle), run.scope)


def _shown(folded: str) -> str:
    """Folded text as a person would write it."""
    return folded.replace(BOUNDARY, "，")


def _loosened(query: Query) -> Query:
    """With one of the runs instead of all, other conditions as they are."""
    if not isinstance(query, And):
        return query
    runs = [part for part in query.parts if positive_texts(part) and not isinstance(part, And)]
    return all_of((any_of(runs), *(part for part in query.parts if part not in runs))) if runs else query
