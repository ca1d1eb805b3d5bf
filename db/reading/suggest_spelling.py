"""Which of the forms that differ from a typed run by one character is likely the one that was meant.

It must not know: where forms come from, what is done with them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.domain.records import SuggestionKind
from db.search.suggest_edits import Edit

_LEAST, _BEHIND = -1.5, 2.5
"""Forms are offered from so many logits on, and as long as they are not so many behind the likeliest."""


@dataclass(frozen=True, slots=True)
class _Weights:
    """Of one kind of change, in logits."""

    known: float
    rest: float
    """For every character that is left as it was typed, up to seven: the more of them, the less this is chance."""
    edge: float = 0.0
    """At either end nothing but one side speaks for the change."""


# Rounded from a logistic regression over 4,400 forms of 3,300 phrases of news, damaged as tests/bench/suggestions.py does
# it, and of phrases that stand nowhere; other phrases are measured. Of losing an end there is no damage: that is set.
_WEIGHTS: Mapping[SuggestionKind, _Weights] = {
    SuggestionKind.CONFUSED: _Weights(known=-6.8, rest=1.2, edge=-2.0),
    SuggestionKind.MISSING: _Weights(known=-2.8, rest=1.05),
    SuggestionKind.EXTRA: _Weights(known=-4.8, rest=1.25, edge=-5.0),
}
_LIKENESS, _HITS, _OF_TWO, _MOST_REST = 6.5, 0.3, -5.3, 7


def likely(edits: Iterable[Edit], needle: str) -> list[Edit]:
    """Those worth offering, the likeliest first."""
    scored = sorted(((_score(edit, needle), edit) for edit in edits), key=lambda one: (-one[0], one[1].needle))
    return [edit for score, edit in scored if score >= max(_LEAST, scored[0][0] - _BEHIND)]


def _score(edit: Edit, needle: str) -> float:
    weights = _WEIGHTS[edit.kind]
    score = weights.known + weights.rest * min(len(needle) - len(edit.was), _MOST_REST) + _HITS * math.log(edit.hits)
    if edit.kind is SuggestionKind.CONFUSED:
        score += _LIKENESS * edit.likeness
    if edit.place in (0, len(needle) - 1):
        score += weights.edge
    return score + (_OF_TWO if edit.was and len(needle) == 2 else 0.0)
