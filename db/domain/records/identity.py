"""How articles, pages, hospitals and newspapers are named between rooms; stretches of text; how work tells its progress.

It must not know: how any of it is stored, indexed or shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NewType

ArticleId = NewType("ArticleId", int)


PageId = NewType("PageId", int)


HospitalId = NewType("HospitalId", int)


PublicationId = NewType("PublicationId", int)


CollectionId = NewType("CollectionId", int)


Span = tuple[int, int]
"""[start, end) in Python indices of the displayed text."""


Progress = Callable[[int, int], None]
"""Called as `progress(done, total)` now and then; `total` 0 means unknown. Raises `errors.Cancelled` to stop the work."""


def no_progress(_done: int, _total: int) -> None:
    """The `Progress` of callers that do not care."""
