"""Which of the forms that differ from a typed run by one character is likely the one that was meant.

It must not know: where forms come from, what is done with them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from db.domain.records import SuggestionKind
from db.search.suggest_edits import Edit


def likely(edits: Iterable[Edit], needle: str) -> list[Edit]:
    """Those worth offering, the likeliest first."""
    return sorted(edits, key=lambda edit: (-_score(edit, needle), edit.needle))


def _score(edit: Edit, needle: str) -> float:
    weight = {SuggestionKind.CONFUSED: 1.0, SuggestionKind.MISSING: 0.5, SuggestionKind.EXTRA: 0.5}[edit.kind]
    return math.log(edit.hits) * 0.3 + weight * edit.likeness * 4
