import re

from db.ingest import glance

PAGE = glance.page_text(("云溪日报 2019年7月30日", "医院", "本报讯 市医院的新楼", "昨天封顶。"))


def test_the_lines_that_hold_a_word_are_found_once_each_in_their_order() -> None:
    assert glance.lines_with(re.compile("医院|新楼|日报"), PAGE) == [0, 1, 2]


def test_a_hint_may_ask_for_a_lines_beginning_and_for_its_end() -> None:
    assert glance.lines_with(re.compile(rf"\n云|楼{glance.END}|封顶{glance.END}"), PAGE) == [0, 2]
