from __future__ import annotations

from db.ingest import as_json, readers, take_apart

TEXT = (
    "术后第二天，麻醉医生和护士长\n把几只瓶子拍成一张照片，送到病房\n里。病人看了很久，指着第一瓶说，\n"
    "这是头五年的粉尘。\n"
)
HEAD = f"老矿工的肺洗出一盆煤\n□本报记者 康庄\n{TEXT}"


def headings(page: str) -> list[str | None]:
    (article,) = as_json(take_apart(readers.from_paste(page)))["articles"]
    return [section["heading"] for section in article["sections"]]


def test_a_full_line_with_a_comma_heads_nothing_where_the_next_begins_no_paragraph() -> None:
    assert headings(
        f"{HEAD}科里做这样的手术，一年有百六十例\n\n左右，医生说，灌洗不能把肺洗好，\n洗掉的只是还没有长成疤的那些灰。\n"
    ) == [None]


def test_a_short_line_below_torn_text_that_fills_its_column_is_a_heading() -> None:
    assert headings(f"{HEAD}躺在手术台上的是六十一岁的老矿工\n十二只瓶子\n{TEXT}") == [None, "十二只瓶子"]
