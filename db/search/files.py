"""One file of named arrays, written once, with a checksum for every 256 KiB of it.

Arrays are read with ordinary reads and not mapped: a mapped file that someone truncates kills the process, and on Windows
nobody can replace it. Each block is checked when it is first read, and again after the file has changed on disk.

It must not know: what the arrays mean.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from db.errors import IndexDamaged

Array = NDArray[Any]

_BLOCK = 1 << 18
_TRAILER = struct.Struct("<8sQII")
_MAGIC = b"xl-array"


class ArrayWriter:
    """Writes arrays one after the other; a large one in pieces. The file is complete after `finish`."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._arrays: dict[str, tuple[str, int, int]] = {}
        self._checksums: list[int] = []
        self._size = 0

    def put(self, name: str, dtype: DTypeLike, pieces: Sequence[Array]) -> None:
        self.start(name, dtype)
        for piece in pieces:
            self.more(name, piece)

    def start(self, name: str, dtype: DTypeLike) -> None:
        self._arrays[name] = (np.dtype(dtype).newbyteorder("<").str, self._size, 0)

    def more(self, name: str, piece: Array) -> None:
        """Another piece of the array begun last."""
        dtype, start, count = self._arrays[name]
        data = memoryview(np.ascontiguousarray(piece, dtype).tobytes())
        self._file.write(data)
        self._arrays[name] = (dtype, start, count + len(piece))
        while data:
            room = _BLOCK - self._size % _BLOCK
            if room == _BLOCK:
                self._checksums.append(0)
            self._checksums[-1] = zlib.crc32(data[:room], self._checksums[-1])
            self._size += len(data[:room])
            data = data[room:]

    def finish(self) -> int:
        """Completes the file; the checksum of its table of contents is what names this very content."""
        footer = json.dumps([self._arrays, self._checksums]).encode()
        checksum = zlib.crc32(footer)
        self._file.write(footer + _TRAILER.pack(_MAGIC, self._size, len(footer), checksum))
        self._file.close()
        return checksum

    def abandon(self) -> None:
        self._file.close()


class ArrayFile:
    """Reads what `ArrayWriter` wrote. Raises `IndexDamaged` wherever it is not there, short, or different."""

    def __init__(self, path: Path, checksum: int) -> None:
        self._path = path
        try:
            self._file = path.open("rb", buffering=0)
        except OSError as error:
            raise IndexDamaged(f"{path.name}: {error.strerror}") from error
        try:
            self._read_footer(checksum)
        except BaseException:
            self._file.close()
            raise
        self._checked = bytearray(len(self._checksums))
        self._seen = self._state()

    def close(self) -> None:
        self._file.close()

    def length(self, name: str) -> int:
        return self._arrays[name][2]

    def read(self, name: str, start: int = 0, end: int | None = None) -> Array:
        """Elements [start, end) of an array."""
        dtype, offset, count = self._arrays[name]
        end = count if end is None else end
        size = np.dtype(dtype).itemsize
        first, last = offset + start * size, offset + end * size
        if first == last:
            return np.empty(0, dtype)
        self._check(first // _BLOCK, (last - 1) // _BLOCK + 1)
        return np.frombuffer(self._bytes(first, last), dtype)

    def recheck(self) -> None:
        """Has everything checked again that is read from now on, if the file has been touched since it was last."""
        state = self._state()
        if state != self._seen:
            self._seen = state
            self._checked = bytearray(len(self._checksums))

    def _read_footer(self, checksum: int) -> None:
        size = os.fstat(self._file.fileno()).st_size
        if size < _TRAILER.size:
            raise IndexDamaged(f"{self._path.name}: too short")
        magic, self._size, length, written = _TRAILER.unpack(self._bytes(size - _TRAILER.size, size))
        if magic != _MAGIC or written != checksum or self._size + length + _TRAILER.size != size:
            raise IndexDamaged(f"{self._path.name}: not what was written")
        footer = self._bytes(self._size, self._size + length)
        if zlib.crc32(footer) != checksum:
            raise IndexDamaged(f"{self._path.name}: contents differ from their checksum")
        self._arrays: dict[str, tuple[str, int, int]]
        self._checksums: list[int]
        self._arrays, self._checksums = json.loads(footer)

    def _state(self) -> tuple[int, int]:
        try:
            status = self._path.stat()
        except OSError as error:
            raise IndexDamaged(f"{self._path.name}: {error.strerror}") from error
        return status.st_size, status.st_mtime_ns

    def _check(self, first: int, last: int) -> None:
        for block in range(first, last):
            if not self._checked[block]:
                content = self._bytes(block * _BLOCK, min((block + 1) * _BLOCK, self._size))
                if zlib.crc32(content) != self._checksums[block]:
                    raise IndexDamaged(f"{self._path.name}: block {block} differs from its checksum")
                self._checked[block] = 1

    def _bytes(self, start: int, end: int) -> bytearray:
        content = bytearray(end - start)
        view = memoryview(content)
        try:
            self._file.seek(start)
            while view:
                got = self._file.readinto(view)
                if not got:
                    raise IndexDamaged(f"{self._path.name}: too short")
                view = view[got:]
        except OSError as error:
            raise IndexDamaged(f"{self._path.name}: {error.strerror}") from error
        return content
