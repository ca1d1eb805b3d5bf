"""Which characters follow which in an archive's own texts: figures that one page can be read with.

It must not know: how texts are folded or counted, what they are compared with, or where they are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """Of so many folded characters in all: how often each occurs, and each two next to each other."""

    total: int
    characters: Mapping[str, int]
    pairs: Mapping[str, int]
