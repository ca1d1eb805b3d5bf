from __future__ import annotations

import pytest

from db.domain.records import FacetName, MediaLevel, NameKind, PartKind, Relation, Sort
from desktop import words


@pytest.mark.parametrize("one", [*FacetName, *Sort, *PartKind, *NameKind, *Relation, *MediaLevel], ids=repr)
def test_everything_has_a_name(one: object) -> None:
    name = {
        FacetName: words.facet,
        Sort: words.order,
        PartKind: words.part,
        NameKind: words.name_kind,
        Relation: words.relation,
        MediaLevel: words.level,
    }[type(one)]
    assert name(one).strip()  # type: ignore[operator]


def test_what_is_unknown_leaves_no_dot() -> None:
    assert words.source_line("辽宁日报", None, "", "8") == "辽宁日报 · 8"
