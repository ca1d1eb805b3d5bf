from __future__ import annotations

import pytest

from db.ingest import navigation


@pytest.mark.parametrize(
    "line",
    [
        "报纸首页 版面导航 标题导航",
        "首页　要闻　时评　数字报　客户端",
        "我来说两句 0条评论",
        "网友评论　发表评论　登录后可以评论",
        "云台都市报数字版",
        "友情链接：云台网　湖滨在线",
    ],
)
def test_what_leads_elsewhere_is_navigation(line: str) -> None:
    assert navigation.sure(line, ()) is not None


@pytest.mark.parametrize("line", ["医院首页　挂号　住院", "社区医院的首页换了", "视频专题", "内科　外科　儿科　妇科"])
def test_other_short_words_in_a_row_are_none(line: str) -> None:
    assert navigation.sure(line, ()) is None
