"""Which encoding a Chinese text came in: a guess from its bytes alone.

It must not know: files, names of files, or what the text is about. It does not know Korean or Japanese either (it will
say GB18030), which is why the review shows the text and lets a person say otherwise.
"""

from __future__ import annotations

import codecs
import unicodedata

SAMPLE = 65_536
"""Bytes looked at to tell the double-byte encodings apart; the whole text is then decoded by the winner."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like the UTF-16 mark and must be asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

# The characters that make up half of any Chinese text, simplified and traditional, by our own count of news.
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
    "形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题"
    "党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西"
    "被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再"
    "采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石"
    "记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历"
    "市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参"
    "红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供"
    "院医療醫們這個國時來會對說發學電務業當後過動現見經問題開關長間無東車門書報張馬節話氣點萬戰爭實樣種體與從應該還進運達"
    "產員議聲類離華確單風帶場務積轉決認證壓導觀織裝連斷難礦備辦習響約勞團歷構準選標寫親調滿縣參紅細聽鐵價嚴隨蘇爾講黃顯談藝"
    "健康患者服护保健疗卫记者本报新闻，。、；：？！“”‘’（）《》　「」『』０１２３４５６７８９0123456789"
)


def guess(data: bytes) -> str:
    """A Python codec name that suits `data`; "utf-8" for text that is plain ASCII or empty."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if b"\x00" not in data[:SAMPLE] and _is_utf8(data):
        return "utf-8"
    sample = data[:SAMPLE]
    candidates = ["utf-8", "gb18030", "big5hkscs"]  # a few broken bytes must not turn UTF-8 into something else
    if len(data) % 2 == 0 or len(data) > SAMPLE:
        candidates += ["utf-16-le", "utf-16-be"]
    return max(candidates, key=lambda name: _score(sample, name))


def reads_as_chinese(text: str) -> bool:
    """Whether a text of some length has the characters that every Chinese text has. EUC-TW, which Python cannot read, decodes
    as GB18030 without an error and into rare characters only: 13 in 100 are frequent ones, where real texts have 44 to 87."""
    han = [char for char in text[:SAMPLE] if "㐀" <= char <= "鿿"]
    return len(han) < _ENOUGH or sum(map(_FREQUENT.__contains__, han)) >= _LEAST * len(han)


_ENOUGH, _LEAST = 100, 0.2
"""Han characters from which `reads_as_chinese` judges, and the share of frequent ones it asks for."""


def _is_utf8(data: bytes) -> bool:
    """Strict UTF-8, but for a last character that a copy cut off in the middle."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _score(sample: bytes, name: str) -> float:
    """How Chinese `sample` reads under that codec: the share of frequent characters, less what cannot be text."""
    text = sample.decode(name, errors="replace")
    if not text:
        return 0.0
    frequent = strange = wide = 0
    for char in text:
        if char in _FREQUENT:
            frequent += 1
        elif char == "�":
            strange += 3
        elif char > "\x7f":
            category = unicodedata.category(char)
            if category in ("Co", "Cn", "Cs", "Cc", "Cf"):
                strange += 2
            wide += category in ("Lo", "Po", "Ps", "Pe", "Pi", "Pf")
            strange += category in ("Ll", "Lu", "Lm", "Mn", "Mc", "Me")
        elif char < " " and char not in "\t\n\r\f":
            strange += 2
    # A rare Han character is weak evidence, a wrong pairing of bytes gives only those: hence the small weight.
    return (frequent + 0.1 * wide - strange) / len(text)
