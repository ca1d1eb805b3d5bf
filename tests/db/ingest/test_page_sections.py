from __future__ import annotations

import pytest

from db.ingest import readers, take_apart

STORY = (
    "## 门诊搬家之后怎么走\n\n**记者 龚 雪**\n\n进入十一月，青浦县人民医院的新门诊楼正式启用，患者办理住院证明、"
    "病历复印等事项，不再需要楼上楼下地跑。\n"
)


@pytest.mark.parametrize("name", ["民生", "健康", "要闻综合"])
def test_a_word_above_one_title_names_the_page(name: str) -> None:
    page = take_apart(readers.from_paste(f"# {name}\n\n{STORY}"))
    assert [article.headline for article in page.articles] == ["门诊搬家之后怎么走"]


def test_a_title_of_its_own_length_stays_the_headline() -> None:
    page = take_apart(readers.from_paste(STORY.replace("## ", "# 青浦县人民医院新楼启用\n\n## ")))
    assert [article.headline for article in page.articles] == ["青浦县人民医院新楼启用"]
