"""What the preview shows, made on the read lane by the code that makes the file; and the file, made on the write lane.

It must not know: any widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from db.domain.records import ArticleId, Progress
from desktop.export_dialog.choices import Choices, Kind

if TYPE_CHECKING:
    from db.archive import Archive
    from db.export import Content

SHOWN = 40
"""Articles of a preview: more than fit on the screen, few enough to be there at once."""
SHOWN_IN_FULL = 4
"""Of a dossier, where each takes a page or more."""
PDF = ".pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The beginning of what would be written: `content` whole in memory, of a dossier its first pages as pictures.

    `articles` are so many of `total`; `pages` is how many pages those articles take.
    """

    content: Content
    articles: int
    total: int
    pictures: tuple[QImage, ...] = ()
    pages: int = 0


def draft(
    archive: Archive, ids: Sequence[ArticleId], choices: Choices, *, query: str, width: int, ratio: float
) -> Draft:
    """The first articles as the chosen format has them. `width` of a page in pixels, `ratio` device pixels for each."""
    from db.export.content import Table, Text
    from db.export.dossier import Dossier

    few = tuple(ids[: SHOWN_IN_FULL if choices.kind is Kind.DOSSIER else SHOWN])
    articles = archive.articles(few, anchors=choices.source_pages)
    content = choices.format.content(articles, choices.options(archive, query))
    if isinstance(content, Text):
        content = Text(tuple(content.pieces))
    elif isinstance(content, Table):
        content = replace(content, rows=tuple(content.rows))
    made = Draft(content=content, articles=len(few), total=len(ids))
    if isinstance(content, Dossier):
        from desktop.dossier_paper import pictures

        painted, pages = pictures(content, width=width, ratio=ratio)
        return replace(made, pictures=painted, pages=pages)
    return made


def text_of(archive: Archive, ids: Sequence[ArticleId], choices: Choices, progress: Progress) -> str:
    """All of a format that is text, for the clipboard, its line ends as editors take them."""
    import io

    to = io.BytesIO()
    options = choices.options(archive, "")
    choices.format.write(archive.articles(ids), to, options, total=len(ids), progress=progress)
    return to.getvalue().decode("utf-8").replace("\r\n", "\n")


def write(
    archive: Archive, ids: Sequence[ArticleId], choices: Choices, to: Path, *, query: str, progress: Progress
) -> int:
    """The whole file, or what was there before; how many articles. Raises UnwritableFile, DiskFull."""
    from db.export import save

    articles = archive.articles(ids, anchors=choices.source_pages)
    options = choices.options(archive, query)
    if choices.kind is Kind.DOSSIER and to.suffix.lower() == PDF:
        from db.export.dossier import dossier_of
        from desktop.dossier_paper import save_pdf

        # Reading is a quarter of the work, counting the pages and painting them the rest.
        steps = 4 * len(ids)
        counted = (progress(number, steps) or one for number, one in enumerate(articles))
        dossier = dossier_of(counted, options)
        save_pdf(dossier, to, lambda done, of: progress(len(ids) + 3 * len(ids) * done // max(1, of), steps))
    else:
        save(articles, to, choices.format, options=options, total=len(ids), progress=progress)
    return len(ids)


def endings(choices: Choices) -> tuple[str, ...]:
    """The endings of the files that can be written, the usual one first."""
    return (*choices.format.writers, *((PDF,) if choices.kind is Kind.DOSSIER else ()))
