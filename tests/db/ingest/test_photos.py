import pytest

from db.ingest import as_json, photos, readers, take_apart
from db.ingest.people import Credit


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("图为医生为老人看病。石磊 摄", "摄"),
        ("医生在社区 （石磊摄）", "摄"),
        ("门诊大厅。本报记者 石 磊 摄", "本报记者"),
    ],
)
def test_whose_photo_it_is_stands_at_the_end_of_a_caption(text: str, role: str) -> None:
    assert photos.photo_credit(text) == Credit(role, "石磊")


def test_a_heading_that_ends_like_a_credit_is_none() -> None:
    assert not photos.credit_line("锚定目标绘蓝图")


@pytest.mark.parametrize(
    "text",
    [
        "院区医生为村民号脉。　佟雪飞　摄",
        "1983年，医院内放映露天电影。（资料照片）",
        "志愿者陪患儿搭积木。医院供图",
        "新启用的门诊大厅（右一）。 欧阳文摄",
        "护士教老人使用助听器 本报记者 彭亮 摄",
        "（受访者供图）",
        "大厅一角。 新华社发",
    ],
)
def test_a_credit_ends_a_caption(text: str) -> None:
    assert photos.credited(text)


@pytest.mark.parametrize(
    "text", ["这张片子是他自己在高原拍摄", "画出协同发力“路线图”", "医院印发了一批资料图片", "他爱摄"]
)
def test_running_text_ends_in_no_credit(text: str) -> None:
    assert not photos.credited(text)


def test_a_caption_that_is_a_sentence_leaves_the_short_paragraph_above_alone() -> None:
    text = "清晨六点，院子里飘着药香，队长把艾条塞进背篓，试了试肩带的松紧，招呼大家上车。"
    page = f"一条山路二十年\n□本报记者 王小明\n{text}\n病区有二十位病人找到了工作。\n医生为老人看病。石磊 摄"
    (article,) = as_json(take_apart(readers.from_paste(page)))["articles"]
    assert article["captions"] == ["医生为老人看病。石磊 摄"]
    assert article["sections"][0]["paragraphs"] == [text, "病区有二十位病人找到了工作。"]
