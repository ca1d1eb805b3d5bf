"""Whether two neighbouring passages are about one thing: by the words and the hospitals they share.

It must not know: titles, bylines, or where an article begins.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache

from db.ingest import prose
from db.ingest.fragments import Fragment
from db.ingest.hospital_names import names_in

Named = Callable[[Fragment], frozenset[str]]
"""The hospitals that a fragment names in full; a fragment stands near several groups and is read once."""


def named(fragment: Fragment) -> frozenset[str]:
    return frozenset(names_in(fragment.text))


def by_hospital(before: list[Fragment], after: list[Fragment], named: Named) -> float:
    """Another hospital is named in full, and the one before no more: the subject has changed."""
    new = {name for fragment in after[:3] for name in named(fragment)}
    old = {name for fragment in before[-8:] for name in named(fragment)} if new else new
    if not old:
        return 0.0
    return -1.0 if old & new else 1.5


_WINDOW = 320
"""Characters on each side of a title that are compared; measured on news: more says no more."""

# Pairs with one of these characters are grammar, not subject.
_GRAMMAR = "的了在是和与有为等不也就都而及或被把将对从到由于以并且但还要会能可这那其之所上下中个们一二三四五六七八九十年月日来说"

_CONTENT_PAIR = re.compile(f"(?=([{prose.han_but(_GRAMMAR)}]{{2}}))")
# Every article on hospitals says these; sharing them shows nothing.
_EVERYWHERE = frozenset(
    {"医院", "患者", "病人", "医生", "护士", "医护", "医疗", "治疗", "健康", "服务", "工作", "记者", "手术", "门诊"}
)
# Share of common word pairs → evidence for a new article. From news: half of the texts of two articles share less than 3 %,
# nine in ten neighbouring passages of one article more than 7 %.
_SHARES = (0.0, 0.03, 0.05, 0.08, 0.12, 0.17, 0.25, 1.0)
_EVIDENCE = (3.5, 2.0, 1.0, 0.0, -1.0, -2.0, -3.0, -3.5)


def _passage(fragments: Iterable[Fragment]) -> str:
    """The first `_WINDOW` characters."""
    texts: list[str] = []
    size = 0
    for fragment in fragments:
        texts.append(fragment.text[: _WINDOW - size])
        size += len(fragment.text)
        if size >= _WINDOW:
            break
    return "\n".join(texts)


@lru_cache(maxsize=64)  # what stands behind one title stands before the next one
def _pairs(passage: str) -> Counter[str]:
    """Two-character strings that carry a subject."""
    found: Counter[str] = Counter(_CONTENT_PAIR.findall(passage))
    for word in _EVERYWHERE & found.keys():
        del found[word]
    return found


def by_words(before: list[Fragment], after: list[Fragment]) -> float:
    """Neighbouring passages of one article share words (its people, places, matters); those of two articles share few."""
    old, new = _pairs(_passage(reversed(before))), _pairs(_passage(after))
    size = min(old.total(), new.total())
    if size < 12:
        return 0.0
    share = sum([min(old[pair], new[pair]) for pair in old.keys() & new.keys()]) / size
    step = bisect_right(_SHARES, share) - 1
    step = min(step, len(_SHARES) - 2)
    part = (share - _SHARES[step]) / (_SHARES[step + 1] - _SHARES[step])
    evidence = _EVIDENCE[step] + part * (_EVIDENCE[step + 1] - _EVIDENCE[step])
    return evidence * min(1.0, size / 60)
