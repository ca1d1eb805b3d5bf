"""RIS read strictly after its specification (Research Information Systems, 2001, with the tags of EndNote for NEWS)."""

from __future__ import annotations

import re

LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")
DATE = re.compile(r"\d{4}/(\d\d)?/(\d\d)?/[^/]*")
NEWS_TAGS = frozenset(
    (
        "TY",
        "ID",
        "AU",
        "TI",
        "T2",
        "PY",
        "DA",
        "SP",
        "EP",
        "SE",
        "CY",
        "PB",
        "KW",
        "N1",
        "N2",
        "AB",
        "UR",
        "Y2",
        "LA",
        "ER",
    )
)
REPEATED = frozenset(("AU", "KW", "N1", "UR"))


def records(data: bytes) -> list[list[tuple[str, str]]]:
    """Every record as (tag, value) in order. Fails where the text breaks a rule of the format."""
    text = data.decode("utf-8")
    assert "\n" not in text.replace("\r\n", ""), "a line does not end with CR LF"
    assert not text or text.endswith("\r\n")
    found: list[list[tuple[str, str]]] = []
    for line in text.split("\r\n"):
        if not line:
            continue
        match = LINE.fullmatch(line)
        assert match, f"no tag: {line!r}"
        tag, value = match.groups()
        if tag == "TY":
            found.append([])
        assert found and not any(name == "ER" for name, _ in found[-1]), f"{tag} stands outside a record"
        found[-1].append((tag, value))
    for record in found:
        _check(record)
    return found


def _check(record: list[tuple[str, str]]) -> None:
    tags = [tag for tag, _ in record]
    assert record[0] == ("TY", "NEWS")
    assert record[-1] == ("ER", "")
    assert set(tags) <= NEWS_TAGS
    assert all(tags.count(tag) == 1 for tag in set(tags) - REPEATED)
    for tag, value in record[1:-1]:
        assert value and value == value.strip()
        assert not any(ord(c) < 32 for c in value)
        assert tag not in ("AU", "KW", "T2") or "*" not in value
        assert tag not in ("DA", "Y2") or DATE.fullmatch(value)
        assert tag != "PY" or re.fullmatch(r"\d{4}", value)
