"""How well an article answers a query: BM25F over the text fields, on arrays, the same for index and plain scan.

It must not know: where counts and lengths come from.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from db.domain.records import TextField

FIELDS = tuple(TextField)

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
_LENGTH_BODY, _LENGTH_SHORT = 0.75, 0.25

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def norms(lengths: Ints, averages: Floats) -> Floats:
    """By what a count in each field is multiplied; `lengths` is articles × fields, in folded characters."""
    share = np.where(np.array(FIELDS) == TextField.BODY, _LENGTH_BODY, _LENGTH_SHORT)
    weights = np.array([_WEIGHTS[field] for field in FIELDS])
    relative = lengths / np.where(averages > 0, averages, 1.0)
    return weights / (1.0 - share + share * relative)


def term_scores(counts: Ints, norms: Floats, *, articles: int, having: int) -> Floats:
    """The share of one needle in the score of each article.

    `counts` and `norms` are articles × fields; `articles` are all of the archive, `having` those with the needle.
    """
    rarity = math.log(1.0 + (articles - having + 0.5) / (having + 0.5))
    weighted = np.zeros(len(counts))
    for column in range(len(FIELDS)):  # one by one: the order of additions decides the last bit
        weighted += counts[:, column] * norms[:, column]
    return rarity * weighted / (_SATURATION + weighted)
