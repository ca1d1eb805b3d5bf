"""The search index and the plain scan that answers in its place; both give the same results in the same order.

It must not know: the store, sqlite, how queries are typed. Only this package imports whoosh.
"""

from __future__ import annotations

from db.search.found import Found
from db.search.index import Index
from db.search.scan import scan
from db.search.state import fingerprint_of

__all__ = ["Found", "Index", "fingerprint_of", "scan"]
