"""Whose a figure is: which hospital of an article a sentence speaks of at some place, which part of it, or somebody else.

It must not know: the forms of facts. Where it is not clear whose a figure is, it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.ingest.fact_words import (
    BARE,
    CENTRE,
    CHANGE,
    COMPANY,
    COUNTED,
    FRONTED,
    FUTURE,
    GREW,
    LINKED,
    LISTED,
    MADE,
    OBJECT,
    OURS,
    OWN,
    PART,
    PART_STOPS,
    PERSON,
    SEVERAL,
    SITE,
    TITLED,
    WIDER,
)

CLAUSE_END = re.compile("[，；：“”（）\n]")


Mention = tuple[int, int, str | None]
"""Start, end and name of a hospital that a sentence names; None: one that the article is not known to name."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A hospital, by its name now, and the department, centre or campus of it that is spoken of (empty: all of it)."""

    hospital: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph, with hospitals' names as 院院…院, and whom it speaks of as it begins."""

    said: str
    start: int
    mentions: tuple[Mention, ...]
    before: Owner | None
    ours: str | None
    explicit: bool
    """Whether the paragraph has named the hospital, or called it one, up to the end of this sentence."""
    personal: bool
    """Whether the sentence before spoke of a person."""
    planned: bool
    """Whether it, or one before it since the hospital was named, speaks of something to be built."""
    parts: tuple[str, ...]
    """The parts of hospitals that the article has named so far."""
    groups: bool
    """Whether its 集团 is a group of hospitals, and not a company."""
    centre: bool
    """Whether a hospital that may be spoken of is called 中心 itself."""

    def owner_of(self, start: int, end: int) -> Owner | None:
        """Whose a statement at these places is; None where that is not clear."""
        hospital, at = self._hospital_at(start, end)
        if hospital is None:
            return None
        within = self._part_at(start, at)
        if within is None:
            return None
        if not within and at < 0 and self.before is not None and self.before.hospital == hospital:
            within = self.before.within
        if self.centre and within in ("中心", "该中心", "本中心", "全中心"):
            within = ""
        return Owner(hospital, self._in_full(within))

    def _in_full(self, part: str) -> str:
        """The name by which the article called a part before it called it 中心 or 科里."""
        short = part.removeprefix("该").removesuffix("里").removeprefix("新")
        if short not in BARE:
            return part
        return next((name for name in reversed(self.parts) if name.endswith(short) and name != short), part)

    def parts_named(self) -> Iterator[str]:
        """Parts of a hospital that this sentence calls by more than one word."""
        for match in PART.finditer(self.said):
            name = _part_ending(self.said, 0, match.end())
            if len(name) > len("新院区"):
                yield name

    def names_it_before(self, start: int) -> bool:
        """Whether the words of this sentence before a place name the hospital, or call it one."""
        if self.centre and CENTRE.search(self.said, 0, start):
            return True
        return any(m[0] < start for m in self.mentions) or bool(OWN.search(self.said, 0, start))

    def _hospital_at(self, start: int, end: int) -> tuple[str | None, int]:
        """The hospital that the words before speak of, and where they name it (-1: not in this sentence)."""
        behind = [m for m in self.mentions if m[0] >= end and self.said[m[0] - 1 : m[0]] in "，："]
        if behind and self.said.startswith(FRONTED):
            return behind[0][2], start
        named = [m for m in self.mentions if m[0] < end and not self._is_object(m)]
        own = [
            match for match in OWN.finditer(self.said, 0, start + 2) if not self._in_name(match.start(), match.end())
        ]
        if named and (not own or named[-1][1] > own[-1].start()):
            return named[-1][2], named[-1][0]
        if own:
            if OURS.fullmatch(own[-1].group()):
                return self.ours, own[-1].start()
            return (named[-1][2] if named else self.before.hospital if self.before else None), own[-1].start()
        if any(m[0] < end and m[2] is None for m in self.mentions) and not self.before:
            return None, -1
        return (self.before.hospital if self.before else None), -1

    def _is_object(self, mention: Mention) -> bool:
        """Whether something is done to, or with, the hospital that is named; of an unknown one the name may be longer."""
        start = mention[0]
        longest = 0 if mention[2] else 6
        return any(OBJECT.search(self.said[:end]) for end in range(max(start - longest, 0), start + 1))

    def _in_name(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last, _ in self.mentions)

    def _part_at(self, start: int, at: int) -> str | None:
        """The part of the hospital that is spoken of at a place; None where a part is named, but perhaps not spoken of."""
        clauses = [0, *(match.end() for match in CLAUSE_END.finditer(self.said, 0, start))]
        until = start
        for first in reversed(clauses):
            found = _last_part(self.said, max(first, at), until)
            if found is not None:
                return found
            if at >= first:
                return ""
            if SEVERAL.search(self.said, first, until):
                return None
            until = first
        return ""

    def topic_behind(self) -> Owner | None:
        """Whom the next sentence speaks of, if it does not say."""
        subjects = [
            m
            for m in self.mentions
            if (m[0] == 0 or self.said[m[0] - 1] in "，：“、" or m[0] < 14) and not self._is_object(m)
        ]
        hospital = subjects[-1][2] if subjects else self.before.hospital if self.before else None
        if hospital is None:
            return None
        first = re.split("[，：]", self.said, maxsplit=1)[0]
        part = _last_part(first, 0, len(first))
        if part:
            return Owner(hospital, part)
        own = bool(subjects) or bool(OWN.search(self.said))
        return Owner(hospital, "" if own or self.before is None else self.before.within)

    def of_others(self, start: int, end: int) -> bool:
        """Whether the words around a statement speak of a region, of several institutions, or of somebody else."""
        clauses = [0, *(match.end() for match in CLAUSE_END.finditer(self.said, 0, start))]
        here = self.said[clauses[-1] : end]
        wider = self.said[clauses[max(0, len(clauses) - 2)] : end]
        anchored = OWN.search(here) or "院院" in here
        # What is said of a region holds until the hospital is named again.
        since = max((m[1] for m in self.mentions if m[2] and m[1] <= start), default=0)
        since = max([since, *(match.end() for match in OWN.finditer(self.said, 0, start))])
        if WIDER.search(here if anchored else self.said[min(since, clauses[max(0, len(clauses) - 2)]) : end]):
            return True
        told = GREW.sub("", here if anchored else wider)
        others = [match for match in COMPANY.finditer(told) if not (self.groups and match.group() == "集团")]
        return any(not LINKED.search(told[: match.start()]) for match in others)

    def of_days_to_come(self, end: int) -> bool:
        """Whether it is a plan or a rule, and no figure of what is."""
        return bool(FUTURE.search(self.said[:end])) or self.planned

    def of_a_building_site(self, end: int) -> bool:
        """Whether it speaks of something that is still being built."""
        return bool(SITE.search(self.said, 0, end))

    def of_a_change(self, start: int, end: int) -> bool:
        """Whether the clause says what was added, or what each of some has."""
        clauses = [0, *(match.end() for match in CLAUSE_END.finditer(self.said, 0, start))]
        return bool(CHANGE.search(self.said[clauses[-1] : end]))

    def of_the_beginnings(self, start: int) -> bool:
        """Whether the place stands in what something grew from (从30张床的诊所发展成…)."""
        return any(match.start() <= start < match.end() for match in GREW.finditer(self.said))

    def of_a_person(self, start: int) -> bool:
        """Whether somebody is spoken of, whose work the figure may be."""
        before = self.said[:start]
        own = [match.end() for match in OWN.finditer(before)] + [m[1] for m in self.mentions if m[1] <= start]
        clause = max((match.end() for match in CLAUSE_END.finditer(before)), default=0)
        if PERSON.search(before) or TITLED.search(self.said, 0, min(len(self.said), start + 2)):
            return True
        return self.personal and not any(place >= clause for place in own)


def _part_ending(said: str, start: int, end: int) -> str:
    """The name that ends there: as far back as nothing stands that cannot be in one."""
    stops = [stop.end() for stop in PART_STOPS.finditer(said[start:end]) if stop.end() < end - start]
    begin = max(start + max(stops, default=0), end - 14)
    return said[begin:end].strip("“”院")


def _last_part(said: str, start: int, end: int) -> str | None:
    """The last part of a hospital that stretch names, in its words; "" where it only counts some; None where it names none.

    Raises nothing; a part that was made, joined or equipped there is nobody who is spoken of: see `MADE`.
    """
    for match in reversed(list(PART.finditer(said, start, end))):
        before = said[start : match.start()]
        told = said[max(start, match.start() - 20) : match.start()]
        listed = bool(LISTED.match(said, match.end()))
        if listed or COUNTED.search(before) or LINKED.search(before) or MADE.search(told):
            continue
        return _part_ending(said, start, match.end())
    return None
