"""The search index and the plain scan that answers in its place; both give the same results in the same order.

It must not know: the store, sqlite, how queries are typed. Only this package imports whoosh.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from db.search.state import State, read_state

if TYPE_CHECKING:
    from db.search.found import Found
    from db.search.index import Index
    from db.search.plain_scan import scan
    from db.search.suggest import Probe
    from db.search.waiting import Waiting

__all__ = ["Found", "Index", "Probe", "State", "Waiting", "read_state", "scan"]

_LATER = {
    "Found": "db.search.found",
    "Index": "db.search.index",
    "Probe": "db.search.suggest",
    "Waiting": "db.search.waiting",
    "scan": "db.search.plain_scan",
}


def __getattr__(name: str) -> object:
    """NumPy takes 100 ms to import; it waits for the first search."""
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name]), name)
    raise AttributeError(name)
