"""What can be asked of an open archive about its catalogue: collections, the trash, what is missing, texts an article had.

It must not know: how anything is written, windows, terminals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from db.domain.missing import MISSABLE, missing_query
from db.domain.records import (
    Article,
    ArticleId,
    Collection,
    CollectionId,
    FieldValues,
    Filing,
    MissingField,
    Part,
    TextVersion,
    TrashedArticle,
)
from db.errors import NoSuchArticle, NoSuchCollection
from db.reading.opened import Opened

if TYPE_CHECKING:
    from db.domain.differences import Passage


class CatalogueReader(Opened):
    """The part of `db.reading.reader.Reader` that is about the catalogue."""

    # ---- what is missing, what there is

    def missing_fields(self, ids: Sequence[ArticleId] | None = None) -> tuple[MissingField, ...]:
        """How many of these articles, or of all, lack each field, in the order of `missing.MISSABLE`; those that none lacks, too."""
        with self._reading():
            return tuple(
                MissingField(field=field, articles=self._store.gaps.count(field, ids), query=missing_query(field))
                for field in MISSABLE
            )

    def lacking(self, field: str) -> Sequence[ArticleId]:
        """The articles that lack a field of `missing.MISSABLE`, ascending."""
        with self._reading():
            return self._store.gaps.lacking(field)

    def duplicate_codes(self) -> tuple[tuple[str, tuple[ArticleId, ...]], ...]:
        """Every 档号 that several articles have, with those articles."""
        with self._reading():
            groups = self._store.gaps.codes_given_twice()
            firsts = self._store.articles.read_records([ids[0] for ids in groups])
        return tuple((firsts[ids[0]].filing.code, ids) for ids in groups)

    def next_item(self, filing: Filing) -> int:
        """The 件号 to give next under the 全宗号, 门类, 年度, 保管期限 and 机构 of `filing`."""
        with self._reading():
            return self._store.filings.next_item(filing)

    def field_values(self, ids: Sequence[ArticleId]) -> Mapping[str, FieldValues]:
        """What these articles have in each field of `records.EDITABLE`, the commonest values first."""
        with self._reading():
            return self._store.field_values.of(ids)

    # ---- texts

    def imported_parts(self, id: ArticleId) -> tuple[Part, ...] | None:
        """The parts that an article came in with; None where they were never corrected, or are what they were."""
        with self._reading():
            return self._store.articles.imported_parts((id,)).get(id)

    def corrections(self, id: ArticleId) -> tuple[Passage, ...]:
        """The text that an article came in with beside the one it has now; none where they are the same. Raises NoSuchArticle."""
        from db.domain.differences import passages

        with self._reading():
            now = self._article(id).parts
            imported = self._store.articles.imported_parts((id,)).get(id)
        return passages(imported, now) if imported is not None else ()

    def text_history(self, id: ArticleId) -> tuple[TextVersion, ...]:
        """Every text that an article had, the present one first, each with what ended it. Raises NoSuchArticle."""
        from db.reading import past_texts

        with self._reading():
            return past_texts.versions(self._store, self._article(id))

    # ---- collections

    def collections(self) -> tuple[Collection, ...]:
        """Every collection, by name."""
        with self._reading():
            return self._store.collections.all()

    def collection_ids(self, id: CollectionId) -> tuple[ArticleId, ...]:
        """The articles of a collection in its order. Raises NoSuchCollection."""
        with self._reading():
            if all(collection.id != id for collection in self._store.collections.all()):
                raise NoSuchCollection(id)
            return self._store.collections.ids(id)

    def collections_of(self, id: ArticleId) -> tuple[CollectionId, ...]:
        """The collections that an article is in."""
        with self._reading():
            return self._store.collections.with_article(id)

    # ---- the trash

    def trash(self) -> tuple[TrashedArticle, ...]:
        """What lies in the trash, what was deleted last first."""
        with self._reading():
            return self._store.trash.all()

    def trashed_article(self, id: ArticleId) -> Article:
        """An article in the trash as it was when it was deleted. Raises NoSuchArticle."""
        with self._reading():
            article = self._store.trash.article(id)
        if article is None:
            raise NoSuchArticle(id)
        return article
