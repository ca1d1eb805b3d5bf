"""A run of Chinese that stands nowhere, taken apart into words: all of them, or those that say something.

It must not know: spelling, names by pinyin, how suggestions are ordered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from db.domain.query import Query, Text, all_of, any_of
from db.domain.records import Span
from db.domain.text import BOUNDARY, fold
from db.search import Probe

MOST_LOOKED_UP, _MOST_ASKED = 20, 16
"""Words of which it is found out in how many articles they are: about a millisecond each; and words that are asked for."""

_MOST_OF_ALL = 8
"""More words are a sentence: the article that has them all ranks first among those that have some, too."""

_ASKS = re.compile("什么|谁|哪|多少|怎么|怎样|如何|为何|何时|吗|[?？]$")
"""A question has words that its answer has not: articles that happen to have them all are seldom those that were meant, and
among some of its words these are left out (mean reciprocal rank on cmrc2018: +0.004)."""

_SAYS_LITTLE = 0.5
"""Characters that more of all articles have (的 是 在) say little as words; they go where others stay."""

_NOT_HAN = "\u2e7f"


class Words:
    """The words of one run in their order, as they are typed; names that are known stay whole."""

    def __init__(self, run: Text, names: Iterable[str], probe: Probe, *, most: int = MOST_LOOKED_UP) -> None:
        self._run = run
        self._probe = probe
        self._most = most
        folded = fold(run.value)
        within = sorted((name for name in names if len(name) > 1 and name in folded.text), key=len, reverse=True)
        self._words = [self._text(*folded.span(*place)) for place in _cut(folded.text, within)]

    def all(self) -> Query | None:
        """Articles with every word; None where one is nowhere, where there is but one or no end of them, and for questions."""
        if _ASKS.search(self._run.value) or sum(len(word.needle) > 1 for word in self._words) > _MOST_OF_ALL:
            return None
        telling = self._telling(self._words)
        whole = all(map(self._probe.total, telling)) and any(len(word.needle) > 1 for word in telling)
        return all_of(telling) if whole and 1 < len(telling) <= _MOST_OF_ALL else None

    def some(self) -> Query | None:
        """Articles with any of the words, the rarest of them; of a word that is nowhere, with two characters of it.

        Two words of one character that stand together may be a name that no dictionary has, and are tried as one, too.
        """
        parts: dict[Text, None] = {}
        for word, following in zip(self._words, [*self._words[1:], None], strict=False):
            parts.update(dict.fromkeys((word,) if self._occurs(word) else self._pieces(word.value)))
            together = word.value + (following.value if following else "")
            if len(together) == 2 and min(together) > _NOT_HAN and together in self._run.value:
                parts[Text(together, self._run.scope)] = None
        known = self._telling(part for part in self._rarest(parts) if self._probe.total(part))
        known = tuple(part for part in known if not _ASKS.search(part.value)) or known
        rarest = set(sorted(known, key=self._probe.total)[:_MOST_ASKED])
        return any_of(part for part in known if part in rarest) if known else None

    def _occurs(self, word: Text) -> bool:
        """Of few words for certain; of many as far as can be told without looking for them."""
        few = len(self._words) <= self._most
        return self._probe.at_most(word.needle) > 0 and (not few or self._probe.total(word) > 0)

    def _rarest(self, parts: Iterable[Text]) -> list[Text]:
        """In their order those that occur, of many the rarest, as far as can be told without looking for them."""
        often = {part: at_most for part in parts if (at_most := self._probe.at_most(part.needle))}
        rarest = set(sorted(often, key=lambda part: often[part])[: self._most])
        return [part for part in often if part in rarest]

    def _text(self, start: int, end: int) -> Text:
        return Text(self._run.value[start:end], self._run.scope)

    def _pieces(self, word: str) -> Iterator[Text]:
        pairs = (word[start : start + 2] for start in range(len(word) - 1))
        return (Text(pair, self._run.scope) for pair in pairs if min(pair) > _NOT_HAN)

    def _telling(self, words: Iterable[Text]) -> tuple[Text, ...]:
        """Each once; without characters that most articles have, unless nothing else is left."""
        distinct = tuple(dict.fromkeys(words))
        often = self._probe.articles * _SAYS_LITTLE
        return tuple(word for word in distinct if len(word.needle) > 1 or self._probe.total(word) < often) or distinct


def _cut(text: str, names: list[str]) -> Iterator[Span]:
    """Where words stand in folded text: the first of `names` that is in it, and what jieba makes of the rest."""
    import rjieba

    for name in names:
        place = text.find(name)
        if place >= 0:
            behind = place + len(name)
            yield from _cut(text[:place], names)
            yield place, behind
            yield from ((start + behind, end + behind) for start, end in _cut(text[behind:], names))
            return
    place = 0
    for word in rjieba.cut(text):
        if word.strip(f"{BOUNDARY} "):
            yield place, place + len(word)
        place += len(word)
