"""Saved web pages (an e-paper's page or article) to text lines: block elements end lines, scripts and styles are dropped.

It must not know: newspapers. What is navigation is decided later, from the lines, as for any other page.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
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


# What sites call the elements beside an article.
_BESIDE_TAGS = frozenset({"nav", "footer", "aside", "form"})
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu\w*|foot\w*|breadcrumbs?|crumbs?|share\w*|bdshare\w*|tool(?:s|bar)?|login\w*|comments?\w*|recommend\w*|related\w*|"
    r"rank\w*|hot\w*|side(?:bar)?|adv?\w?|copyright\w*|search\w*|pager|pagination|topbar|bottom\w*|titlelist\w*|catalog\w*)(?=$|[\s_-])",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"(?:^|[\s_-])(?:main-?title|article-?title|bt|big-?title)(?=$|[\s_-])", re.IGNORECASE)
_VOID = frozenset(
    {"br", "hr", "img", "input", "meta", "link", "wbr", "col", "source", "area", "base", "embed", "param"}
)


@dataclass(slots=True)
class _Line:
    text: str
    beside: bool
    linked: int
    """Characters inside links."""
    headline: bool
    cell: int
    """Which cell of which table row it stands in; 0 for none."""
    row: int


class _Lines(HTMLParser):
    """Collects the text a browser would show, one line per block, and what the markup says of each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[_Line] = []
        self.title = ""
        self._line: list[str] = []
        self._linked = 0
        self._dropping: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []
        """Tag, whether it or an element around it stands beside the article, or is a headline."""
        self._in_head = self._in_title = False
        self._links = self._row = self._cell = self._rows = self._cells = 0

    def end_line(self) -> None:
        text = re.sub(r"[ \t\r\n\xa0\ufeff]+", " ", "".join(self._line)).strip(" ")
        _, beside, headline = self._open[-1] if self._open else ("", False, False)
        self.lines.append(_Line(text, beside, self._linked, headline, self._cell, self._row))
        self._line.clear()
        self._linked = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("head", "body"):
            self._in_head = tag == "head"
        self._in_title = tag == "title" and self._in_head
        if tag in _DROPPED:
            self._dropping.append(tag)
        elif tag not in _INLINE:
            self.end_line()
            if tag not in _VOID:
                named = " ".join(value or "" for key, value in attrs if key in ("class", "id"))
                headline = tag in ("h1", "founder-title") or _HEADLINE.search(named) is not None
                beside = tag in _BESIDE_TAGS or _BESIDE.search(named) is not None
                _, around, title = self._open[-1] if self._open else ("", False, False)
                self._open.append((tag, beside or around, headline or title))
            self._table(tag)
        elif tag == "a":
            self._links += 1

    def _table(self, tag: str) -> None:
        if tag == "tr":
            self._rows += 1
            self._row, self._cell = self._rows, 0
        elif tag in ("td", "th"):
            self._cells += 1
            self._cell = self._cells
        elif tag == "table":
            self._row = self._cell = 0

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE and tag not in _DROPPED:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag == "head":
            self._in_head = False
        if tag == "title":
            self._in_title = False
        if self._dropping:
            if tag in self._dropping:  # an unclosed one inside must not swallow the rest of the page
                while self._dropping.pop() != tag:
                    pass
        elif tag == "a":
            self._links = max(0, self._links - 1)
        elif tag not in _INLINE:
            self.end_line()
            if tag in ("tr", "table"):
                self._row = self._cell = 0
            if any(entry[0] == tag for entry in self._open[-_DEEPEST:]):
                while self._open.pop()[0] != tag:
                    pass

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._dropping and not self._in_head:
            self._line.append(data)
            if self._links:
                self._linked += len(data.strip())


_DEEPEST = 60
"""Open elements looked at for the one that an end tag closes; a page of rubbish opens thousands."""


