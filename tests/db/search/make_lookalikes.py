"""Makes resources/lookalikes.txt: which characters look alike in print, measured on how two typefaces draw them.

    python tests/db/search/make_lookalikes.py > resources/lookalikes.txt

Wants Noto Serif CJK SC and Noto Sans CJK SC (SIL Open Font License 1.1; Debian: fonts-noto-cjk). No glyph leaves them,
only which characters are alike. Features are those with which Chinese is read by machine: where on the square strokes run
in which of eight directions, blurred. Characters that are like everything (麈 廛) are held to more: the likeness of
a pair is its cosine, twice, less the mean cosine of either with its twenty nearest.
"""

# ruff: noqa: T201
from __future__ import annotations

import os
import string

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter

TYPEFACES = ("Noto Serif CJK SC", "Noto Sans CJK SC")
SIDE, CELLS, DIRECTIONS = 64, 12, 8
NEAREST = 20
MOST = 8
LEVELS = (0.04, 0.015, -0.01, -0.03)
HEAD = """\
# Characters that look alike in print, made by tests/db/search/make_lookalikes.py from how Noto Serif CJK SC and Noto Sans
# CJK SC (SIL Open Font License 1.1) draw the 6,763 characters of GB 2312, Latin letters and digits. Ours; no glyph is in it.
# A row is a character and, parted by tabs, those like it: most alike first, in four levels. Each pair stands once.
"""

Floats = NDArray[np.float64]


def characters() -> list[str]:
    codes = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [char for code in codes if (char := code.decode("gb2312", "ignore"))]


def smoothing(centres: Floats, width: float) -> Floats:
    weights = np.exp(-((centres[:, None] - np.arange(SIDE)[None]) ** 2) / (2 * width * width))
    return weights / weights.sum(axis=1, keepdims=True)


FINE = smoothing(np.arange(SIDE, dtype=float), 1.0)
COARSE = smoothing((np.arange(CELLS) + 0.5) * SIDE / CELLS - 0.5, 3.0)


def drawn(char: str, font: QFont) -> Floats:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(QRect(0, 0, SIDE, SIDE), int(Qt.AlignmentFlag.AlignCenter), char)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, -1)[:, :SIDE] / 255.0


def features(char: str, font: QFont) -> Floats:
    down, across = np.gradient(FINE @ drawn(char, font) @ FINE.T)
    strength, angle = np.hypot(down, across), np.arctan2(down, across)
    turned = (angle - turn * 2 * np.pi / DIRECTIONS for turn in range(DIRECTIONS))
    cells = [COARSE @ (np.maximum(0.0, np.cos(one)) ** 4 * strength) @ COARSE.T for one in turned]
    found = np.sqrt(np.array(cells)).ravel()
    return found / np.linalg.norm(found)


def likeness(glyphs: list[str]) -> Floats:
    """The cosine of every two, averaged over the typefaces; negative on the diagonal."""
    total = np.zeros((len(glyphs), len(glyphs)))
    for name in TYPEFACES:
        font = QFont(name)
        font.setPixelSize(SIDE - 10)
        font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        all_features = np.array([features(glyph, font) for glyph in glyphs], np.float32)
        total += all_features @ all_features.T / len(TYPEFACES)
    np.fill_diagonal(total, -1.0)
    return total


def rows(chars: list[str], alike: Floats) -> list[str]:
    near = np.sort(alike, axis=1)[:, -NEAREST:].mean(axis=1)
    scaled = 2 * alike - near[:, None] - near[None]
    best = np.zeros(scaled.shape, bool)
    np.put_along_axis(best, np.argsort(-scaled, axis=1, kind="stable")[:, :MOST], values=True, axis=1)
    best |= best.T
    found: list[str] = []
    for number, char in enumerate(chars):
        levels = [""] * len(LEVELS)
        for other in np.argsort(-scaled[number], kind="stable").tolist():
            if other > number and best[number, other] and scaled[number, other] > LEVELS[-1]:
                levels[next(at for at, least in enumerate(LEVELS) if scaled[number, other] > least)] += chars[other]
        if any(levels):
            found.append("\t".join((char, *levels)).rstrip("\t"))
    return found


def main() -> None:
    application = QGuiApplication([])
    han = characters()
    latin = list(string.digits + string.ascii_lowercase)
    glyphs = latin + list(string.ascii_uppercase)
    cosines = likeness(glyphs)
    # searched text is in lower case: two letters are as alike as their likest forms
    folded = np.full((len(latin), len(latin)), -1.0)
    place = [latin.index(glyph.lower()) for glyph in glyphs]
    np.maximum.at(folded, (np.repeat(place, len(glyphs)), np.tile(place, len(glyphs))), cosines.ravel())
    np.fill_diagonal(folded, -1.0)
    print(HEAD, end="")
    print("\n".join(rows(latin, folded) + rows(han, likeness(han))))
    application.quit()


if __name__ == "__main__":
    main()
