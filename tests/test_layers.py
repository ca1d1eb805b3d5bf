"""The shape of the program is a test: who may import whom, and how large a module may grow."""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("db", "desktop")
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for package in OURS
    for path in sorted((ROOT / package).rglob("*.py"))
}
# A module may import the rows below its own and its own room; the first prefix that fits names its row.
ROWS = (
    ("desktop.main", "desktop.app", "desktop.check"),
    ("desktop",),
    ("desktop.search_session", "desktop.models"),
    ("desktop.jobs", "desktop.settings", "desktop.words", "desktop.report", "desktop.theme", "desktop.icons"),
    ("db.cli", "db.smoke"),
    ("db.bench", "db.demo"),
    ("db.archive",),
    # parts of the archive, and like it the only ones that join the rooms below
    ("db.fact_finding", "db.health", "db.indexing", "db.opening", "db.reading", "db.reprinting", "db.writing"),
    ("db.store", "db.migrations", "db.search", "db.ingest", "db.undo", "db.export"),
    ("db.alike", "db.divisions", "db.naming", "db.newspapers", "db.originals"),
    ("db.domain", "db.errors"),
)
ROOMS_APART = (("db.store", "db.migrations"), ("db.search",), ("db.ingest",), ("db.undo",), ("db.export",))
ONLY_IN = {
    "sqlite_utils": ("db.store", "db.migrations"),
    "whoosh": ("db.search",),
    "numpy": ("db.search",),
    "xlsxwriter": ("db.export",),
    "docx": ("db.export",),
    "PySide6": ("desktop",),
    "shiboken6": ("desktop",),
}
ONLINE = (
    *("aiohttp", "asyncio", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl", "urllib.request"),
    *("urllib3", "webbrowser", "xmlrpc", "PySide6.QtNetwork"),
)
LONGEST = 350


@cache
def imports(module: str) -> frozenset[str]:
    """What `module` imports anywhere in it, those for type checkers and those inside functions included."""
    tree = ast.parse(MODULES[module].read_bytes())
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}:{node.lineno} imports relatively"
            base = node.module or ""
            # `from package import name` may name a module: both are taken, one of them is nobody's
            found |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def within(module: str, prefixes: tuple[str, ...]) -> bool:
    return any(module == prefix or module.startswith(f"{prefix}.") for prefix in prefixes)


def row(module: str) -> int:
    """Of the longest prefix that fits, so that desktop.jobs is not taken for just any of desktop."""
    fits = [(len(p), number) for number, row in enumerate(ROWS) for p in row if within(module, (p,))]
    assert fits, f"{module} has no place in the shape of the program: give it one here and in CONTRIBUTING.md"
    return max(fits)[1]


@pytest.mark.parametrize("module", [m for m in MODULES if m not in OURS])
def test_a_module_imports_only_downwards(module: str) -> None:
    upwards = [
        other for other in imports(module) if other in MODULES and other not in OURS and row(other) < row(module)
    ]
    assert not upwards


@pytest.mark.parametrize("module", MODULES)
def test_only_its_room_imports_a_library(module: str) -> None:
    strays = {
        library
        for library, rooms in ONLY_IN.items()
        if not within(module, rooms) and any(within(name, (library,)) for name in imports(module))
    }
    assert not strays


@pytest.mark.parametrize("module", MODULES)
def test_nothing_can_go_online(module: str) -> None:
    assert not [name for name in imports(module) if within(name, ONLINE)]


@pytest.mark.parametrize("module", [m for m in MODULES if within(m, ("db.domain",))])
def test_the_domain_needs_the_standard_library_only(module: str) -> None:
    foreign = {
        n for n in imports(module) if not within(n, ("db.domain",)) and n.split(".")[0] not in sys.stdlib_module_names
    }
    assert not foreign


@pytest.mark.parametrize("module", MODULES)
def test_the_rooms_under_the_archive_do_not_know_each_other(module: str) -> None:
    for room in ROOMS_APART:
        if within(module, room):
            others = tuple(prefix for other in ROOMS_APART if other is not room for prefix in other)
            assert not [name for name in imports(module) if within(name, others)]


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_what_it_is_and_stays_short(module: str) -> None:
    text = MODULES[module].read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= LONGEST
