"""Takes files or pasted text apart on the read lane, with progress and a way to stop.

It must not know: the dialog, or what becomes of the draft.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.domain import draft_places as where
from db.domain.draft import ImportDraft
from db.domain.records import Progress
from db.errors import Cancelled
from desktop.import_dialog.kept_draft import KeptDraft
from desktop.jobs import Jobs

if TYPE_CHECKING:
    from db.archive import Archive

_KEY = "import-draft"
Make = Callable[["Archive", Progress], ImportDraft]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What came out: the draft that was left open earlier, if that was asked for, and the new pages."""

    kept: ImportDraft | None
    new: ImportDraft


class _Ticket:
    """Lets the thread that works see that nobody waits any more."""

    def __init__(self) -> None:
        self.cancelled = False


class Drafting(QObject):
    """One at a time; a new one replaces what is under way."""

    progressed = Signal(int, int)
    drafted = Signal(object)
    """`Drafted`"""
    failed = Signal(object)
    """The exception; a cancelled drafting is told to nobody."""

    def __init__(self, jobs: Jobs, kept: KeptDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._kept = kept
        self._ticket = _Ticket()

    def files(self, paths: Sequence[Path], *, with_kept: bool) -> None:
        """Files and folders; `with_kept`: together with the draft that was left open."""
        wanted = tuple(paths)
        self._start(lambda archive, progress: archive.draft_import(wanted, progress=progress), with_kept)

    def paste(self, text: str, *, with_kept: bool) -> None:
        """One pasted page."""
        self._start(lambda archive, progress: archive.draft_paste(text, progress=progress), with_kept)

    def kept(self) -> None:
        """Only the draft that was left open."""
        self._start(lambda _archive, _progress: ImportDraft(pages=()), True)

    def cancel(self) -> None:
        """Stops what is under way; nothing comes of it."""
        self._ticket.cancelled = True
        self._jobs.forget(_KEY)

    def _start(self, make: Make, with_kept: bool) -> None:
        self.cancel()
        ticket = self._ticket = _Ticket()

        def progress(done: int, total: int) -> None:
            if ticket.cancelled:
                raise Cancelled
            self.progressed.emit(done, total)

        def work(archive: Archive) -> Drafted:
            kept = self._kept.read() if with_kept else None
            return Drafted(kept, ticked(make(archive, progress)))

        self._jobs.read(work, self._tell, key=_KEY, failed=self._tell_failure)

    def _tell(self, drafted: Drafted) -> None:
        self.drafted.emit(drafted)

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)


def ticked(draft: ImportDraft) -> ImportDraft:
    """Of several pages only the sure ones are to be taken unseen; a single page is looked at anyway."""
    if len(draft.pages) < 2:
        return draft
    return replace(
        draft, pages=tuple(replace(page, accepted=page.accepted and where.sure(page)) for page in draft.pages)
    )


def without(new: ImportDraft, there: ImportDraft) -> ImportDraft:
    """The new pages but for those whose bytes are under review already; they are told among the skipped."""
    known = {page.source.data for page in there.pages}
    again = tuple((page.source.name, "already_imported") for page in new.pages if page.source.data in known)
    pages = tuple(page for page in new.pages if page.source.data not in known)
    return replace(new, pages=pages, skipped=(*new.skipped, *again))
