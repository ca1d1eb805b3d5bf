"""A column block behind the next article's head goes home, and that head still opens its article."""

from db.ingest import as_json, readers, take_apart

PAGE = """山谷里的眼科医生
□本报记者 骆宾
江浦县眼科医院的手术室里，有一
台用了十七年的显微镜。镜筒上的漆已
经磨白，主任阮清每天都坐在它的后
面。
十七年里，她为四千一百名病人换
过角膜，最小的只有三个月，最大
牙科椅开进校园
□本报记者 方圆
六月二十五日，一辆中巴车停在青
坪小学的操场上，车里是两张牙科椅。
▲口腔科医生在车上检查牙齿。
的九十六岁。每一片角膜的后面都
是一个家庭的决定，她这样说。
"""


def taken() -> list[dict[str, object]]:
    return as_json(take_apart(readers.from_paste(PAGE)))["articles"]


def test_the_second_headline_opens_an_article() -> None:
    assert [article["headline"] for article in taken()] == ["山谷里的眼科医生", "牙科椅开进校园"]


def test_the_torn_sentence_is_whole_in_the_first_article() -> None:
    sections = taken()[0]["sections"]
    assert isinstance(sections, list)
    assert "最大的九十六岁。" in sections[0]["paragraphs"][-1]
