"""A run of Chinese that stands nowhere, taken apart into words: all of them, or those that say something.

It must not know: spelling, names by pinyin, how suggestions are ordered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from db.domain.query import Query, Text, all_of, any_of
from db.domain.records import Span
from db.domain.text import BOUNDARY, fold, fold_text

MOST_WORDS = 12
_MOST_LOOKED_UP = 30
_SAYS_LITTLE = 0.25
"""Words that more of all articles have say little where there are others."""

Having = Callable[[Text], int]
"""How many articles have a text."""


def words_of(run: Text, names: Iterable[str]) -> tuple[Text, ...]:
    """Its words in their order, each once, as they are typed; `names` (folded) stay whole. Of signs there is nothing."""
    folded = fold(run.value)
    found: dict[Text, None] = {}
    for start, end in _cut(folded.text, names):
        first, last = folded.span(start, end)
        found[Text(run.value[first:last], run.scope)] = None
    return tuple(found)


def all_words(words: tuple[Text, ...], having: Having) -> Query | None:
    """Articles with every word; a word that no article has is taken apart once more. None where that is no way out."""
    parts: list[Text] = []
    for word in words[:_MOST_LOOKED_UP]:
        known = (word,) if having(word) else _pieces(word, having)
        if not known:
            return None
        parts += known
    telling = _telling(parts, having)
    return all_of(telling) if len(telling) > 1 and any(len(word.needle) > 1 for word in telling) else None


def some_words(words: tuple[Text, ...], having: Having) -> Query | None:
    """Articles with any of the words that say something, the rarest of them."""
    parts: dict[Text, None] = {}
    for word in words[:_MOST_LOOKED_UP]:
        parts.update(dict.fromkeys((word, *_pieces(word, having)) if having(word) else _pieces(word, having)))
    telling = sorted(_telling(parts, having), key=having)[:MOST_WORDS]
    return any_of(part for part in parts if part in telling) if telling else None


def _telling(words: Iterable[Text], having: Having) -> list[Text]:
    return list(words)


def _pieces(word: Text, having: Having) -> tuple[Text, ...]:
    """Shorter words in a word that articles have."""
    import rjieba

    inside = (piece for piece in rjieba.cut_for_search(word.value) if piece != word.value and len(fold_text(piece)) > 1)
    return tuple(piece for piece in (Text(piece, word.scope) for piece in inside) if having(piece))


def _cut(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Where words stand in folded text; the longest names first, then what jieba makes of the rest."""
    import rjieba

    names_in = sorted((name for name in names if len(name) > 1 and name in text), key=len, reverse=True)
    for name in names_in:
        place = text.find(name)
        yield from _cut(text[:place], names_in)
        yield place, place + len(name)
        behind = place + len(name)
        yield from ((start + behind, end + behind) for start, end in _cut(text[behind:], names_in))
        return
    place = 0
    for word in rjieba.cut(text):
        if word.strip(f"{BOUNDARY} "):
            yield place, place + len(word)
        place += len(word)
