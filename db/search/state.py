"""What an index consists of: `CURRENT`, the one small file that is replaced by a commit and says which segments count.

It must not know: what is in a segment, NumPy, Whoosh; asking which commit there is must cost nothing at start-up.
"""

from __future__ import annotations

import base64
import contextlib
import json
import time
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.errors import IndexDamaged

FORMAT = 4
"""Raised whenever folding, fields or files change; an index of another format is made anew."""

INDEX_NAME = "articles"
_CURRENT = "CURRENT"


@dataclass(frozen=True, slots=True)
class SegmentState:
    """A segment of a commit: the checksum of its file, how many documents are in it, and which are deleted by now."""

    id: str
    checksum: int
    count: int
    deleted: bytes
    """A bit for each document, the first one highest."""

    def path(self, folder: Path) -> Path:
        return folder / f"{INDEX_NAME}_{self.id}.seg"


@dataclass(frozen=True, slots=True)
class State:
    """One commit. `checksum` tells it from every other."""

    generation: int
    count: int
    segments: tuple[SegmentState, ...]
    checksum: str = ""


def read_state(folder: Path) -> State:
    """Raises `IndexDamaged` where there is none, none that is whole, or one of another format."""
    try:
        checksum, _, body = (folder / _CURRENT).read_text(encoding="ascii").partition(" ")
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(f"{_CURRENT}: {error}") from error
    if checksum != _checksum(body):
        raise IndexDamaged(f"{_CURRENT} differs from its checksum")
    given: dict[str, Any] = json.loads(body)
    if given["format"] != FORMAT:
        raise IndexDamaged(f"format {given['format']}")
    segments = tuple(SegmentState(id, crc, count, base64.b64decode(bits)) for id, crc, count, bits in given["segments"])
    return State(given["generation"], given["count"], segments, checksum)


def write_state(folder: Path, state: State) -> None:
    """Puts a commit in place, all at once."""
    body = json.dumps(
        {
            "format": FORMAT,
            "generation": state.generation,
            "count": state.count,
            "segments": [
                (segment.id, segment.checksum, segment.count, base64.b64encode(segment.deleted).decode())
                for segment in state.segments
            ],
        }
    )
    beside = folder / f"{_CURRENT}.new"
    beside.write_text(f"{_checksum(body)} {body}", encoding="ascii")
    for _ in range(50):  # Windows refuses while a reader has the old one open, for microseconds
        with contextlib.suppress(PermissionError):
            beside.replace(folder / _CURRENT)
            return
        time.sleep(0.01)
    beside.replace(folder / _CURRENT)


def _checksum(body: str) -> str:
    return f"{zlib.crc32(body.encode('ascii', 'replace')):08x}"
