from __future__ import annotations

import pytest

from db.domain.records import Part, PartKind, printed_byline, read_byline


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("本报记者 周以宁", ("本报记者", "周以宁")),
        ("本报记者 周以宁 王芳", ("本报记者", "周以宁 王芳")),
        ("辽宁日报 全媒体记者　周以宁", ("辽宁日报 全媒体记者", "周以宁")),
        ("市五院护士 王芳", ("市五院护士", "王芳")),
        ("文/图 王芳", ("文/图", "王芳")),
        ("王芳", ("", "王芳")),
        ("记者", ("", "记者")),
        ("", ("", "")),
    ],
)
def test_a_typed_byline_is_read_as_role_and_names(line: str, read: tuple[str, str]) -> None:
    assert read_byline(line) == read


def test_a_printed_byline_is_read_as_it_was() -> None:
    assert read_byline(printed_byline(Part(PartKind.BYLINE, "周以宁", "通讯员"))) == ("通讯员", "周以宁")
