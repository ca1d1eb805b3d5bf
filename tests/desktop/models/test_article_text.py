from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from db.domain.records import Anchor, Article, ArticleId, Part, PartKind
from desktop.models.article_text import BlockStyle, ComposedText, clean_copy, compose


def article(*parts: Part) -> Article:
    return Article(id=ArticleId(1), parts=parts)


def texts(composed: ComposedText) -> list[str]:
    return [block.text for block in composed.blocks]


def document(composed: ComposedText) -> QTextDocument:
    made = QTextDocument()
    cursor = QTextCursor(made)
    for number, block in enumerate(composed.blocks):
        if number:
            cursor.insertBlock()
        cursor.insertText(block.text)
    return made


def test_the_source_line_stands_below_the_titles() -> None:
    parts = (Part(PartKind.KICKER, "引"), Part(PartKind.HEADLINE, "题"), Part(PartKind.PARAGRAPH, "文"))
    assert texts(compose(article(*parts), source="辽宁日报")) == ["引", "题", "辽宁日报", "文"]


def test_a_byline_is_shown_with_its_role() -> None:
    assert texts(compose(article(Part(PartKind.BYLINE, "王敏", role="本报记者")))) == ["本报记者 王敏"]


def test_a_gap_is_marked_and_its_torn_text_not_repeated() -> None:
    composed = compose(article(Part(PartKind.GAP, "被撕掉的", role="end")), gap="［缺文］")
    assert composed.blocks[0].style is BlockStyle.GAP
    assert texts(composed) == ["［缺文］"]


def test_spans_count_characters_beyond_the_basic_plane_twice() -> None:
    one = article(Part(PartKind.HEADLINE, "𠮷林"), Part(PartKind.PARAGRAPH, "𠮷林医院"))
    assert compose(one).hits(one, [[(0, 1)], [(2, 4)]]) == ((0, 2), (7, 9))


kinds = st.sampled_from(list(PartKind))
parts = st.lists(
    st.builds(Part, kinds, st.text(st.sampled_from("医院𠮷a \n\r\u2028\u2029\x00，"), max_size=9)), min_size=1
)


@given(parts)
def test_positions_agree_with_a_text_document(some: list[Part]) -> None:
    one = article(*some)
    composed = compose(one, source="纸")
    shown = document(composed).toRawText().encode("utf-16-le")
    for block, start in zip(composed.blocks, composed.starts, strict=True):
        raw = block.text.encode("utf-16-le")
        found = shown[2 * start : 2 * start + len(raw)].decode("utf-16-le")
        assert found.replace("\u2029", "\n").replace("\u2028", "\n") == block.text.replace("\u2029", "\n").replace(
            "\u2028", "\n"
        )


def test_copied_text_has_ordinary_line_breaks_and_no_indents() -> None:
    assert clean_copy("标题\u2029\u3000\u3000正文\u2028续 \u2029") == "标题\n正文\n续"


def test_a_byline_named_in_the_text_stands_below_the_titles() -> None:
    run_in = Part(PartKind.BYLINE, "周以宁", "记者")
    parts = (Part(PartKind.HEADLINE, "题"), Part(PartKind.PARAGRAPH, "本报讯（记者 周以宁）病房开门。"), run_in)
    composed = compose(article(*parts), source="健康报")
    assert [block.part for block in composed.blocks] == [0, None, 2, 1]


def test_a_byline_that_was_printed_stays_where_it_was() -> None:
    printed = Part(PartKind.BYLINE, "周以宁", "记者", (Anchor(3, 0, 6),))
    parts = (Part(PartKind.HEADLINE, "题"), Part(PartKind.PARAGRAPH, "周以宁说，病房开门。"), printed)
    composed = compose(article(*parts), source="健康报")
    assert [block.part for block in composed.blocks] == [0, None, 1, 2]
