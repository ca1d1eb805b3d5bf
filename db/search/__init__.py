"""The search index and the plain scan that answers in its place; both give the same results in the same order.

It must not know: the store, sqlite, how queries are typed. Only this package imports whoosh.
"""

from __future__ import annotations

from db.search.found import Found
from db.search.index import Index, fingerprint_of
from db.search.scan import scan

__all__ = ["Found", "Index", "fingerprint_of", "scan"]
