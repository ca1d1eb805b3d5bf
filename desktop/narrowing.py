"""Facets and chips on the one side, the query's tree on the other: each click edits the tree, each answer shows it.

It must not know: how the query is answered.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.domain.query import (
    Condition,
    Dates,
    conditions,
    excluded,
    has_condition,
    leaves,
    turned,
    with_condition,
    with_dates,
    without,
    without_condition,
)
from db.domain.records import FacetName
from desktop.search_session import Answer, SearchSession
from desktop.widgets.facet_panel import FacetPanel
from desktop.widgets.search_bar import SearchBar


class Narrowing(QObject):
    """A click on a value that is chosen already gives it up."""

    def __init__(self, session: SearchSession, bar: SearchBar, facets: FacetPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._bar = bar
        self._facets = facets
        facets.narrowed.connect(self._narrow)
        facets.excluded.connect(self._exclude)
        facets.years_chosen.connect(self._hold_to_years)
        facets.shelf.chosen.connect(session.search)
        bar.condition_removed.connect(self._remove)
        bar.condition_turned.connect(self._turn)
        bar.typed.connect(lambda: self._show_conditions())
        session.text_replaced.connect(lambda: self._show_conditions())
        session.answered.connect(self._show)

    def _narrow(self, facet: FacetName, value: str) -> None:
        if has_condition(self._session.query, facet, value):
            self._session.edit(lambda query: without_condition(query, facet, value))
        else:
            self._session.edit(lambda query: with_condition(query, facet, value))

    def _exclude(self, facet: FacetName, value: str) -> None:
        self._session.edit(lambda query: excluded(query, facet, value))

    def _hold_to_years(self, first: str, last: str) -> None:
        held = [leaf for leaf in leaves(self._session.query) if isinstance(leaf, Dates)]
        if not first or any((one.first, one.last) == (first, last) for one in held):
            self._session.edit(lambda query: with_dates(query, None, None))
        else:
            self._session.edit(lambda query: with_dates(query, first, last))

    def _remove(self, condition: Condition) -> None:
        self._session.edit(lambda query: without(query, condition.node))

    def _turn(self, condition: Condition) -> None:
        self._session.edit(lambda query: turned(query, condition))

    def _show_conditions(self) -> None:
        self._bar.show_conditions(conditions(self._session.query))

    def _show(self, answer: Answer) -> None:
        chosen = [(one.facet, one.value) for one in conditions(answer.query) if one.facet and not one.excluded]
        self._facets.show_facets(answer.result.facets, chosen)
        dates = next((leaf for leaf in leaves(answer.query) if isinstance(leaf, Dates)), None)
        first, last = (_year(dates.first), _year(dates.last)) if dates else (None, None)
        self._facets.years.show_range(first, last)
        self._show_conditions()


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date else None
