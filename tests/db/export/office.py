"""Office files read by what did not write them: workbooks by openpyxl, documents as the XML they are."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def sheet(path: Path, name: str) -> list[list[object]]:
    """All rows of a sheet, empty cells as None."""
    from openpyxl import load_workbook

    workbook = load_workbook(path)
    rows = [list(row) for row in workbook[name].iter_rows(values_only=True)]
    workbook.close()
    return rows


def body(path: Path) -> ElementTree.Element:
    """The body of a document."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        found = ElementTree.fromstring(archive.read("word/document.xml")).find(f"{WORD}body")
    assert found is not None
    return found


def paragraphs(path: Path) -> list[str]:
    """The text of every paragraph outside tables."""
    return [_text(paragraph) for paragraph in body(path).findall(f"{WORD}p")]


def table(path: Path, number: int) -> list[list[str]]:
    """The cells of the table of that number, row by row."""
    rows = body(path).findall(f"{WORD}tbl")[number].findall(f"{WORD}tr")
    return [["".join(_text(p) for p in cell.iter(f"{WORD}p")) for cell in row.findall(f"{WORD}tc")] for row in rows]


def page_size(path: Path) -> tuple[int, int]:
    """Width and height of the last section in millimetres."""
    size = next(body(path).iter(f"{WORD}pgSz"))
    return round(int(size.get(f"{WORD}w", 0)) / 56.7), round(int(size.get(f"{WORD}h", 0)) / 56.7)


def readable(path: Path) -> str:
    """Every text of an office file or plain one, for questions such as whether a word is in it at all."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        return data.decode("utf-8-sig")
    with zipfile.ZipFile(path) as archive:
        return re.sub(
            "<[^>]+>", "", "".join(archive.read(name).decode() for name in archive.namelist() if "xml" in name)
        )


def _text(paragraph: ElementTree.Element) -> str:
    return "".join(piece.text or "" for piece in paragraph.iter(f"{WORD}t"))
