"""`xinglin facts`: what articles state about a hospital, and which of it contradicts what.

It must not know: how facts are found.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from db.archive import Archive
from db.cli import shapes
from db.cli.console import Console, table
from db.cli.failures import DONE, IN_PART
from db.cli.parser import Asked
from db.domain.contradictions import contradictions
from db.domain.fact_names import FACT_NAMES, time_text
from db.domain.records import HospitalId, StatedFact
from db.errors import ArchiveError


def facts(asked: Asked, console: Console) -> int:
    """A row for each fact, then the contradictions. Status 1 where no hospital bears the name, or several do."""
    name = " ".join(asked.hospital).strip()
    with Archive.open(cast(Path, asked.archive)) as archive:
        bearers = [archive.hospital(HospitalId(int(name)))] if name.isdecimal() else archive.bearers(name)
        if len(bearers) != 1:
            console.note("facts.several" if bearers else "facts.nobody", name=name)
            for one in bearers:
                console.complain(f"{one.id:>6}  {one.name}")
            return IN_PART
        if not archive.facts_found():
            with suppress(ArchiveError):
                archive.find_facts(progress=console.progress("working.facts"))
        stated = archive.hospital_facts(bearers[0].id)
    disagreeing = contradictions(stated)
    if asked.json:
        pairs = [[_shape(pair.one), _shape(pair.other)] for pair in disagreeing]
        console.document(
            {"hospital": bearers[0].name, "facts": [_shape(one) for one in stated], "contradictions": pairs}
        )
        return DONE
    if stated:
        for line in table([_row(one, console) for one in stated]):
            console.line(line)
    console.line(console.words("facts.total", total=len(stated)))
    for pair in disagreeing:
        console.line("")
        console.line(console.words("facts.contradiction", kind=_kind(pair.one, console)))
        for one in (pair.one, pair.other):
            console.line(f"  {_place(one)}  {console.marked(one.sentence, (one.mark,))}")
    return DONE


def _shape(stated: StatedFact) -> dict[str, Any]:
    """A fact as `show` has it, with the article and sentence that state it; `mark` is [start, end) in the sentence."""
    (fact,) = shapes.facts([stated.fact])
    return {
        **fact,
        "article": stated.article,
        "headline": stated.headline,
        "paper": stated.paper,
        "date": stated.date,
        "sentence": stated.sentence,
        "mark": list(stated.mark),
    }


def _row(stated: StatedFact, console: Console) -> tuple[str, ...]:
    fact = stated.fact
    when = time_text(fact.when, chinese=console.words.chinese)
    printed = fact.printed if fact.unit in fact.printed else fact.printed + fact.unit
    return (_kind(stated, console), printed, f"{when} {fact.relative}".strip(), _place(stated))


def _kind(stated: StatedFact, console: Console) -> str:
    fact = stated.fact
    return " ".join(filter(None, (FACT_NAMES[fact.kind][console.words.chinese], fact.within, fact.about)))


def _place(stated: StatedFact) -> str:
    return " ".join(filter(None, (stated.paper, stated.date, f"#{stated.article}")))
