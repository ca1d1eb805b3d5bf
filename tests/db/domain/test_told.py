"""What is different about an article, told field by field and part by part."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from db.domain.records import Anchor, Article, ArticleId, Filing, Part, PartKind
from db.domain.told import differences, with_anchors

PARTS = (Part(PartKind.HEADLINE, "题"), Part(PartKind.PARAGRAPH, "一"), Part(PartKind.PARAGRAPH, "二"))
ARTICLE = Article(id=ArticleId(1), parts=PARTS)

some_parts = st.lists(
    st.builds(
        Part,
        st.sampled_from([PartKind.HEADLINE, PartKind.PARAGRAPH, PartKind.BYLINE]),
        st.text(st.sampled_from("一二"), max_size=3),
    ),
    max_size=6,
).map(tuple)


def told(before: tuple[Part, ...], after: tuple[Part, ...]) -> list[tuple[str, str, str, int | None]]:
    found = differences(replace(ARTICLE, parts=before), replace(ARTICLE, parts=after))
    return [(one.field, one.old, one.new, one.number) for one in found]


def test_the_part_that_was_corrected_is_told_alone() -> None:
    after = (*PARTS[:2], Part(PartKind.PARAGRAPH, "贰"))
    assert told(PARTS, after) == [("paragraph", "二", "贰", 2)]


def test_a_part_put_in_before_others_changes_only_itself() -> None:
    after = (PARTS[0], Part(PartKind.PARAGRAPH, "零"), *PARTS[1:])
    assert told(PARTS, after) == [("paragraph", "", "零", 1)]


def test_a_part_taken_away_is_told_by_the_place_it_had() -> None:
    assert told(PARTS, (PARTS[0], PARTS[2])) == [("paragraph", "一", "", 1)]


def test_the_only_part_of_its_kind_has_no_number() -> None:
    assert told(PARTS, (Part(PartKind.HEADLINE, "标"), *PARTS[1:])) == [("headline", "题", "标", None)]


def test_a_field_of_the_filing_is_told_by_its_name() -> None:
    (one,) = differences(ARTICLE, replace(ARTICLE, filing=Filing(item=7)))
    assert (one.field, one.old, one.new) == ("item", "", "7")


@given(some_parts, some_parts)
def test_something_is_told_exactly_where_the_words_differ(before: tuple[Part, ...], after: tuple[Part, ...]) -> None:
    words = [sorted((part.kind, part.text) for part in parts if part.text) for parts in (before, after)]
    order = [[(part.kind, part.text) for part in parts if part.text] for parts in (before, after)]
    if words[0] != words[1]:
        assert told(before, after)
    elif order[0] == order[1]:
        assert not told(before, after)


@given(some_parts, some_parts)
def test_no_anchor_is_given_twice_and_no_word_changes(before: tuple[Part, ...], after: tuple[Part, ...]) -> None:
    anchored = tuple(replace(part, anchors=(Anchor(line, 0, 1),)) for line, part in enumerate(before))
    made = with_anchors(anchored, after)
    assert [(part.kind, part.text) for part in made] == [(part.kind, part.text) for part in after]
    given_anchors = [part.anchors for part in made if part.anchors]
    assert len(given_anchors) == len(set(given_anchors))
    assert with_anchors(anchored, before) == anchored
