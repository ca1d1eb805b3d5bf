"""What is asked of the catalogue and done to it: edits of many articles at once, what is missing, texts an article had.

It must not know: how any of it is stored or shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from db.domain.records.articles import FILING_FIELDS, Part, Retention


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What to change in every one of some articles. None leaves a field alone, an empty text empties it.

    `hospitals` and `tags` replace what there is; those added and removed change it. Hospitals go by any of their names. The
    first article gets the item number `first_item`, the others follow in the order in which they are given.
    `year_from_date` files each article under the year in which it was printed, where that is known. `cleared` names fields
    that are emptied, above all those that are no text.
    """

    paper: str | None = None
    date: str | None = None
    page_no: str | None = None
    column: str | None = None
    hospitals: tuple[str, ...] | None = None
    hospitals_added: tuple[str, ...] = ()
    hospitals_removed: tuple[str, ...] = ()
    tags: tuple[str, ...] | None = None
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[str, ...] = ()
    fonds: str | None = None
    category: str | None = None
    year: str | None = None
    year_from_date: bool = False
    retention: Retention | None = None
    office: str | None = None
    first_item: int | None = None
    document_no: str | None = None
    security: str | None = None
    sheets: int | None = None
    remarks: str | None = None
    url: str | None = None
    accessed: str | None = None
    cleared: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        unknown = self.cleared - EDITABLE
        if unknown:
            raise ValueError(f"no such fields: {', '.join(sorted(unknown))}")

    def text(self, name: str) -> str | None:
        """The new text of a field; empty where it is emptied, None where it is left alone."""
        return "" if name in self.cleared else getattr(self, name)

    def __bool__(self) -> bool:
        """Whether it changes anything at all."""
        return any(getattr(self, f.name) not in (f.default, None) for f in fields(self))


EDITABLE = frozenset(
    [
        "paper",
        "date",
        "page_no",
        "column",
        "hospitals",
        "tags",
        *FILING_FIELDS,
        "url",
        "accessed",
    ]
)
"""The fields of an article besides its text, by the names that edits, history and reports give them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingField:
    """A field, and how many articles lack it; `query` lists them."""

    field: str
    articles: int
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValues:
    """What some articles have in one field: how many different values, the commonest with their numbers, and how many none."""

    distinct: int = 0
    commonest: tuple[tuple[str, int], ...] = ()
    empty: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """A text that an article had until it was changed by `action` (`at`, UTC); the one it has now has neither."""

    parts: tuple[Part, ...] = field(repr=False)
    at: str = ""
    action: str = ""
