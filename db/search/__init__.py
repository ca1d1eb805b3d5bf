"""The search index and the plain scan that answers in its place; both give the same results in the same order.

What a match is: the folded needle occurs in a folded text field (`db.domain.text`; `folding` does many at once). The pairs
one simplified character has among the traditional ones (发 發 髮, 后 後, 干 乾 幹) all fold to it and find one another.

How it ranks (`ranking`): BM25F. A needle's occurrences weigh 8 in the headline, 4 in kicker and deck, 2 in headings, 1 in
body, captions and bylines, less in longer texts; a rare needle counts more than a common one. A needle is a phrase always,
so there is no weaker match to prefer it to; of equal scores the newer article stands first.

What lies on disk. A folder holds segments and one file `CURRENT`. A segment (`segment`) is written once and never changed: a
file of named arrays (`files`) with a checksum for every 256 KiB and one for its table of contents. It holds ids, days and
lengths of its documents, their catalogue values, and for every pair of neighbouring characters the places where it stands
(`pairs`): a phrase is an intersection of some of these. What is very common is counted beforehand.

How it changes (`commit`). New documents become a new segment; those they replace are marked as deleted; segments of about
one size are merged, larger ones only by `tidy`. All that counts for nothing until `CURRENT` is replaced: it names the segments,
their checksums and what is deleted in them, and has a checksum itself. A process killed before leaves files nobody names,
which the next commit takes away; a reader goes on with the files it has open. Bytes that differ from their checksum raise
`IndexDamaged`, never a wrong answer. Whoosh's writer, lock and segments are the frame (`codec`); reading does without it.

How it answers. `view` lays the segments of a commit side by side, with those of articles that still wait (`waiting`);
`answer` chooses, ranks, sorts and counts by arrays. `plain_scan` is the oracle of the tests, and the answer where no index is.

It must not know: the store, sqlite, how queries are typed. Only this package imports whoosh.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from db.search.state import State, read_state

if TYPE_CHECKING:
    from db.search.found import Found
    from db.search.index import Index
    from db.search.plain_scan import scan, totals
    from db.search.suggest import Probe
    from db.search.waiting import Waiting

__all__ = ["Found", "Index", "Probe", "State", "Waiting", "read_state", "scan", "totals"]

_LATER = {
    "Found": "db.search.found",
    "Index": "db.search.index",
    "Probe": "db.search.suggest",
    "Waiting": "db.search.waiting",
    "scan": "db.search.plain_scan",
    "totals": "db.search.plain_scan",
}


def __getattr__(name: str) -> object:
    """NumPy takes 100 ms to import; it waits for the first search."""
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name]), name)
    raise AttributeError(name)
