"""Articles written for others to use: citations, exchange formats, tables. One registry of formats by name.

It must not know: the archive. It is handed articles (an iterable, which may report progress or stop the work by raising
`errors.Cancelled`) and a place to write to.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from db.domain.records import Article, Progress, no_progress
from db.errors import DiskFull, UnwritableFile
from db.export import csljson, dossier, gbt7714, ris, statistics, table
from db.export.catalogue import Arrangement, Catalogue, catalogue_of
from db.export.content import Table, Text
from db.export.dossier import Dossier
from db.export.gbt7714 import Edition
from db.export.options import Options
from db.export.statistics import CountTable

DEFAULTS = Options()

Content = Text | Table | Catalogue | Dossier | tuple[CountTable, ...]
Maker = Callable[[Iterable[Article], Options], Content]
Writer = Callable[[Any, BinaryIO, Progress], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the name that the command line and settings use.

    `content` makes of articles what is to be said, which is also what a preview shows; `writers`, by the ending of the
    file, set it. The first ending is the usual one. `held`: the content is whole before any of it is set. A writer
    imports a heavy library inside, so that listing the formats costs nothing.
    """

    name: str
    content: Maker
    writers: Mapping[str, Writer]
    held: bool = False

    @property
    def suffix(self) -> str:
        """The usual ending of its files."""
        return next(iter(self.writers))

    def write(
        self,
        articles: Iterable[Article],
        to: BinaryIO,
        options: Options,
        *,
        suffix: str = "",
        total: int = 0,
        progress: Progress = no_progress,
    ) -> None:
        """Writes a file of that ending; any other than the format has gives the usual kind of file.

        `progress` counts the articles (`total`, 0 for unknown); where all are read before any is set, each counts for half.
        """

        def read() -> Iterator[Article]:
            for done, article in enumerate(articles):
                progress(done // 2 if self.held else done, total)
                yield article

        def setting(done: int, of: int) -> None:
            progress((total + total * done // of) // 2, total)

        chosen = suffix.lower() if suffix.lower() in self.writers else self.suffix
        content, told = self.content(read(), options), setting if self.held else no_progress
        _write(self.writers[chosen], content, to, told, packed=chosen in _PACKED)
        progress(total, total)


_PACKED = (".xlsx", ".docx")


def _write(writer: Writer, content: object, to: BinaryIO, progress: Progress = no_progress, *, packed: bool) -> None:
    """What is packed is packed first: where the disk is full, half a zip would complain once more when it is dropped."""
    if not packed:
        writer(content, to, progress)
        return
    made = BytesIO()
    writer(content, made, progress)
    to.write(made.getbuffer())


def write_text(content: Text, to: BinaryIO, _progress: Progress = no_progress) -> None:
    """Text as UTF-8, its line ends as they are."""
    to.writelines(piece.encode("utf-8", "replace") for piece in content.pieces)


def _dossier(content: Dossier, to: BinaryIO, progress: Progress) -> None:
    from db.export import dossier_docx

    dossier_docx.write(content, to, progress)


def _charts(content: tuple[CountTable, ...], to: BinaryIO, progress: Progress) -> None:
    from db.export import charts

    charts.write_xlsx(content, to, progress)


def _cross_table(content: tuple[CountTable, ...], to: BinaryIO, progress: Progress) -> None:
    table.write_csv(statistics.as_table(content[-1]), to, progress)


def _sheet(content: Catalogue, to: BinaryIO, progress: Progress) -> None:
    from db.export import sheets

    sheets.write_catalogue(content, to, progress)


def _document(content: Catalogue, to: BinaryIO, progress: Progress) -> None:
    from db.export import documents

    documents.write_catalogue(content, to, progress)


FORMATS: Mapping[str, Format] = {
    format.name: format
    for format in (
        *(
            Format(f"gbt7714-{edition}", partial(gbt7714.reference_list, edition=edition), {".txt": write_text})
            for edition in Edition
        ),
        Format("ris", ris.records, {".ris": write_text}),
        Format("csl-json", csljson.items, {".json": write_text}),
        Format("csv", table.table_of, {".csv": table.write_csv}),
        Format("xlsx", table.table_of, {".xlsx": table.write_xlsx}),
        Format("docx", dossier.dossier_of, {".docx": _dossier}, held=True),
        *(
            Format(
                f"catalogue-{kind}",
                partial(catalogue_of, arrangement=kind),
                {".xlsx": _sheet, ".docx": _document},
                held=True,
            )
            for kind in Arrangement
        ),
        Format("statistics", statistics.count_tables, {".xlsx": _charts, ".csv": _cross_table}, held=True),
    )
}


def save(
    articles: Iterable[Article],
    to: Path,
    format: Format,
    *,
    options: Options = DEFAULTS,
    total: int = 0,
    progress: Progress = no_progress,
) -> None:
    """Write the whole file or leave what was there. `total` and `progress` as in `Format.write`.

    Raises `DiskFull`, `UnwritableFile`, and whatever `articles` and `progress` raise.
    """
    with whole(to) as file:
        format.write(articles, file, options, suffix=to.suffix, total=total, progress=progress)


def save_table(content: Table, to: Path) -> None:
    """Write a table of anything as a workbook or, by the file's ending, comma-separated. Raises as `save` does."""
    with whole(to) as file:
        packed = to.suffix.lower() == ".xlsx"
        _write(table.write_xlsx if packed else table.write_csv, content, file, packed=packed)


@contextmanager
def whole(to: Path) -> Generator[BinaryIO]:
    """A new file that is written beside `to` and takes its place at the end, or goes if anything goes wrong.

    Raises `DiskFull`, `UnwritableFile`.
    """
    beside = to.with_name(to.name + ".part")
    try:
        with beside.open("wb") as file:
            yield file
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
