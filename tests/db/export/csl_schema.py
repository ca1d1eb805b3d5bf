"""CSL-JSON held to its published schema (citation-style-language/schema, schemas/input/csl-data.json, draft-07), as far as
items that we write have any of it: types of variables, no unknown ones, shapes of names and dates."""

from __future__ import annotations

import re
from typing import Any

TEXTS = frozenset(
    ("type", "language", "title", "container-title", "section", "keyword", "URL", "note", "archive_location")
)
TEXT_OR_NUMBER = frozenset(("id", "page", "number", "edition"))
NAMES = frozenset(("author", "editor"))
DATES = frozenset(("issued", "accessed"))
EDTF = re.compile(r"[0-9,-,%,~,X,?,..,\/]")
NAME_KEYS = frozenset(("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle"))
DATE_KEYS = frozenset(("date-parts", "season", "circa", "literal", "raw", "edtf"))


def check(document: Any) -> None:
    """Fails where the schema would."""
    assert isinstance(document, list)
    for item in document:
        assert isinstance(item, dict)
        assert {"type", "id"} <= item.keys()
        assert item["type"] == "article-newspaper"
        for variable, value in item.items():
            _check(variable, value)


def _check(variable: str, value: Any) -> None:
    if variable in TEXTS:
        assert isinstance(value, str), variable
    elif variable in TEXT_OR_NUMBER:
        assert isinstance(value, str | int | float), variable
    elif variable in NAMES:
        assert isinstance(value, list) and all(set(name) <= NAME_KEYS for name in value)
        assert all(isinstance(piece, str) for name in value for piece in name.values())
    elif variable in DATES:
        _check_date(value)
    else:
        raise AssertionError(f"the schema does not know {variable}")


def _check_date(value: Any) -> None:
    if isinstance(value, str):
        assert EDTF.search(value)
        return
    assert set(value) <= DATE_KEYS
    for key in ("literal", "raw"):
        assert isinstance(value.get(key, ""), str)
    parts = value.get("date-parts", [[1]])
    assert 1 <= len(parts) <= 2
    assert all(1 <= len(part) <= 3 and all(isinstance(number, str | int) for number in part) for part in parts)
