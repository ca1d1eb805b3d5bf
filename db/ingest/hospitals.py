"""Which hospitals a story names, and which one it is about.

It must not know: the archive; what it knows comes in as names.
"""

from __future__ import annotations

import re
from collections import Counter

from db.domain.draft import DraftHospital, Knowledge
from db.domain.records import Relation
from db.ingest.fragments import Kind
from db.ingest.hospital_names import COMMON, END, names_in
from db.ingest.split import Story

_SHORT = re.compile(
    r"(?P<rank>省|市|县|区)?(?:第)?(?P<number>[一二三四五六七八九十]{1,2})(?:人民|中心)?(?:医院|院)(?!长|士)"
)
_WEIGHT = {
    Kind.KICKER: 6.0,
    Kind.HEADLINE: 4.0,
    Kind.DECK: 2.0,
    Kind.HEADING: 1.5,
    Kind.CAPTION: 1.0,
    Kind.BODY: 1.0,
    Kind.COLUMN: 1.0,
}


def mentioned(story: Story, knowledge: Knowledge) -> tuple[DraftHospital, ...]:
    """Hospitals of the story, the one it is about first. `name` is the current full name where the archive knows the printed one."""
    known = dict(knowledge.hospitals)
    weights: Counter[str] = Counter()
    order: dict[str, int] = {}
    lead = 3
    for fragment in story.fragments:
        weight = _WEIGHT.get(fragment.kind, 0.0)
        if not weight or not ("院" in fragment.text or "中心" in fragment.text or "所" in fragment.text or known):
            continue
        if fragment.kind is Kind.BODY and lead:
            lead, weight = lead - 1, weight * 1.5
        for name in names_in(fragment.text, known) + _known_in(fragment.text, known):
            weights[name] += weight  # type: ignore[assignment]
            order.setdefault(name, len(order))
    _resolve_short(story, weights, order)
    _merge_forms(weights)
    ranked = sorted(weights, key=lambda name: (-weights[name], order[name]))
    found: list[DraftHospital] = []
    for name in ranked:
        current = known.get(name, ())
        full = current[0] if len(current) == 1 else name
        if full not in (hospital.name for hospital in found):
            relation = Relation.MENTIONED if found else Relation.SUBJECT
            found.append(DraftHospital(full, relation, name))
    return tuple(found)


def _known_in(text: str, known: dict[str, tuple[str, ...]]) -> list[str]:
    """Names the archive knows that structure does not show: 市六院, 盛京, 大同六医."""
    return [name for name in known if not END.search(name) and len(name) > 1 and name in text]


_NUMBERED = re.compile(r"第([一二三四五六七八九十]{1,2})(?:人民)?医院$")


def _resolve_short(story: Story, weights: Counter[str], order: dict[str, int]) -> None:
    """市六院, 市第六医院, 六院: the one hospital of that number which the story names in full."""
    numbered: dict[str, set[str]] = {}
    for name in weights:
        match = _NUMBERED.search(name)
        if match and len(name) > len(match[0]):
            numbered.setdefault(match[1], set()).add(name)
    if not numbered:
        return
    for fragment in story.fragments:
        if fragment.kind not in _WEIGHT or "院" not in fragment.text:
            continue
        for match in _SHORT.finditer(fragment.text):
            candidates = numbered.get(match["number"], set())
            if len(candidates) == 1 and match["rank"]:
                weights[next(iter(candidates))] += 1


def _merge_forms(weights: Counter[str]) -> None:
    """第六人民医院 beside 大同市第六人民医院 is the same, and so is a name with the province or the owner before it.

    Of two forms that both name the hospital, the one that the text uses more is its name.
    """
    for short in sorted(weights, key=len):
        bare = short[1:] if short[:1] in "市省县区州" else short
        longer = [name for name in weights if name != short and name.endswith(bare)]
        if not longer or short not in weights:
            continue
        best = max(longer, key=lambda name: (weights[name], -len(name)))
        names_it = not COMMON.fullmatch(short)
        keep, drop = (short, best) if names_it and weights[short] >= weights[best] else (best, short)
        weights[keep] += weights.pop(drop)
