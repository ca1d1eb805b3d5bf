from __future__ import annotations

from db.ingest import as_json, readers, take_apart

BEFORE = "\n".join(
    (
        "云台医院添新楼",
        "　　云台医院的新楼昨天封顶，楼高十",
        "二层，明年三月可以住进病人，床位",
        "比过去多出一倍，病人不必再等了。",
    )
)
AFTER = "\n".join(
    ("　　本报讯 昨天下午，市里的医生到了", "石桥村小学，给二百名学生查了视力，", "又教他们怎样看黑板才不伤眼睛。")
)


def headlines(text: str) -> list[str | None]:
    return [article["headline"] for article in as_json(take_apart(readers.from_paste(text)))["articles"]]


def test_a_line_longer_than_its_column_is_a_title_even_behind_a_full_last_line() -> None:
    title = "石桥村小学二百名学生昨天下午免费查了视力"
    assert headlines(f"{BEFORE}\n{title}\n{AFTER}") == ["云台医院添新楼", title]


def test_a_year_cut_short_begins_a_title() -> None:
    assert headlines(f"{BEFORE}\n\n’９７乡村义诊进石桥\n{AFTER}") == ["云台医院添新楼", "’９７乡村义诊进石桥"]
