"""Articles as rows of the two catalogues an office hands in with its records: 归档文件目录 and 卷内文件目录.

It must not know: spreadsheets or documents.

Columns and cover: DA/T 22-2015 归档文件整理规则 (by item), GB/T 9705-2008 文书档案案卷格式 (by volume). What neither says of
a newspaper article is ours: its 责任者 is the newspaper (or, if asked, its authors), its 备注 the newspaper and page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain.records import Article, Filing, Retention
from db.export.entry import Entry, entry_of, page_number
from db.export.options import Options

RETENTION_WORDS = {Retention.PERMANENT: "永久", Retention.THIRTY_YEARS: "30年", Retention.TEN_YEARS: "10年"}


class Arrangement(StrEnum):
    """Filed by item (件) or by volume (卷)."""

    ITEMS = "items"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how wide its column is, as a share of the page in thousandths."""

    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A catalogue ready to be set: `cover` as (label, value), rows parallel to `columns`."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    cover: tuple[tuple[str, str], ...]


_ITEM_COLUMNS = (
    Column("序号", 50),
    Column("档号", 220),
    Column("文号", 90),
    Column("责任者", 100),
    Column("题名", 260),
    Column("日期", 90),
    Column("密级", 50),
    Column("页数", 50),
    Column("备注", 90),
)
_VOLUME_COLUMNS = (
    Column("顺序号", 60),
    Column("文号", 100),
    Column("责任者", 140),
    Column("题名", 410),
    Column("日期", 90),
    Column("页号", 60),
    Column("备注", 140),
)


def catalogue_of(articles: Iterable[Article], options: Options, arrangement: Arrangement) -> Catalogue:
    """The catalogue of these articles in their order, with a cover that says what all of them have in common.

    What the person typed for the cover (`options.cover`, by label) goes before what the articles say.
    """
    rows: list[tuple[str, ...]] = []
    common = _Common()
    page = 1
    for number, article in enumerate(articles, 1):
        filing = article.filing
        common.add(article, filing)
        row = _Row(number, article, filing, options)
        if arrangement is Arrangement.ITEMS:
            rows.append(row.by_item())
        else:
            rows.append(row.in_volume(page))
            page += filing.sheets or 1
    cover = common.item_cover() if arrangement is Arrangement.ITEMS else common.volume_cover(len(rows), page - 1)
    typed = dict(options.cover)
    return Catalogue(
        title="归档文件目录" if arrangement is Arrangement.ITEMS else "卷内文件目录",
        columns=_ITEM_COLUMNS if arrangement is Arrangement.ITEMS else _VOLUME_COLUMNS,
        rows=tuple(rows),
        cover=tuple((label, typed.get(label, value)) for label, value in cover),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    article: Article
    filing: Filing
    options: Options

    def by_item(self) -> tuple[str, ...]:
        entry, filing = entry_of(self.article), self.filing
        return (
            str(self.number),
            filing.code,
            filing.document_no,
            self._responsible(entry),
            title_of(entry),
            day_of(entry.date),
            filing.security,
            str(filing.sheets or ""),
            self._remarks(entry),
        )

    def in_volume(self, page: int) -> tuple[str, ...]:
        entry, filing = entry_of(self.article), self.filing
        return (
            str(self.number),
            filing.document_no,
            self._responsible(entry),
            title_of(entry),
            day_of(entry.date),
            str(page),
            self._remarks(entry),
        )

    def _responsible(self, entry: Entry) -> str:
        authors = " ".join(entry.authors)
        paper = entry.paper or ""
        return (authors or paper) if self.options.authors_responsible else (paper or authors)

    def _remarks(self, entry: Entry) -> str:
        """What the person wrote; else the newspaper, unless it stands under 责任者 already, and its page."""
        if self.filing.remarks:
            return self.filing.remarks
        paper = entry.paper or ""
        page = page_number(entry.page)
        named = "" if self._responsible(entry) == paper else paper
        return f"{named} 第{page}版".strip() if page else named


def title_of(entry: Entry) -> str:
    """题名: the title and, after a colon, other title information (DA/T 18)."""
    return "：".join((entry.title, *entry.other_titles))


def day_of(date: str | None) -> str:
    """ISO 8601 as the eight digits of a catalogue; what is not known is zeros: 2022-08 → 20220800."""
    digits = (date or "").replace("-", "")
    return digits.ljust(8, "0") if digits.isdecimal() and len(digits) in (4, 6, 8) else (date or "")


class _Common:
    """What all articles of a catalogue have in common, collected while they pass."""

    def __init__(self) -> None:
        self._values: dict[str, set[str]] = {}
        self._dates: list[str] = []

    def add(self, article: Article, filing: Filing) -> None:
        retention = RETENTION_WORDS[filing.retention] if filing.retention else ""
        found = {"全宗号": filing.fonds, "年度": filing.year, "保管期限": retention, "机构（问题）": filing.office}
        for label, value in found.items():
            if value:
                self._values.setdefault(label, set()).add(value)
        if article.date:
            self._dates.append(article.date)

    def item_cover(self) -> Sequence[tuple[str, str]]:
        labels = ("全宗号", "全宗名称", "年度", "保管期限", "机构（问题）")
        return tuple((label, self._shared(label)) for label in labels)

    def volume_cover(self, items: int, sheets: int) -> Sequence[tuple[str, str]]:
        first, last = (min(self._dates), max(self._dates)) if self._dates else ("", "")
        return (
            ("全宗名称", ""),
            ("类目名称", ""),
            ("案卷题名", ""),
            ("时间", first if first == last else f"{first} 至 {last}"),
            ("保管期限", self._shared("保管期限")),
            ("件/页数", f"{items} 件 {sheets} 页"),
            ("归档号", ""),
            ("档号", ""),
        )

    def _shared(self, label: str) -> str:
        values = self._values.get(label, set())
        return next(iter(values)) if len(values) == 1 else ""
