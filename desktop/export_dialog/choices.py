"""What a person chose about an export: the kind of paper to hand in and everything that changes how it is written.

It must not know: any widget, or how anything is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from db.domain.records import Article, Page, Span
from desktop.export_dialog.ordering import Order
from desktop.settings import CitationStandard, Settings

if TYPE_CHECKING:
    from db.archive import Archive
    from db.export import Format
    from db.export.options import Options


class Kind(StrEnum):
    """What can be handed in, in the order in which it is offered."""

    REFERENCES = "references"
    DOSSIER = "docx"
    CATALOGUE = "catalogue-items"
    VOLUME = "catalogue-volume"
    STATISTICS = "statistics"
    WORKBOOK = "xlsx"
    CSV = "csv"
    RIS = "ris"
    CSL_JSON = "csl-json"


class Option(StrEnum):
    """What can be chosen; the value is the name of the field of `Choices`."""

    ORDER = "order"
    STANDARD = "standard"
    AUTHOR_YEAR = "author_year"
    FULL_WIDTH = "full_width"
    AUTHORS_RESPONSIBLE = "authors_responsible"
    SOURCE_PAGES = "source_pages"
    HIGHLIGHTS = "highlights"
    CHINESE = "chinese"


OPTIONS: Mapping[Kind, tuple[Option, ...]] = {
    Kind.REFERENCES: (Option.ORDER, Option.STANDARD, Option.AUTHOR_YEAR, Option.FULL_WIDTH),
    Kind.DOSSIER: (Option.ORDER, Option.STANDARD, Option.FULL_WIDTH, Option.SOURCE_PAGES, Option.HIGHLIGHTS),
    Kind.CATALOGUE: (Option.ORDER, Option.AUTHORS_RESPONSIBLE),
    Kind.VOLUME: (Option.ORDER, Option.AUTHORS_RESPONSIBLE),
    Kind.STATISTICS: (Option.CHINESE,),
    Kind.WORKBOOK: (Option.ORDER, Option.CHINESE),
    Kind.CSV: (Option.ORDER, Option.CHINESE),
}
COVERS: Mapping[Kind, tuple[str, ...]] = {
    Kind.DOSSIER: ("题名", "编制单位", "日期"),
    Kind.CATALOGUE: ("全宗号", "全宗名称", "年度", "保管期限", "机构（问题）"),
    Kind.VOLUME: ("全宗名称", "类目名称", "案卷题名", "时间", "保管期限", "件/页数", "归档号", "档号"),
}
"""What may be typed for the cover, by the words that the form itself has."""
_WORDS: Mapping[str, type[StrEnum]] = {"kind": Kind, "order": Order, "standard": CitationStandard}
_FLAGS = tuple(option.value for option in Option if option.value not in _WORDS)
_BETWEEN = "="


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Everything, also what the chosen kind does not ask for: it is there again with the next kind."""

    kind: Kind = Kind.REFERENCES
    order: Order = Order.LISTED
    standard: CitationStandard = CitationStandard.GB2015
    full_width: bool = False
    author_year: bool = False
    authors_responsible: bool = False
    source_pages: bool = False
    highlights: bool = False
    chinese: bool = True
    cover: tuple[tuple[str, str], ...] = ()
    """(`Kind` and label, what was typed)."""

    @property
    def ordered(self) -> Order:
        """The order of this kind of paper; what is made for other programs keeps that of the list."""
        return self.order if Option.ORDER in OPTIONS.get(self.kind, ()) else Order.LISTED

    @property
    def format(self) -> Format:
        """The format of the files."""
        from db.export import FORMATS

        references = self.kind is Kind.REFERENCES
        return FORMATS[f"gbt7714-{self.standard.value}" if references else self.kind.value]

    def on_cover(self, label: str) -> str:
        """What was typed for the cover of this kind."""
        return dict(self.cover).get(f"{self.kind.value}/{label}", "")

    def with_cover(self, label: str, text: str) -> Choices:
        """The same with that typed; nothing typed leaves what the articles say."""
        others = {key: value for key, value in self.cover if key != f"{self.kind.value}/{label}"}
        typed = {f"{self.kind.value}/{label}": text.strip()} if text.strip() else {}
        return replace(self, cover=tuple({**others, **typed}.items()))

    def options(self, archive: Archive, query: str) -> Options:
        """The options of the export; pages and highlights are read from the archive as they are wanted."""
        from db.export.options import Options

        def page_of(article: Article) -> Page | None:
            return archive.page(article.page) if self.source_pages and article.page is not None else None

        def spans_of(article: Article) -> tuple[tuple[Span, ...], ...]:
            return archive.spans(article, query=query) if self.highlights and query.strip() else ()

        typed = ((label, self.on_cover(label)) for label in COVERS.get(self.kind, ()))
        return Options(
            full_width=self.full_width,
            author_year=self.author_year,
            citation_2025=self.standard is CitationStandard.GB2025,
            chinese=self.chinese,
            authors_responsible=self.authors_responsible,
            cover=tuple((label, text) for label, text in typed if text),
            page_of=page_of,
            spans_of=spans_of,
        )


def remembered(settings: Settings) -> Choices:
    """What was chosen the last time; at first what the preferences say of citations, and the interface's language."""
    chosen = Choices(
        standard=settings.citation_standard,
        full_width=settings.citation_full_width,
        chinese=QLocale().language() == QLocale.Language.Chinese,
    )
    kept = dict(pair.split(_BETWEEN, 1) for pair in settings.export_choices if _BETWEEN in pair)
    values: dict[str, object] = {name: kept[name] == "True" for name in _FLAGS if name in kept}
    for name, words in _WORDS.items():
        if kept.get(name) in set(words):
            values[name] = words(kept[name])
    values["cover"] = tuple((key, value) for key, value in kept.items() if "/" in key)
    return replace(chosen, **values)  # type: ignore[arg-type]


def kept(choices: Choices) -> tuple[str, ...]:
    """The choices as settings keep them."""
    said = {name: getattr(choices, name) for name in (*_WORDS, *_FLAGS)}
    return tuple(f"{key}{_BETWEEN}{value}" for key, value in {**said, **dict(choices.cover)}.items())


def titles() -> dict[Kind, str]:
    """What each kind of paper is called."""
    translate = QCoreApplication.translate
    return {
        Kind.REFERENCES: translate("Export", "Reference list, GB/T 7714"),
        Kind.DOSSIER: translate("Export", "Dossier of press reports (Word, PDF)"),
        Kind.CATALOGUE: translate("Export", "Catalogue by item, DA/T 22—2015"),
        Kind.VOLUME: translate("Export", "Catalogue of a volume"),
        Kind.STATISTICS: translate("Export", "Statistics with charts (Excel)"),
        Kind.WORKBOOK: translate("Export", "Table (Excel)"),
        Kind.CSV: translate("Export", "Table (CSV)"),
        Kind.RIS: translate("Export", "RIS, for EndNote and Zotero"),
        Kind.CSL_JSON: translate("Export", "CSL-JSON"),
    }
