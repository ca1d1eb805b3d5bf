from __future__ import annotations

from db.ingest import as_json, readers, take_apart

BEFORE = "云台医院添新楼\n\u3000\u3000云台医院的新楼昨天封顶，楼高十\n二层，明年三月可以住进病人，床位\n比过去多出一倍，病人不必再等了。"
AFTER = (
    "\u3000\u3000本报讯 昨天下午，市里的医生到了\n石桥村小学，给二百名学生查了视力，\n又教他们怎样看黑板才不伤眼睛。"
)


def headlines(text: str) -> list[str | None]:
    return [article["headline"] for article in as_json(take_apart(readers.from_paste(text)))["articles"]]


def test_a_line_longer_than_its_column_is_a_title_even_behind_a_full_last_line() -> None:
    title = "石桥村小学二百名学生昨天下午免费查了视力"
    assert headlines(f"{BEFORE}\n{title}\n{AFTER}") == ["云台医院添新楼", title]


def test_a_year_cut_short_begins_a_title() -> None:
    assert headlines(f"{BEFORE}\n\n’９７乡村义诊进石桥\n{AFTER}") == ["云台医院添新楼", "’９７乡村义诊进石桥"]


TORN = "　　医院去年只有三百张床，病人要在走\n廊里住上三四"
REST = "　　人就能搬进去，老楼改成康复科，再\n添四十张床，由两名医生专管。"


def test_text_lost_between_two_paragraphs_is_not_closed_up() -> None:
    text = BEFORE.partition("\n")[2]
    page = f"云台医院添新楼\n{text}\n{text}\n{TORN}\n{REST}"
    article = as_json(take_apart(readers.from_paste(page)))["articles"][0]
    assert len(article["sections"][0]["paragraphs"]) == 4
    assert [gap["at"] for gap in article["gaps"]] == ["end", "start"]


def test_the_title_of_an_announcement_runs_into_no_text() -> None:
    notice = "门诊部搬迁公告\n因门诊楼加固改造，本院门诊部自下周\n一起搬到南门，请市民互相转告。"
    assert headlines(f"{BEFORE}\n\n{notice}") == ["云台医院添新楼", "门诊部搬迁公告"]
