"""Why the article that is chosen was found, asked of the archive and shown beside its row.

It must not know: how an article is matched, or how the popover looks.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal

from db.domain.records import ArticleId, Reason, ReasonKind
from desktop import search_words, words
from desktop.jobs import Jobs
from desktop.search_session import SearchSession
from desktop.widgets.result_list import ResultList
from desktop.widgets.why_popover import WhyPopover


class Explaining(QObject):
    """One popover at a time; it is about the newest answer's query."""

    told = Signal(str)

    def __init__(self, jobs: Jobs, session: SearchSession, rows: ResultList, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._session = session
        self._rows = rows

    def explain(self) -> None:
        """Say why the chosen article is in the result."""
        id, answer = self._rows.chosen, self._session.answer
        if id is None or answer is None:
            self.told.emit(self.tr("Choose an article first."))
            return
        wanted = ArticleId(id)
        text, others = answer.text, answer.other_names
        self._jobs.read(lambda archive: archive.explain(wanted, query=text, other_names=others), self._show, key="why")

    def _show(self, reasons: tuple[Reason, ...]) -> None:
        several = sum(one.kind is ReasonKind.TEXT for one in reasons) > 1
        lines = [words_of(one, shares=several) for one in reasons]
        popover = WhyPopover(
            self.tr("Why this article was found"),
            lines or [(self.tr("Every article is listed: nothing was asked for."), "")],
            self._rows,
        )
        row = self._rows.visualRect(self._rows.currentIndex())
        place = QRect(self._rows.viewport().mapToGlobal(row.topLeft()), row.size())
        popover.show_below(place, self._rows.screen().availableGeometry())


def words_of(reason: Reason, *, shares: bool) -> tuple[str, str]:
    """What was asked, and by what the article meets it."""
    if reason.kind is ReasonKind.NOT:
        return search_words.reason(reason.kind, reason.asked), ""
    if reason.kind is ReasonKind.TEXT:
        met = [search_words.met(field, count) for field, count in reason.counts]
        if shares and reason.share is not None:
            met.append(search_words.share(reason.share))
        return search_words.reason(reason.kind, reason.asked), words.source_line(*met)
    met = [words.level(value) if reason.kind is ReasonKind.LEVEL else value for value in reason.values]
    met += [search_words.through(name) for name in reason.through if name not in reason.values]
    asked = words.level(reason.asked) if reason.kind is ReasonKind.LEVEL else reason.asked
    return search_words.reason(reason.kind, asked), words.source_line(*met)
