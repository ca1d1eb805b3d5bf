"""How well an article answers a query: BM25F over the text fields, the same for index and plain scan.

A needle's counts in the fields are weighted by field and length and added up, saturated, multiplied by how rare the needle
is, and the needles added up. Scores are rounded to 32 bits, so that what should be equal is.

It must not know: where counts and lengths come from.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from db.domain.records import TextField

_WEIGHTS: Mapping[TextField, float] = {
    TextField.HEADLINE: 8.0,
    TextField.KICKER: 4.0,
    TextField.DECK: 4.0,
    TextField.HEADING: 2.0,
    TextField.BODY: 1.0,
    TextField.CAPTION: 1.0,
    TextField.BYLINE: 1.0,
}
_SATURATION = 1.2
_LENGTH_OF_BODY, _LENGTH_OF_LINE = 0.75, 0.25
"""How much a text's length counts against it; a headline is not much worse for being long."""

Floats = NDArray[np.float64]


def norm(field: TextField, lengths: NDArray[np.integer], average: float) -> Floats:
    """By what the counts in a field are multiplied. Lengths in UTF-16 units; `average` over all articles."""
    share = _LENGTH_OF_BODY if field is TextField.BODY else _LENGTH_OF_LINE
    return _WEIGHTS[field] / (1.0 - share + share * (lengths / (average or 1.0)))


def weight_of(*, articles: int, having: int) -> float:
    """How much a needle counts that `having` of all articles have."""
    return math.log(1.0 + (articles - having + 0.5) / (having + 0.5))


def saturated(weighted: Floats, weight: float) -> Floats:
    """A needle's share in the scores, from its counts times their norms, added up in the order of the fields."""
    return weight * weighted / (_SATURATION + weighted)
