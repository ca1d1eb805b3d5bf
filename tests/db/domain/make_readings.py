"""Makes db/domain/readings.py: how characters are read, without tones, from the package pypinyin.

    pip install pypinyin && python tests/db/domain/make_readings.py > db/domain/readings.py

pypinyin and the table in it (pinyin-data, after Unihan's kMandarin and others) are under the MIT License. At most three
readings of a character are kept, the commonest first; ü is v, as it is typed.
"""

# ruff: noqa: T201
from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pypinyin import Style, pinyin  # pyright: ignore[reportMissingImports] - only needed to make the table anew

ROOT = Path(__file__).resolve().parents[3]
MOST = 3
WIDTH = 118
HEAD = '''\
"""How Chinese characters are read, without tones: made by tests/db/domain/make_readings.py, not by hand.

From pypinyin {version} and its pinyin-data (both under the MIT License): the 6,763 characters of GB 2312 and what else
stands in names of places here. It must not know: words, which of several readings is meant.
"""

from __future__ import annotations

READINGS = """
{rows}
"""
"""A syllable (ü as v) and the characters read so, one group a syllable; the groups of a character's commoner reading first."""
'''


def characters() -> list[str]:
    codes = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    common = [char for code in codes if (char := code.decode("gb2312", "ignore"))]
    places = (ROOT / "resources" / "divisions.tsv").read_text("utf-8")
    rare = sorted({char for char in places if "\u4e00" <= char <= "\u9fff"} - set(common))
    return common + rare


def groups() -> list[str]:
    """By rank, so that reading them in order gives each character its commonest reading first."""
    found: list[dict[str, str]] = [defaultdict(str) for _ in range(MOST)]
    for char in characters():
        readings = [
            one for one in pinyin(char, style=Style.NORMAL, heteronym=True)[0] if one.isascii() and one.isalpha()
        ]
        for rank, reading in enumerate(readings[:MOST]):
            found[rank][reading.lower()] += char
    return [reading + chars for ranked in found for reading, chars in sorted(ranked.items())]


def wrapped(words: list[str]) -> str:
    """Lines of about `WIDTH` columns; Chinese is two columns wide."""
    lines = [""]
    for word in words:
        for start in range(0, len(word), 50):
            piece = word[start : start + 50]
            if start or sum(1 + (char > "\u2e80") for char in lines[-1] + piece) >= WIDTH:
                lines.append(piece)
            else:
                lines[-1] = f"{lines[-1]} {piece}".strip()
    return "\n".join(lines)


def main() -> None:
    import pypinyin  # pyright: ignore[reportMissingImports]

    print(HEAD.format(version=pypinyin.__version__, rows=wrapped(groups())), end="")


if __name__ == "__main__":
    main()
