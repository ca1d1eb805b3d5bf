"""Many articles edited at once.

It must not know: what edits make of one article (`db/domain/edits.py` does), or how a change is stored and taken back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from itertools import islice

from db.domain.edits import NEW_HOSPITAL, edited
from db.domain.records import Article, ArticleId, Edits, HospitalLink, Progress
from db.writing.corrections import Correction, correct, refuse_taken_codes
from db.writing.work import Work, storable, storable_date

_BATCH = 1000


def edit(work: Work, ids: Sequence[ArticleId], edits: Edits, *, progress: Progress) -> None:
    """Makes these edits in every one of the articles that there are, numbering them in this order.

    Raises BadDate, CodeTaken, and what `progress` raises.
    """
    existing = work.store.articles.existing(ids)
    wanted = [id for id in dict.fromkeys(ids) if id in existing]
    if not wanted:
        return  # a newspaper that nobody is given is not made
    meant = _Meant(work, edits)
    corrections: list[Correction] = []
    for place, batch in _batches(wanted):
        progress(place, len(wanted))
        made = [
            Correction(before, meant.made_of(before, place + number))
            for number, before in enumerate(_read(work, batch, edits))
        ]
        correct(work, made)
        corrections += made
    refuse_taken_codes(work, corrections)
    progress(len(wanted), len(wanted))


def _batches(ids: Sequence[ArticleId]) -> Iterator[tuple[int, Sequence[ArticleId]]]:
    """A thousand at a time, each with the place of its first."""
    given = iter(ids)
    place = 0
    while batch := list(islice(given, _BATCH)):
        yield place, batch
        place += len(batch)


def _read(work: Work, ids: Sequence[ArticleId], edits: Edits) -> list[Article]:
    """With their parts only where one of those changes: they are nearly all there is of an article."""
    articles = work.store.articles
    known = articles.read_records(ids) if edits.text("column") is None else articles.read(ids)
    return [known[id] for id in ids]


class _Meant:
    """Edits as they can be stored: names as the archive writes them, dates as ISO 8601."""

    def __init__(self, work: Work, edits: Edits) -> None:
        self._work = work
        texts = {f.name: text for f in fields(edits) if isinstance(text := getattr(edits, f.name), str)}
        clean = {name: storable(text).strip() for name, text in texts.items() if name != "retention"}
        for name in ("date", "accessed"):
            if clean.get(name):
                clean[name] = storable_date(clean[name]) or ""
        if clean.get("paper"):
            clean["paper"] = work.publication(clean["paper"])[1]
        self._edits = replace(
            edits,
            **clean,  # pyright: ignore[reportArgumentType] - texts, all of them
            hospitals=None if edits.hospitals is None else self._hospitals(edits.hospitals),
            hospitals_added=self._hospitals(edits.hospitals_added),
            hospitals_removed=self._known_hospitals(edits.hospitals_removed),
            tags=None if edits.tags is None else _names(edits.tags),
            tags_added=_names(edits.tags_added),
            tags_removed=_names(edits.tags_removed),
        )

    def made_of(self, article: Article, place: int) -> Article:
        after = edited(article, self._edits, place)
        if after.hospitals == article.hospitals:
            return after
        return replace(after, hospitals=tuple(self._linked(link) for link in after.hospitals))

    def _linked(self, link: HospitalLink) -> HospitalLink:
        return replace(link, hospital=self._work.hospital(link.name)) if link.hospital == NEW_HOSPITAL else link

    def _hospitals(self, names: Sequence[str]) -> tuple[str, ...]:
        """Their current names; unknown ones become new hospitals."""
        meant = (self._work.hospital_name(self._work.hospital(name)) for name in _names(names))
        return tuple(dict.fromkeys(meant))

    def _known_hospitals(self, names: Sequence[str]) -> tuple[str, ...]:
        """What nobody bears now, or several do, may still be what one of them is called."""
        bearers = ((name, self._work.bearer(name)) for name in _names(names))
        return tuple(name if id is None else self._work.hospital_name(id) for name, id in bearers)


def _names(names: Sequence[str]) -> tuple[str, ...]:
    stripped = (storable(name).strip() for name in names)
    return tuple(dict.fromkeys(name for name in stripped if name))
