"""Import, from files to stored articles: choose, take apart, review and correct, store, take back.

It must not know: how pages are taken apart or stored.
"""

from __future__ import annotations

from pathlib import Path

from desktop.import_dialog.dialog import ImportDialog
from desktop.import_dialog.kept_draft import KeptDraft

__all__ = ["ImportDialog", "has_open_draft"]


def has_open_draft(archive: Path) -> bool:
    """Whether an import into this archive was left unfinished, by a person or by a crash."""
    return KeptDraft.of_archive(archive).there
