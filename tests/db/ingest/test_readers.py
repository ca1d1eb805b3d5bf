import codecs
from pathlib import Path

import pytest

from db.errors import UnreadableFile
from db.ingest import encodings, readers

TEXT = "安宁市人民医院昨日开诊，记者在现场看到，医生和护士正在为患者服务。"
TRADITIONAL = "瀋陽市婦嬰醫院昨日開診，記者在現場看到，醫生和護士正在為患者服務。"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_chinese_text_is_read_in_any_encoding(codec: str) -> None:
    assert readers.read_text(TEXT.encode(codec), "page.txt").lines == (TEXT,)


@pytest.mark.parametrize("codec", ["big5hkscs", "gb18030", "utf-16-le"])
def test_traditional_text_is_read_in_any_encoding(codec: str) -> None:
    assert readers.read_text(TRADITIONAL.encode(codec), "page.txt").lines == (TRADITIONAL,)


def test_a_text_cut_in_the_middle_of_a_character_is_still_utf8() -> None:
    assert encodings.guess(TEXT.encode()[:-1]) == "utf-8"


def test_another_encoding_can_be_asked_for() -> None:
    assert readers.read_text(TEXT.encode("gb18030"), "page.txt", "big5hkscs").lines != (TEXT,)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\f"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    assert readers.split_lines(f"甲{end}乙{end}") == ("甲", "乙")


def test_the_bytes_are_kept_as_they_came(tmp_path: Path) -> None:
    path = tmp_path / "3.8专版"
    data = codecs.BOM_UTF8 + TEXT.encode()
    path.write_bytes(data)
    page = readers.read(path)
    assert (page.data, page.name, page.lines) == (data, "3.8专版", (TEXT,))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\xe3\x80\x80", "empty"),
        (b"PK\x03\x04" + bytes(range(256)) * 20, "not_text"),
        (bytes((i * 89) % 256 for i in range(4000)), "not_text"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        readers.read_text(data, "page.txt")
    assert caught.value.facts["reason"] == reason


def test_a_file_larger_than_any_page_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(readers.LARGEST + 1)
    with pytest.raises(UnreadableFile) as caught:
        readers.read(path)
    assert caught.value.facts["reason"] == "too_large"


@pytest.mark.parametrize(("name", "reason"), [("nothing.txt", "missing"), ("picture.jpg", "unknown_format")])
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, reason: str) -> None:
    if reason != "missing":
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(UnreadableFile) as caught:
        readers.read(tmp_path / name)
    assert caught.value.facts["reason"] == reason


def test_a_file_without_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(_path: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableFile) as caught:
        readers.read(path)
    assert caught.value.facts["reason"] == "permission"


def test_a_saved_page_gives_the_lines_a_browser_would_show() -> None:
    html = (
        '<html><head><meta charset="gb2312"><title>电子报</title><script>var a="<p>x</p>";</script></head>'
        "<body><div>下一版</div><h1>标题</h1><p>第一段<b>重点</b>。</p><p>第二段。</p><style>p{}</style></body></html>"
    )
    page = readers.read_text(html.encode("gb18030"), "page.html")
    assert [line for line in page.lines if line] == ["下一版", "标题", "第一段重点。", "第二段。"]


def test_a_paste_with_half_a_character_pair_is_read() -> None:
    assert readers.from_paste("医院\ud83d").lines == ("医院?",)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5hkscs"])
def test_a_few_broken_bytes_do_not_make_another_encoding_of_a_text(codec: str) -> None:
    data = bytearray((TRADITIONAL * 20).encode(codec))
    data[50] = data[200] = 0xFF
    assert encodings.guess(bytes(data)) == codec


def test_pairs_of_bytes_that_give_rare_characters_only_are_no_text_we_can_read() -> None:
    rare = "".join(chr(code) for code in range(0x8D00, 0x8E00))
    with pytest.raises(UnreadableFile):
        readers.read_text(rare.encode("gb18030"), "page.txt")
