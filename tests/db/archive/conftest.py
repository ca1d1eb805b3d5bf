from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from db.archive import Archive
from tests.db.archive.made import load


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.create(tmp_path / "archive") as archive:
        yield archive


@pytest.fixture
def loaded(archive: Archive) -> Archive:
    """An archive of three articles."""
    load(archive)
    return archive


class Guarded(Protocol):
    """Runs as somebody whom file permissions hold back, though the tests may run as root."""

    def __call__(self) -> AbstractContextManager[None]: ...


@pytest.fixture
def guarded() -> Guarded:
    if sys.platform == "win32":
        pytest.skip("permissions of folders are another matter there")

    @contextmanager
    def guarded() -> Iterator[None]:
        was_root = os.geteuid() == 0
        if was_root:
            os.seteuid(65534)
        try:
            yield
        finally:
            if was_root:
                os.seteuid(0)

    return guarded


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everybody may enter, which the usual temporary ones are not."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o755)
    yield path
    for folder in path.rglob("*/"):
        folder.chmod(0o755)
    shutil.rmtree(path)
