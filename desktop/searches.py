"""The searches that are kept with an archive, and those made of late; the kept ones lie in its folder and travel with it.

It must not know: any widget, or how a search is answered.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.domain.query import parse
from desktop.settings import RECENT_SEARCHES, Settings

FILE = "searches.json"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query under the name a person gave it; at first that is the query itself."""

    name: str
    query: str


class Searches(QObject):
    """Each change is written at once. What is removed can be put back where it was."""

    changed = Signal()
    told = Signal(str)
    removed = Signal(str, object)
    """What was removed, in a sentence, and a function that puts it back."""

    def __init__(self, archive: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = archive / FILE
        self._recent = settings.recent_searches
        # Older settings kept searches for all archives alike; an archive that has none of its own begins with them.
        self._saved = tuple(SavedSearch(query, query) for query in settings.saved_searches)

    @property
    def saved(self) -> tuple[SavedSearch, ...]:
        return self._saved

    @property
    def recent(self) -> tuple[str, ...]:
        """Queries, the last one first; none that is kept for good."""
        kept = {one.query for one in self._saved}
        return tuple(query for query in self._recent if query not in kept)

    def load(self) -> None:
        """Read what the archive's folder holds; where that cannot be read, nothing has been kept."""
        try:
            stored: Any = json.loads(self._file.read_text("utf-8"))
            self._saved = tuple(SavedSearch(str(one["name"]), str(one["query"])) for one in stored["searches"])
        except (OSError, ValueError, KeyError, TypeError):
            pass
        self.changed.emit()

    def remember(self, query: str) -> None:
        """A search that was meant: it was ended by Return."""
        query = query.strip()
        if query:
            self._recent = (query, *(one for one in self._recent if one != query))[:RECENT_SEARCHES]
            self.changed.emit()

    def place_of(self, query: str) -> int | None:
        """Which of the kept searches asks the same."""
        asked = parse(query).query
        return next((place for place, one in enumerate(self._saved) if parse(one.query).query == asked), None)

    def keep(self, query: str) -> int | None:
        """Keep a search for good, first of all; returns its place. One that is kept already is given up: None."""
        query = query.strip()
        place = self.place_of(query)
        if place is not None:
            self.remove(place)
            return None
        return 0 if query and self._take((SavedSearch(query, query), *self._saved)) else None

    def rename(self, place: int, name: str) -> None:
        """Call it otherwise; no name at all is its query."""
        one = self._saved[place]
        named = replace(one, name=" ".join(name.split()) or one.query)
        if named == one or not self._take((*self._saved[:place], named, *self._saved[place + 1 :])):
            self.changed.emit()  # what was typed is not the name: show the one that holds

    def move(self, place: int, by: int) -> None:
        """Up (-1) or down (1) among the others."""
        to = place + by
        if 0 <= to < len(self._saved):
            order = list(self._saved)
            order.insert(to, order.pop(place))
            self._take(tuple(order))

    def remove(self, place: int) -> None:
        one = self._saved[place]
        if self._take((*self._saved[:place], *self._saved[place + 1 :])):
            self.removed.emit(
                self.tr("“{name}” is no longer kept.").format(name=one.name), self._putting_back(place, one)
            )

    def kept_in(self, settings: Settings) -> Settings:
        """The settings with the searches of late."""
        return replace(settings, recent_searches=self._recent)

    def _putting_back(self, place: int, one: SavedSearch) -> Callable[[], None]:
        return lambda: self._put_back(place, one)

    def _put_back(self, place: int, one: SavedSearch) -> None:
        if one not in self._saved:
            self._take((*self._saved[:place], one, *self._saved[place:]))

    def _take(self, saved: tuple[SavedSearch, ...]) -> bool:
        """Whether it could be written; else all stays as it was."""
        beside = self._file.with_name(FILE + ".new")
        text = json.dumps({"searches": [asdict(one) for one in saved]}, ensure_ascii=False, indent=1)
        try:
            beside.write_text(text, "utf-8")
            beside.replace(self._file)
        except OSError:
            self.told.emit(self.tr("The searches of this archive cannot be changed: its folder cannot be written to."))
            return False
        self._saved = saved
        self.changed.emit()
        return True
