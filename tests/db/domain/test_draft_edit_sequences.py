"""Whatever a person does in a review, and takes back again: no character of the page is lost or doubled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain import draft_edits as edits
from db.domain import draft_places as where
from db.domain.draft import ArticleDraft, Decision, DraftHospital, DraftPart, PageDraft, SourcePage, Stray
from db.domain.draft_lines import DraftLines
from db.domain.draft_places import At, AtStray, StrayKind
from db.domain.records import Anchor, Part, PartKind, Relation

Edit = Callable[[PageDraft, int, int, int], PageDraft]
GUESSED = Decision("stands_alone", 0.5)
LINES = (
    "健康报 第8版",
    "医院　办起夜间门诊",
    "记者 王小明",
    "深夜的 CT 室里，",
    "灯 还亮着。𠮷",
    "体检车",
    "责编 刘洋",
)


def part(kind: PartKind, *lines: int) -> DraftPart:
    anchors = tuple(Anchor(line, 0, len(LINES[line])) for line in lines)
    return DraftPart(Part(kind, "".join(LINES[line] for line in lines), anchors=anchors), GUESSED)


def page() -> PageDraft:
    one = ArticleDraft(parts=(part(PartKind.HEADLINE, 1), part(PartKind.BYLINE, 2), part(PartKind.PARAGRAPH, 3, 4)))
    two = ArticleDraft(parts=(part(PartKind.HEADING, 5),), hospitals=(DraftHospital("医院", Relation.SUBJECT),))
    return PageDraft(
        source=SourcePage(name="", data=b"", encoding="utf-8", lines=LINES),
        articles=(one, two),
        furniture=(Stray(LINES[0], (Anchor(0, 0, len(LINES[0])),), GUESSED),),
        notices=(Stray(LINES[6], (Anchor(6, 0, len(LINES[6])),), GUESSED),),
    )


def at(page: PageDraft, a: int, b: int) -> At | None:
    """Some part of the page, if it has any."""
    if not page.articles:
        return None
    article = a % len(page.articles)
    return At(article, b % len(page.articles[article].parts))


def on_a_part(edit: Callable[[PageDraft, At, int], PageDraft]) -> Edit:
    def apply(page: PageDraft, a: int, b: int, c: int) -> PageDraft:
        place = at(page, a, b)
        return page if place is None else edit(page, place, c)

    return apply


def on_a_stray(edit: Callable[[PageDraft, AtStray, int], PageDraft]) -> Edit:
    def apply(page: PageDraft, a: int, b: int, c: int) -> PageDraft:
        kind = list(StrayKind)[a % len(StrayKind)]
        pieces = where.strays(page, kind)
        return edit(page, AtStray(kind, b % len(pieces)), c) if pieces else page

    return apply


KINDS = list(PartKind)
EDITS: dict[str, Edit] = {
    "split": on_a_part(lambda p, to, _: edits.split_article(p, to)),
    "merge": on_a_part(lambda p, to, _: edits.merge_with_previous(p, to.article)),
    "move article": on_a_part(lambda p, to, c: edits.move_article(p, to.article, c % 5 - 2)),
    "remove article": on_a_part(lambda p, to, _: edits.remove_article(p, to.article)),
    "retype": on_a_part(lambda p, to, c: edits.retype(p, to, KINDS[c % len(KINDS)])),
    "correct": on_a_part(lambda p, to, c: edits.correct(p, to, "改过的字" * (c % 3 + 1), role="记者")),
    "confirm": on_a_part(lambda p, to, _: edits.confirm(p, to)),
    "cut": on_a_part(lambda p, to, c: edits.split_part(p, to, c)),
    "carve": on_a_part(lambda p, to, c: edits.carve(p, to, c, c + 2)[0]),
    "join": on_a_part(lambda p, to, _: edits.join_with_previous(p, to)),
    "up": on_a_part(lambda p, to, _: edits.move_part(p, to, -1)[0]),
    "down": on_a_part(lambda p, to, _: edits.move_part(p, to, 1)[0]),
    "take out": on_a_part(lambda p, to, c: edits.take_out(p, to, list(StrayKind)[c % 3])),
    "take in": on_a_stray(lambda p, stray, c: edits.take_in(p, stray, at(p, c, c) or At(0, 0), KINDS[c % len(KINDS)])),
    "put aside": on_a_stray(lambda p, stray, c: edits.put_aside(p, stray, list(StrayKind)[c % 3])),
}
steps = st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 9), st.integers(0, 9), st.integers(0, 12))


@settings(deadline=None, max_examples=200)
@given(st.lists(steps, max_size=25))
def test_every_character_is_somewhere_exactly_once(walk: list[tuple[str, int, int, int]]) -> None:
    corrected, every = page(), where.anchored_text(page())
    for name, a, b, c in walk:
        corrected = EDITS[name](corrected, a, b, c)
        assert where.anchored_text(corrected) == every
        assert all(article.parts for article in corrected.articles)


@settings(deadline=None, max_examples=100)
@given(st.lists(steps, max_size=12))
def test_lines_followed_from_edit_to_edit_are_as_if_read_anew(walk: list[tuple[str, int, int, int]]) -> None:
    corrected, followed = page(), DraftLines()
    for name, a, b, c in walk:
        corrected = EDITS[name](corrected, a, b, c)
        followed.show(corrected)
    anew = DraftLines()
    anew.show(replace(corrected))
    followed.show(corrected)
    assert [followed.on(line) for line in range(len(LINES))] == [anew.on(line) for line in range(len(LINES))]
