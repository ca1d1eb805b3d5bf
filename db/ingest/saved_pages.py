"""Saved web pages (an e-paper's page or article) to text lines: block elements end lines, scripts and styles are dropped.

It must not know: newspapers. What is navigation is decided later, from the lines, as for any other page.
"""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser

_DROPPED = frozenset({"script", "style", "noscript", "template", "select", "button", "iframe", "svg", "object"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,300}?charset|\?xml[^>]{0,80}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE
)


def declared_encoding(data: bytes) -> str | None:
    """The encoding the page itself names, as a Python codec, if that codec exists and reads the page."""
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    # Pages that call themselves gb2312 are GBK more often than not; GB18030 holds both. Likewise Big5.
    name = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}.get(name, name)
    try:
        codecs.lookup(name)
        unreadable = data.decode(name, errors="replace").count("\ufffd")
    except (LookupError, ValueError):
        return None
    return name if unreadable * 100 <= len(data) else None


class _Lines(HTMLParser):
    """Collects the text a browser would show, one line per block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._dropping: list[str] = []
        self._in_head = False

    def end_line(self) -> None:
        text = " ".join("".join(self._line).split(" ")).strip()
        self.lines.append(re.sub(r"[ \t\r\n\xa0]+", " ", text).strip(" "))
        self._line.clear()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "head":
            self._in_head = True
        elif tag == "body":
            self._in_head = False
        if tag in _DROPPED:
            self._dropping.append(tag)
        elif tag not in _INLINE:
            self.end_line()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE and tag not in _DROPPED:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag == "head":
            self._in_head = False
        if self._dropping:
            if tag in self._dropping:  # an unclosed one inside must not swallow the rest of the page
                while self._dropping.pop() != tag:
                    pass
        elif tag not in _INLINE:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._dropping and not self._in_head:
            self._line.append(data.replace("\n", " ").replace("\r", " "))


def lines_of(html: str) -> tuple[str, ...]:
    """The page's text, line by line; runs of empty lines are one empty line. The head, and with it the title, is no text."""
    parser = _Lines()
    parser.feed(html)
    parser.close()
    parser.end_line()
    lines: list[str] = []
    for line in parser.lines:
        if line.strip() or (lines and lines[-1]):
            lines.append(line if line.strip() else "")
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)
