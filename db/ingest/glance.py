"""Which lines of a page hold a word, by going through the page's text once: most lines hold none, and are never looked at.

It must not know: what the words are, or what the lines mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

END = r"(?![^\n])"
"""In a hint, the end of a line. Its beginning is the line end before it, `\\n`, which the page's first line has as well."""


def page_text(texts: Iterable[str]) -> str:
    """The lines, each behind a line end; a line that need not be looked at is empty."""
    return "\n" + "\n".join(texts)


def lines_with(hint: re.Pattern[str], text: str) -> list[int]:
    """The indexes of the lines in a page's text that `hint` matches in, in their order.

    A hint may stand anywhere in the text and must not go beyond its line. Where each of its alternatives begins with one
    certain character, and none with a class of them, the search skips to where one may begin.
    """
    found: list[int] = []
    index, at = -1, 0
    for match in hint.finditer(text):
        end = match.end()
        passed = text.count("\n", at, end)
        at = end
        if passed:
            index += passed
            found.append(index)
    return found
