"""The bytes of imported files, each kept once under its SHA-256: `originals/ab/ab12…`.

It must not know: the database. A file is complete before anything mentions it; one that nothing mentions does no harm.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_UNFINISHED = ".part"
_NEW = "new"
"""Beside the folders: names of what was kept lately and may not be mentioned by anything yet, one a line."""


def sha256_of(data: bytes) -> str:
    """The name under which `data` is kept."""
    return hashlib.sha256(data).hexdigest()


class Originals:
    """The folder `originals/`. Raises OSError as the file system does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, data: bytes) -> str:
        """Stores `data` if it is not there yet, so that it survives a power cut; its SHA-256."""
        sha256 = sha256_of(data)
        path = self.path(sha256)
        if path.exists() and path.stat().st_size == len(data):
            return sha256
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{sha256}{os.getpid()}{_UNFINISHED}")
        try:
            with (self._folder / _NEW).open("a", encoding="ascii") as names:
                names.write(f"{sha256}\n")
            with unfinished.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise
        return sha256

    def read(self, sha256: str) -> bytes:
        """The bytes. FileNotFoundError when somebody took them away."""
        return self.path(sha256).read_bytes()

    def path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    def kept(self) -> Iterator[str]:
        """The SHA-256 of everything that is kept, by name."""
        for path in sorted(self._folder.glob("??/*")):
            if not path.name.endswith(_UNFINISHED):
                yield path.name

    def new(self) -> frozenset[str]:
        """What was kept since `settled` was last called."""
        with suppress(FileNotFoundError):
            return frozenset((self._folder / _NEW).read_text(encoding="ascii").split())
        return frozenset()

    def settled(self) -> None:
        """Everything kept so far is mentioned by something, or was removed."""
        (self._folder / _NEW).unlink(missing_ok=True)

    def remove(self, sha256: str) -> None:
        """Takes an original away for good."""
        self.path(sha256).unlink(missing_ok=True)

    def unfinished(self) -> tuple[Path, ...]:
        """What writes left behind that were cut short."""
        return tuple(sorted(self._folder.glob(f"??/*{_UNFINISHED}")))
