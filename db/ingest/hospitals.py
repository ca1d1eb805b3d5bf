"""Which hospitals a story names, and which one it is about.

It must not know: the archive; what it knows comes in as names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from db.domain.draft import DraftHospital, Knowledge
from db.domain.records import Relation
from db.ingest.fragments import Kind
from db.ingest.hospital_names import COMMON, END, names_in
from db.ingest.split import Story

_WEIGHT = {
    Kind.KICKER: 6.0,
    Kind.HEADLINE: 4.0,
    Kind.DECK: 2.0,
    Kind.HEADING: 1.5,
    Kind.CAPTION: 1.0,
    Kind.BODY: 1.0,
    Kind.COLUMN: 1.0,
    # An author's own hospital is what the piece is about when it names no other.
    Kind.BYLINE: 0.8,
}
_LEAD_PARAGRAPHS = 3
_HINT = re.compile("院|所|站|中心")


@dataclass(slots=True)
class _Named:
    """How much the story speaks of each name, and where each first stands."""

    weights: Counter[str] = field(default_factory=Counter[str])
    order: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, name: str, weight: float) -> None:
        self.weights[name] += weight  # type: ignore[assignment]
        self.order.setdefault(name, len(self.order))


def mentioned(story: Story, knowledge: Knowledge) -> tuple[DraftHospital, ...]:
    """Hospitals of the story, the one it is about first. `name` is the current full name where the archive knows the printed one."""
    known, open_names = _known(knowledge.hospitals)
    unnamed = frozenset(knowledge.no_hospitals)
    named = _Named()
    lead = _LEAD_PARAGRAPHS
    for fragment in story.fragments:
        weight = _WEIGHT.get(fragment.kind, 0.0)
        text = fragment.text
        if not weight or not (open_names or _HINT.search(text)):
            continue
        if fragment.kind is Kind.BODY and lead:
            lead, weight = lead - 1, weight * 1.5
        for name in names_in(text, known) + [name for name in open_names if name in text]:
            if name not in unnamed:
                named.add(name, weight)
    if named.weights:
        _resolve(story, named)
    else:
        _by_rank_alone(story, named, unnamed)
    _merge_forms(named.weights)
    return _ranked(named, known)


@lru_cache(maxsize=4)
def _known(hospitals: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The names that the archive knows, and those of them that do not end as hospitals' names do."""
    known = dict(hospitals)
    return known, tuple(name for name in known if len(name) > 1 and not END.search(name))


def _ranked(named: _Named, known: dict[str, tuple[str, ...]]) -> tuple[DraftHospital, ...]:
    """One entry for each hospital: of the names it bears in the story the current one, or else the one used most."""
    full = {name: known[name][0] if len(known.get(name, ())) == 1 else name for name in named.weights}
    total: Counter[str] = Counter()
    for name, weight in named.weights.items():
        total[full[name]] += weight
    first = {hospital: min(named.order[name] for name in full if full[name] == hospital) for hospital in total}
    found: list[DraftHospital] = []
    for hospital in sorted(total, key=lambda one: (-total[one], first[one])):
        forms = [name for name in named.weights if full[name] == hospital]
        printed = hospital if hospital in forms else max(forms, key=lambda one: (named.weights[one], -named.order[one]))
        found.append(DraftHospital(hospital, Relation.MENTIONED if found else Relation.SUBJECT, printed))
    return tuple(found)


# 市六院, 大同三医院, 衡塘四院, 市第六医院: by its number, behind its rank or its town.
_NUMBERED = re.compile(r"第([一二三四五六七八九十]{1,2})(?:人民|中心)?医院$")
_BY_NUMBER = re.compile(r"第?(?P<number>[一二三四五六七八九十]{1,2})(?:人民|中心)?(?:医院|院)(?![长士校子])")
# 省人民医院, 县中医院, 市妇幼: by its rank and sort.
_BY_RANK = re.compile(
    r"(?:省|市|县|区|州)(?P<sort>人民医院|中心医院|中医医院|中医院|妇幼保健院|妇婴医院|儿童医院|肿瘤医院|传染病医院|精神卫生中心|总医院|医院)"
)
# 我院, 该院, 这家医院: the one just named, or the author's own.
_SELF = re.compile(r"我院|本院|我们医院|该院|该医院|这[家所]医院")
_SELF_WEIGHT = 1.0