def read(html: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The page's text, line by line, and the numbers of lines that stand beside the articles: navigation, lists of links.

    Runs of empty lines are one empty line; a table's row is one line; the headline that the page itself marks bears a #.
    """
    parser = _Lines()
    parser.feed(html)
    parser.close()
    parser.end_line()
    found = _rows_joined(parser.lines)
    while found and not found[-1].text:
        found.pop()
    headline = _mark_headline(found, "".join(parser.title.split()))
    asides = _beside(found, headline)
    return tuple(line.text for line in found), asides


_CELL = 40
"""Characters of the longest cell of a table of figures; longer ones are columns of a page that is laid out as a table."""


def _rows_joined(lines: list[_Line]) -> list[_Line]:
    """Runs of empty lines made one, and the short cells of a table's row put on one line."""
    joined: list[_Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if not line.text:
            if last is not None and last.text and not (line.row and line.row == last.row):
                joined.append(line)
        elif last is not None and _one_row(last, line):
            last.text += f"\u3000{line.text}"
            last.linked += line.linked
            last.cell = line.cell
        else:
            joined.append(line)
    return joined


def _one_row(last: _Line, line: _Line) -> bool:
    same = line.row != 0 and line.row == last.row and line.cell != last.cell
    return same and len(line.text) <= _CELL and all(len(cell) <= _CELL for cell in last.text.split("\u3000"))


def _mark_headline(lines: list[_Line], title: str) -> int | None:
    """Marks the line that the page calls its headline, or that its title begins with, as converters do. Where it stands."""
    first = next((i for i, line in enumerate(lines) if _is_text(line)), None)
    if first is None:
        return None
    called = [i for i, line in enumerate(lines) if line.headline and _stands_alone(lines, i)]
    before = range(min(first, len(lines)) - 1, -1, -1)
    same = [i for i in before if len(lines[i].text) > 5 and title.startswith("".join(lines[i].text.split()))]
    # A whole page calls the headline of every article one.
    found = called or same[:1]
    for index in found:
        if not lines[index].text.startswith("#"):
            lines[index].text = f"# {lines[index].text}"
    return found[0] if found else None


_LONGEST_HEADLINE = 40


def _stands_alone(lines: list[_Line], index: int) -> bool:
    line = lines[index]
    near = [other for other in lines[max(0, index - 2) : index + 3] if other.text and other is not line]
    return 3 < len(line.text) <= _LONGEST_HEADLINE and not line.beside and not any(other.headline for other in near)


_TEXT_FROM = 60


def _is_text(line: _Line) -> bool:
    """Running text: long, with a full stop, and no list of links."""
    return len(line.text) >= _TEXT_FROM and "。" in line.text and line.linked * 2 < len(line.text) and not line.beside


_RIGHTS = re.compile(r"版权|转载|授权|备案|许可证|举报|声明")


def _says_something(line: _Line) -> bool:
    """A sentence of a short report or notice, which may be the page's last."""
    sentence = len(line.text) >= _SENTENCE_FROM and line.text[-1] in "。！？" and not _RIGHTS.search(line.text)
    return sentence and line.linked * 2 < len(line.text) and not line.beside


_SENTENCE_FROM = 12
_ABOUT_TITLE = 4
"""Lines before the headline that may be its kicker and date."""


def _beside(lines: list[_Line], headline: int | None) -> tuple[int, ...]:
    """Lines that the markup sets aside, that are nothing but links, or that stand before the headline or behind the last text."""
    texts = [i for i, line in enumerate(lines) if _is_text(line)]
    last = max((i for i, line in enumerate(lines) if _is_text(line) or _says_something(line)), default=0)
    beside: list[int] = []
    for index, line in enumerate(lines):
        if not line.text or index == headline:
            continue
        links = line.linked * 10 >= 7 * len(line.text)
        outside = bool(texts) and ((headline is not None and index < headline - _ABOUT_TITLE) or index > last)
        short = len(line.text) < _TEXT_FROM and "。" not in line.text and not _STAYS.search(line.text)
        if line.beside or links or (outside and short and not line.headline and headline is not None):
            beside.append(index)
    return tuple(beside)


# Who wrote and edited it, and what the table below the text says, stand behind the last text and belong to the page.
_STAYS = re.compile(r"记者|通讯员|编辑|作者|责编|校对|摄|\u3000|供图|图片|由.*提供")
