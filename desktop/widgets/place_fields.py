"""Province, city and district to type or to choose; a smaller place that is chosen fills in the larger ones.

It must not know: what lies there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from db import divisions
from db.divisions import NOWHERE, Place
from desktop.widgets.completions import COMPLETION, Completion, Completions, Origin


@dataclass(frozen=True, slots=True)
class _Found(Completion):
    place: Place = NOWHERE


class PlaceFields(QObject):
    """The three lines, to be laid out by whoever shows them. Any place may be typed, also one that no list knows."""

    edited = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.province, self.city, self.district = _PlaceEdit(), _PlaceEdit(), _PlaceEdit()
        self.province.places = lambda typed: _provinces(typed)
        self.city.places = self._cities
        self.district.places = self._districts
        for edit in (self.province, self.city, self.district):
            edit.textEdited.connect(lambda _: self.edited.emit())
            edit.chosen.connect(partial(self._fill, edit))
            edit.editingFinished.connect(self._complete_larger)

    def show_place(self, place: Place) -> None:
        """Show this one."""
        for edit, text in zip(self._edits(), (place.province, place.city, place.district), strict=True):
            edit.setText(text or "")
            edit.setCursorPosition(0)

    @property
    def place(self) -> Place:
        """What stands in the three lines."""
        return Place(*(edit.text().strip() or None for edit in self._edits()))

    def doubt(self) -> str:
        """What cannot be right about it, in a sentence; it can be stored all the same."""
        place = self.place
        if place.province and place.city and divisions.lies_in(place.province, place.city) is False:
            return self.tr("{city} does not lie in {province}.").format(city=place.city, province=place.province)
        return ""

    def _edits(self) -> tuple[_PlaceEdit, _PlaceEdit, _PlaceEdit]:
        return (self.province, self.city, self.district)

    def _fill(self, edit: _PlaceEdit, place: Place) -> None:
        pieces = zip(self._edits(), (place.province, place.city, place.district), strict=True)
        for own, text in pieces:
            if text or own is edit:
                own.setText(text or "")
            if own is edit:
                break
        self.edited.emit()

    def _complete_larger(self) -> None:
        """A city that there is only once says its province."""
        place = self.place
        named = [one for one in divisions.places_named(place.city or "") if one.city and not one.district]
        if place.city and not place.province and len(named) == 1 and named[0].province:
            self.province.setText(named[0].province)
            self.edited.emit()

    def _cities(self, typed: str) -> list[_Found]:
        provinces = divisions.places_named(self.place.province or "")
        province = provinces[0].province if provinces and not provinces[0].city else None
        if not typed:
            return [_found(Place(province, city)) for city in divisions.cities(province)] if province else []
        found = [place for place in divisions.complete(typed, limit=60) if place.city and not place.district]
        return [_found(place) for place in sorted(found, key=lambda place: place.province != province)]

    def _districts(self, typed: str) -> list[_Found]:
        here = self.place
        within = [one for one in divisions.places_named(here.city or here.province or "") if not one.district]
        if not typed:
            known = within[0] if len(within) == 1 else None
            names = divisions.districts(known.province, known.city) if known and known.province else ()
            return [_found(Place(known.province, known.city, name)) for name in names] if known else []
        found = [place for place in divisions.complete(typed, limit=200) if place.district]
        near = {(one.province, one.city) for one in within}
        return [_found(place) for place in sorted(found, key=lambda one: (one.province, one.city) not in near)]


class _PlaceEdit(QLineEdit):
    """↓ in an empty line shows all that may stand there."""

    chosen = Signal(object)
    """`Place`"""

    def __init__(self) -> None:
        super().__init__()
        self.places = _provinces
        self._completions = Completions(self)
        self._completions.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.textEdited.connect(self._offer)

    def _offer(self, typed: str) -> None:
        found = self.places(typed.strip()) if typed.strip() else []
        self._completions.show([one for one in found if one.value != typed][:12])

    def _take(self, index: QModelIndex) -> None:
        taken: _Found = index.data(COMPLETION)
        self.setText(taken.value)
        self.chosen.emit(taken.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._completions.show(self.places(self.text().strip()) or self.places(""))
        else:
            super().keyPressEvent(event)


def _provinces(typed: str) -> list[_Found]:
    if not typed:
        return [_found(Place(province)) for province in divisions.provinces()]
    return [_found(place) for place in divisions.complete(typed) if not place.city and not place.district]


def _found(place: Place) -> _Found:
    pieces = [piece for piece in (place.province, place.city, place.district) if piece]
    return _Found(Origin.PLACE, pieces[-1], note=" ".join(pieces[:-1]), place=place)
