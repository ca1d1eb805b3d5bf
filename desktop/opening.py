"""Ways to come by an archive: one that exists, a new one, the sample. Each opens it in the lane that asks first.

It must not know: windows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from db.archive import Archive


@dataclass(frozen=True, slots=True)
class Opening:
    """A folder, and what is done there to have an open archive. Raises what `Archive.open` and `create` raise."""

    path: Path
    opener: Callable[[Path], Archive]


def at(path: Path) -> Opening:
    """The archive in that folder."""
    return Opening(path, _open)


def new(path: Path) -> Opening:
    """A new archive in that folder, which is empty or does not exist."""
    return Opening(path, _create)


def sample(archives: Path) -> Opening:
    """The sample archive among the archives of this person, made at the first time."""
    return Opening(archives / QCoreApplication.translate("Opening", "Sample archive"), _make_sample)


def _open(path: Path) -> Archive:
    from db.archive import Archive

    return Archive.open(path)


def _create(path: Path) -> Archive:
    from db.archive import Archive

    return Archive.open(path) if (path / "archive.sqlite").exists() else Archive.create(path)


def _make_sample(path: Path) -> Archive:
    from db import demo

    if not (path / "archive.sqlite").exists():
        demo.make(path)
    return _open(path)
