"""What the project promises about itself: one version, locks that anyone can use, a small repository."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
MEGABYTE = 1_000_000


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(lock: str) -> dict[str, str]:
    """Name to everything said of it, one entry a package."""
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8"))
    return {re.split(r"[=\[]", entry)[0]: entry for entry in entries}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in requirements}


def tracked() -> list[Path]:
    if not shutil.which("git"):
        pytest.skip("needs git")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if listing.returncode:
        pytest.skip("not a git checkout of this user's")
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def test_the_version_stands_in_one_place() -> None:
    project = pyproject()
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "db/__init__.py"


def test_the_changelog_knows_the_version() -> None:
    from db import __version__

    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_hashes_everything(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not [name for name, entry in pins(lock).items() if "==" not in entry or "--hash=sha256:" not in entry]


def test_the_locks_pin_everything_the_project_asks_for() -> None:
    project = pyproject()
    run = names(project["project"]["dependencies"])
    develop = names(project["dependency-groups"]["dev"] + project["dependency-groups"]["build"])
    assert run <= pins("requirements.lock").keys()
    assert run | develop <= pins("requirements-dev.lock").keys()


def test_both_locks_agree() -> None:
    run, develop = (pins(lock) for lock in LOCKS)
    assert {name: entry for name, entry in develop.items() if name in run} == run


def test_nothing_large_is_kept_in_git() -> None:
    assert not [path for path in tracked() if path.stat().st_size > MEGABYTE]


def test_no_path_of_one_machine_is_written_down() -> None:
    places = [f"/{folder}/".encode() for folder in ("work", "root")]
    assert not [(path.name, place) for path in tracked() for place in places if place in path.read_bytes()]


def test_dev_py_is_read_by_an_old_python() -> None:
    """So that it can say which one it needs."""
    ast.parse((ROOT / "dev.py").read_bytes(), feature_version=(3, 7))


def test_dev_py_needs_the_standard_library_only() -> None:
    answer = subprocess.run([sys.executable, "-I", "-S", ROOT / "dev.py", "help"], capture_output=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, b"")