# 市中心血站, 省眼科医院: which one, everybody in the town knows.
_RANKED = re.compile(
    r"[省市县区州](?:第[一二三四五六七八九十]{1,2})?(?:(?:人民|中心|中医|中西医结合|妇幼|妇婴|儿童|肿瘤|传染病|眼科|口腔|骨科|胸科|精神病|康复|老年病|"
    r"皮肤病|职业病)医院|中医院|妇幼保健院|精神卫生中心|中心血站|急救中心)"
)
_ENOUGH = 1.5
"""Weight from which such a name is what the story speaks of: once in its lead, or twice."""


def _by_rank_alone(story: Story, named: _Named, unnamed: frozenset[str]) -> None:
    """Where no hospital is named in full, 市精神卫生中心 is all that the text says."""
    lead = _LEAD_PARAGRAPHS
    for fragment in story.fragments:
        weight = _WEIGHT.get(fragment.kind, 0.0)
        if fragment.kind is Kind.BODY and lead:
            lead, weight = lead - 1, weight * 1.5
        if weight and not any(name in fragment.text for name in unnamed):
            for match in _RANKED.finditer(fragment.text):
                named.add(match[0], weight)
    for name in [name for name, weight in named.weights.items() if weight < _ENOUGH]:
        del named.weights[name], named.order[name]


def _resolve(story: Story, named: _Named) -> None:
    """Short forms strengthen the one hospital of the story that they can mean."""
    numbered: dict[str, set[str]] = {}
    for name in named.weights:
        match = _NUMBERED.search(name)
        if match and len(name) > len(match[0]):
            numbered.setdefault(match[1], set()).add(name)
    last: str | None = None
    for fragment in story.fragments:
        text = fragment.text
        if fragment.kind not in _WEIGHT or "院" not in text:
            continue
        weight = _WEIGHT[fragment.kind]
        for match in _BY_NUMBER.finditer(text) if numbered else ():
            before = text[max(0, match.start() - 8) : match.start()]
            meant = [n for n in numbered.get(match["number"], ()) if before and _fits(before, n)]
            if len(meant) == 1 and meant[0] not in before + match[0]:
                named.weights[meant[0]] += weight  # type: ignore[assignment]
        for match in _BY_RANK.finditer(text):
            meant = [n for n in named.weights if n.endswith(match["sort"]) and match[0] not in n[-len(match[0]) - 1 :]]
            if len(meant) == 1:
                named.weights[meant[0]] += weight / 2  # type: ignore[assignment]
        mine = [name for name in named.weights if name in text]
        for match in _SELF.finditer(text):
            said = text[: match.start()]
            meant = max((name for name in mine if name in said), key=said.rfind, default=last)
            if meant is not None:
                named.weights[meant] += _SELF_WEIGHT  # type: ignore[assignment]
        last = max(mine, key=text.rfind, default=last)


def _fits(before: str, name: str) -> bool:
    """市, 省: any; 大同, 衡塘: the town the name begins with."""
    return before[-1] in "省市县区州" or before[-2:] in name


_SHORT_OF = re.compile(r"(?P<place>[㐀-鿿]{2,}[省市县区旗])医院")


def _merge_forms(weights: Counter[str]) -> None:
    """第六人民医院 beside 大同市第六人民医院 is the same, and so is a name with the province or the owner before it, and
    白石县医院 where only a 白石县人民医院 is named.

    Of two forms that both name the hospital, the one that the text uses more is its name.
    """
    for short in sorted(weights, key=len):
        bare = short[1:] if short[:1] in "市省县区州" else short
        longer = [name for name in weights if name != short and name.endswith(bare)]
        colloquial = _SHORT_OF.fullmatch(short)
        if not longer and colloquial:
            official = [f"{colloquial['place']}{sort}" for sort in ("人民医院", "中心医院")]
            longer = [name for name in weights if name.endswith(tuple(official))]
            if len(longer) == 1:
                weights[longer[0]] += weights.pop(short)
            continue
        if not longer or short not in weights:
            continue
        best = max(longer, key=lambda name: (weights[name], -len(name)))
        names_it = not COMMON.fullmatch(short)
        keep, drop = (short, best) if names_it and weights[short] >= weights[best] else (best, short)
        weights[keep] += weights.pop(drop)
