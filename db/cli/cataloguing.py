"""`xinglin edit`, `trash`, `collections`, `missing` and `history`: the catalogue, kept from a terminal.

It must not know: how any of it is stored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from db.archive import Archive
from db.cli.console import Console, clipped, table
from db.cli.failures import DONE, IN_PART, WRONG_USE
from db.cli.parser import Asked
from db.domain.missing import MISSABLE
from db.domain.records import ArticleId, Collection, CollectionId, Edits, Retention
from db.domain.text import fold_text
from db.errors import NoSuchCollection

_SEPARATORS = re.compile("[、,，;；]")
_SEVERAL = ("hospitals", "tags")
_NUMBERS = ("item", "sheets")
_MOST_DIGITS = 6
"""Of a number: as many as the window takes, and more than a store keeps would fail later."""
_HEADLINE = 40


def edit(asked: Asked, console: Console) -> int:
    """The same edits in many articles, in one step. An empty value empties a field."""
    edits = _edits(asked, console)
    if edits is None:
        return WRONG_USE
    with Archive.open(cast(Path, asked.archive)) as archive:
        ids = wanted(archive, asked)
        changed = archive.edit_many(ids, edits, progress=console.progress("working.edit"))
    if asked.json:
        console.document({"articles": len(ids), "changed": sorted(changed.articles)})
    else:
        console.line(console.words("made.edit", articles=len(changed.articles)))
    return DONE if ids else IN_PART


def trash(asked: Asked, console: Console) -> int:
    """What lies in the trash; with `restore` and `empty` what is left in it afterwards. Without ids, all of it is meant."""
    with Archive.open(cast(Path, asked.archive)) as archive:
        lying = [one.id for one in archive.trash()]
        chosen = lying if asked.ids is None else _ids(asked.ids)
        if asked.action == "restore":
            archive.restore(chosen)
        if asked.action == "empty":
            archive.empty_trash(chosen)
        left = archive.trash()
    for id in sorted(set(chosen).difference(lying)):
        console.note("trash.unknown", id=id)
    if asked.json:
        console.document(
            {
                "trash": [
                    {"id": o.id, "headline": o.headline, "paper": o.paper, "date": o.date, "deleted": o.deleted}
                    for o in left
                ]
            }
        )
    else:
        rows = [(str(o.id), o.deleted, clipped(o.headline, _HEADLINE), o.paper or "", o.date or "") for o in left]
        _print(rows, console)
    return IN_PART if set(chosen).difference(lying) else DONE


def collections(asked: Asked, console: Console) -> int:
    """All collections; with --add and --remove as they are afterwards. Articles are added behind those there are."""
    with Archive.open(cast(Path, asked.archive)) as archive:
        if asked.add is not None:
            _collect(archive, asked.add, wanted(archive, asked))
        if asked.remove is not None:
            archive.remove_collection(_known(archive, asked.remove))
        found = [(one, archive.collection_ids(one.id)) for one in archive.collections()]
    if asked.json:
        console.document(
            {"collections": [{"id": c.id, "name": c.name, "notes": c.notes, "articles": list(ids)} for c, ids in found]}
        )
    else:
        _print([(str(c.id), c.name, str(c.articles), clipped(c.notes, _HEADLINE)) for c, _ in found], console)
    return DONE


def missing(asked: Asked, console: Console) -> int:
    """How many articles lack each field, and the query that lists them."""
    with Archive.open(cast(Path, asked.archive)) as archive:
        chosen = None if asked.query is None and asked.ids is None else wanted(archive, asked)
        found = [one for one in archive.missing_fields(chosen) if one.articles or asked.json]
    if asked.json:
        console.document(
            {"missing": [{"field": one.field, "articles": one.articles, "query": one.query} for one in found]}
        )
    else:
        chinese = console.words.chinese
        _print([(MISSABLE[o.field] if chinese else o.field, str(o.articles), o.query) for o in found], console)
    return DONE


def history(asked: Asked, console: Console) -> int:
    """What was done, the newest first, one changed field a row; of one article, or of all. As a table into a file."""
    from db.export.history_table import history_of, rows
    from db.export.table import write_csv

    chinese = console.words.chinese
    with Archive.open(cast(Path, asked.archive)) as archive:
        entries = archive.history(None if asked.id is None else ArticleId(asked.id), limit=asked.limit)
    if asked.to is not None:
        with Path(asked.to).open("wb") as stream:
            write_csv(history_of(entries, chinese=chinese), stream)
        console.line(console.words("made.history", entries=len(entries), path=asked.to))
    elif asked.json:
        console.document(
            {
                "history": [
                    {
                        "id": entry.id,
                        "at": entry.at,
                        "action": entry.action,
                        "undone": entry.undone,
                        "articles": list(entry.articles),
                        "hospitals": list(entry.hospitals),
                        "details": [detail._asdict() for detail in entry.details],
                    }
                    for entry in entries
                ]
            }
        )
    else:
        told = [row for entry in entries for row in rows(entry, chinese=chinese)]
        _print([tuple(clipped(cell, _HEADLINE) for cell in row) for row in told], console)
    return DONE


def wanted(archive: Archive, asked: Asked) -> Sequence[ArticleId]:
    """The articles of a query in order of rank, or of a list of ids in theirs."""
    return archive.search(asked.query.strip()).ids if asked.query is not None else _ids(asked.ids or "")


def _ids(text: str) -> list[ArticleId]:
    return [ArticleId(int(id)) for id in text.split(",") if id.strip()]


def _edits(asked: Asked, console: Console) -> Edits | None:
    """None, with the reason said, for what cannot be done."""
    values: dict[str, Any] = {"year_from_date": asked.year_from_date}
    cleared: set[str] = set()
    for name, text in (given.split("=", 1) for given in asked.set):
        try:
            value = _value(name, text.strip())
        except ValueError:
            console.note("usage.value", field=name, value=text)
            return None
        if value is None:
            cleared.add(name)
        else:
            values["first_item" if name == "item" else name] = value
    for option, ending in ((asked.add, "added"), (asked.take, "removed")):
        for name, text in (given.split("=", 1) for given in option):
            if name not in _SEVERAL:
                console.note("usage.several", field=name, names=", ".join(_SEVERAL))
                return None
            values[f"{name}_{ending}"] = (*values.get(f"{name}_{ending}", ()), *_several(text))
    return Edits(**values, cleared=frozenset(cleared))


def _value(name: str, text: str) -> object:
    """A field's value as `Edits` wants it; None for an empty one. Raises ValueError."""
    if not text:
        return None
    if name in _SEVERAL:
        return _several(text)
    if name in _NUMBERS:
        if not text.isdecimal() or len(text) > _MOST_DIGITS:
            raise ValueError(text)
        return int(text)
    return _retention(text) if name == "retention" else text


