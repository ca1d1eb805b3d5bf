"""Kept searches in the side panel and the star in the search box, both true to what is kept.

It must not know: where searches are kept, or how they are answered.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from desktop.search_session import SearchSession
from desktop.searches import Searches
from desktop.widgets.facet_panel import FacetPanel
from desktop.widgets.search_bar import SearchBar


class Keeping(QObject):
    """Joins the searches of an archive with where they are seen and changed."""

    def __init__(
        self, session: SearchSession, searches: Searches, panel: FacetPanel, bar: SearchBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._searches = searches
        self._panel = panel
        self._bar = bar
        searches.changed.connect(self._show)
        panel.shelf.renamed.connect(searches.rename)
        panel.shelf.removed.connect(searches.remove)
        panel.shelf.moved.connect(searches.move)
        bar.keeping_wanted.connect(self.keep)
        bar.typed.connect(self._show_star)
        session.text_replaced.connect(self._show_star)
        # Not before: an archive that is being made has no folder yet.
        session.answered.connect(lambda: searches.load(), Qt.ConnectionType.SingleShotConnection)
        self._show()

    def keep(self) -> None:
        """Keep the search that stands in the box, and have it named; one that is kept is given up."""
        place = self._searches.keep(self._session.text)
        if place is not None and self._panel.isVisible():
            self._panel.shelf.rename(place)

    def _show(self) -> None:
        self._panel.show_searches(self._searches.saved, self._searches.recent)
        self._show_star(self._session.text)

    def _show_star(self, text: str) -> None:
        self._bar.box.show_kept(kept=self._searches.place_of(text) is not None)
