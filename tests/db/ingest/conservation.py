"""What every draft must keep, whatever made or changed it: each character of the page stands in exactly one anchor."""

from __future__ import annotations

from collections import Counter

from db.domain.draft import PageDraft


def anchored(draft: PageDraft) -> Counter[tuple[int, int]]:
    """Every non-blank character position of the page that an anchor covers, with how often it is covered."""
    parts = [part for article in draft.articles for part in article.plain_parts]
    anchors = [a for part in parts for a in part.anchors]
    anchors += [a for stray in (*draft.notices, *draft.furniture, *draft.leftover) for a in stray.anchors]
    lines = draft.source.lines
    return Counter((a.line, at) for a in anchors for at in range(a.start, a.end) if not lines[a.line][at].isspace())


def assert_conserved(draft: PageDraft) -> None:
    page = Counter(
        (number, at)
        for number, line in enumerate(draft.source.lines)
        for at, char in enumerate(line)
        if not char.isspace()
    )
    assert anchored(draft) == page
