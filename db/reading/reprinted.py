"""Where else an article was printed: its group with the first publication, and how its text differs from another's.

It must not know: how reprints are found, or what is done about them.
"""

from __future__ import annotations

from collections.abc import Iterable

from db.domain import reprints
from db.domain.draft import ImportDraft, Likeness
from db.domain.records import ArticleId, Reprint, ReprintGroup
from db.reprinting import worth_comparing
from db.store import Store

_SAME_PIECE = 0.5
"""Share of the longer text from which two are one piece; below, the longer one holds the shorter and more besides."""
_LARGEST = 500


def group(store: Store, id: ArticleId) -> ReprintGroup | None:
    """The other places where (a piece of) this article stands, the first publication first; None where there is none."""
    shared = _connected(store, id)
    if len(shared) == 1:
        return None
    articles = store.articles.shown(tuple(shared))
    unknown = [other for other in articles if shared[other] is None]
    bodies = store.reprints.bodies((id, *unknown)) if unknown else {}
    own = reprints.folded(bodies.get(id, ""))
    for other in unknown:
        shared[other] = reprints.compare(own, reprints.folded(bodies.get(other, ""))).shared
    summaries = sorted((shown.summary for shown in articles.values()), key=lambda one: (_last_day(one.date), one.id))
    if len(summaries) < 2:
        return None
    members = (
        Reprint(summary=one, shared=shared[one.id] or 0.0, first=place == 0) for place, one in enumerate(summaries)
    )
    return ReprintGroup(article=id, members=tuple(members))


def _last_day(date: str | None) -> str:
    """Sorts by the last day a date can mean: what is only known to be of 2022 is not said to be before March 2022."""
    return f"{date}~" if date else "~"


def _connected(store: Store, id: ArticleId) -> dict[ArticleId, float | None]:
    """The article, those it is connected with, and what each shares with it where that is known.

    A digest of twenty notices holds each of them, which does not make them reprints of each other: from a text one
    goes to texts that are the same piece as often as there are any, but only once to one that holds it or that it holds.
    """
    apart = set(store.reprints.kept_apart(id))
    shared: dict[ArticleId, float | None] = {id: 1.0}
    own = _same_piece(store, {id}, apart, shared)
    near = {pair.other for pair in store.reprints.of(own)} - apart
    for other in near:
        shared.setdefault(other, None)
    _same_piece(store, near, apart, shared)
    return shared


def _same_piece(
    store: Store, start: Iterable[ArticleId], apart: set[ArticleId], shared: dict[ArticleId, float | None]
) -> set[ArticleId]:
    """These articles and all that are the same piece as one of them."""
    asked = next(iter(shared))
    reached = waiting = set(start)
    while waiting and len(shared) < _LARGEST:
        pairs = [pair for pair in store.reprints.of(waiting) if pair.other not in apart]
        shared.update({pair.other: pair.shared for pair in pairs if pair.one == asked})
        waiting = {pair.other for pair in pairs if pair.of_longer >= _SAME_PIECE} - reached
        reached = reached | waiting
        for other in waiting:
            shared.setdefault(other, None)
    return reached


def likenesses(draft: ImportDraft, store: Store) -> tuple[tuple[Likeness, ...], ...]:
    """For each page the articles that were printed before, though not word for word: of each article the most like."""
    bodies = {
        (number, place): reprints.body_of(article.plain_parts)
        for number, page in enumerate(draft.pages)
        for place, article in enumerate(page.articles)
    }
    sketches = {key: sketch for key, body in bodies.items() if (sketch := reprints.sketch(body))}
    found: list[list[Likeness]] = [[] for _ in draft.pages]
    for key, candidates in worth_comparing(store, sketches).items():
        own = reprints.folded(bodies[key])
        known = store.reprints.bodies(candidates)
        compared = [(reprints.compare(own, reprints.folded(body)), id) for id, body in known.items()]
        alike = [(common.shared, -id) for common, id in compared if common.is_reprint]
        if alike and "".join(bodies[key].split()) not in ("".join(body.split()) for body in known.values()):
            share, id = max(alike)
            found[key[0]].append(Likeness(key[1], ArticleId(-id), share))
    return tuple(map(tuple, found))