_RETENTIONS: Mapping[str, Retention] = {
    **{retention.value.lower(): retention for retention in Retention},
    "永久": Retention.PERMANENT,
    "30年": Retention.THIRTY_YEARS,
    "10年": Retention.TEN_YEARS,
}


def _retention(text: str) -> Retention:
    if text.lower() not in _RETENTIONS:
        raise ValueError(text)
    return _RETENTIONS[text.lower()]


def _several(text: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in _SEPARATORS.split(text) if value.strip())


def _collect(archive: Archive, name: str, ids: Sequence[ArticleId]) -> None:
    """Into the collection of that name, a new one where there is none."""
    known = [one for one in archive.collections() if fold_text(one.name) == fold_text(name)]
    if known:
        archive.collect(known[0].id, ids)
    else:
        archive.save_collection(Collection(id=CollectionId(0), name=name), ids=ids)


def _known(archive: Archive, name: str) -> CollectionId:
    """The collection of that name, or with that number. Raises NoSuchCollection."""
    for one in archive.collections():
        if fold_text(one.name) == fold_text(name) or str(one.id) == name:
            return one.id
    raise NoSuchCollection(int(name) if name.isdecimal() else 0)


def _print(rows: Sequence[tuple[str, ...]], console: Console) -> None:
    for line in table(rows):
        console.line(line)
