"""An article's citation in the form a person has chosen.

It must not know: clipboards or widgets; `db/export` knows the standard.
"""

from __future__ import annotations

from db.domain.records import Article
from desktop.settings import Settings


def citation(article: Article, settings: Settings) -> str:
    """One reference after GB/T 7714, in the edition and punctuation width of the settings, without its number."""
    from db.export import gbt7714
    from db.export.entry import entry_of

    edition = gbt7714.Edition(settings.citation_standard.value)
    return gbt7714.cite(entry_of(article), edition, full_width=settings.citation_full_width)
