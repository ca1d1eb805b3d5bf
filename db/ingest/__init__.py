"""Files and pasted text to drafts: one messy page in, typed articles out. It must not know: the store, the search, the screen."""

from db.ingest.contract import as_json
from db.ingest.engine import take_apart

__all__ = ["as_json", "take_apart"]
