"""Articles written for others to use: citations, exchange formats, tables. One registry of formats by name.

It must not know: the archive. It is handed articles (an iterable, which may report progress or stop the work by raising
`errors.Cancelled`) and a place to write to.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from db.domain.records import Article
from db.errors import DiskFull, UnwritableFile
from db.export import csljson, gbt7714, ris, table
from db.export.catalogue import Arrangement, catalogue_of
from db.export.options import Options

DEFAULTS = Options()

Writer = Callable[[Iterable[Article], BinaryIO, Options], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the name that the command line and settings use, and its writers by the ending of the file.

    The first ending is the usual one. A writer imports a heavy library inside, so that listing the formats costs nothing.
    """

    name: str
    writers: Mapping[str, Writer]

    @property
    def suffix(self) -> str:
        """The usual ending of its files."""
        return next(iter(self.writers))

    def write(self, articles: Iterable[Article], to: BinaryIO, options: Options, *, suffix: str = "") -> None:
        """Writes a file of that ending; any other than the format has gives the usual kind of file."""
        self.writers.get(suffix.lower(), self.writers[self.suffix])(articles, to, options)


def _dossier(articles: Iterable[Article], to: BinaryIO, options: Options) -> None:
    from db.export import dossier

    dossier.write_docx(articles, to, options)


def _statistics(articles: Iterable[Article], to: BinaryIO, options: Options) -> None:
    from db.export import charts

    charts.write_xlsx(articles, to, options)


def _sheet_of(arrangement: Arrangement) -> Writer:
    def write(articles: Iterable[Article], to: BinaryIO, options: Options) -> None:
        from db.export import sheets

        sheets.write_catalogue(catalogue_of(articles, arrangement, options), to)

    return write


def _document_of(arrangement: Arrangement) -> Writer:
    def write(articles: Iterable[Article], to: BinaryIO, options: Options) -> None:
        from db.export import documents

        documents.write_catalogue(catalogue_of(articles, arrangement, options), to)

    return write


FORMATS: Mapping[str, Format] = {
    format.name: format
    for format in (
        Format("gbt7714-2015", {".txt": gbt7714.write_2015}),
        Format("gbt7714-2025", {".txt": gbt7714.write_2025}),
        Format("ris", {".ris": ris.write}),
        Format("csl-json", {".json": csljson.write}),
        Format("csv", {".csv": table.write_csv}),
        Format("xlsx", {".xlsx": table.write_xlsx}),
        Format("docx", {".docx": _dossier}),
        *(Format(f"catalogue-{kind}", {".xlsx": _sheet_of(kind), ".docx": _document_of(kind)}) for kind in Arrangement),
        Format("statistics", {".xlsx": _statistics}),
    )
}


def save(articles: Iterable[Article], to: Path, format: Format, *, options: Options = DEFAULTS) -> None:
    """Write the whole file or leave what was there: a new file is written beside and then takes its place.

    Raises `DiskFull`, `UnwritableFile`, and whatever `articles` raises.
    """
    beside = to.with_name(to.name + ".part")
    try:
        with beside.open("wb") as file:
            format.write(articles, file, options, suffix=to.suffix)
        beside.replace(to)
    except OSError as error:
        _discard(beside)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(to) from error
        raise UnwritableFile(to, error.strerror or str(error)) from error
    except BaseException:
        _discard(beside)
        raise


def _discard(beside: Path) -> None:
    with suppress(OSError):
        beside.unlink(missing_ok=True)
