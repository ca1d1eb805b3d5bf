"""Who wrote it: bylines as lines of their own, in brackets, and in the first words of a report.

It must not know: where on the page a byline stands, or what else is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from db.ingest import authors
from db.ingest.authors import DOERS
from db.ingest.people import NOBODY, Credit, Known, could_be_name, looks_like_name


@dataclass(frozen=True, slots=True)
class Byline:
    """Credits of one line. `end` is where they end in the line: what follows was glued on (or nothing does)."""

    credits: tuple[Credit, ...]
    end: int
    confidence: float


_HAN = "㐀-鿿"
# These are said of much else than of people: what follows them must look like a name.
_WEAK = re.compile(r"(?:整理|漫画|策划|统筹|读者|网友|编辑|口述人?|讲述人|翻译|融媒体(?:中心)?)$")
_ROLE = re.compile(
    rf"(?P<role>(?:[文图圖][/／、·&＆\s]?[图文圖]?[/／:：\s]\s*)?"
    rf"(?:[{_HAN}A-Za-z·]{{0,14}}?(?:[报網网社台]、[{_HAN}]{{1,9}}?)?(?:{DOERS})(?:[/／](?:{DOERS}))*))"
    rf"(?P<glue>[\s:：/／、]*)"
)
_ART = re.compile(
    r"(?P<role>(?:文|图|圖|摄|攝|绘)(?:[/／·、&＆\s]{0,3}(?:文|图|圖|摄|攝|影))?)(?P<glue>\s*[/／:：]\s*|\s+)"
)
_ABOUT_ART = re.compile(r"^(?:[文图圖][/／、·&＆]?[图文圖]?[/／:：]?)(?=.{3})")
_ROLE_INSIDE = re.compile("(?<=..)(?:本报|特约|见习|实习)?(?:记者|通讯员|摄影|实习生)$")
_SEPARATOR = re.compile(rf"(?:[\s、，,；;/／&]|[和及](?=[{_HAN}]{{2}}))+")
_WORD = re.compile(rf"[{_HAN}𠀀-𿿽]+(?:[·•・][{_HAN}]+)*|[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*)*")
# Who somebody is, behind the name: 祁有田（86岁，退休外科医生）
_ABOUT_PERSON = re.compile(r"\s*[（(][^（()）]{2,24}[)）](?=\s*$)")
_TAIL = re.compile(
    r"(?:[/／、\s]*(?:文并摄|摄影报道|综合报道|联合报道|摄影|報導|报道|撰文|采写|整理|供图|供稿|发自[㐀-鿿]{2,6}|文|图|摄|攝|/)){1,3}\s*$"
)
_PLACE_TAIL = re.compile(rf"\s+[{_HAN}]{{2,4}}(?:报道|報道|報導|电|電)\s*$")
_DATE_TAIL = re.compile(r"\s*[0-9０-９]{4}[-年./][0-9０-９]{1,2}[-月./][0-9０-９]{1,2}日?\s*$")

# 记者 followed by one of these is the subject of a sentence and no byline.
_ACTS = re.compile(
    r"[\s]*(?:从|在|了解|注意|获悉|采访|看到|来到|走进|发现|昨|今|日前|近日|随|跟|对|问|于|也|还|就|将|为|与|手记|观察|节|站|团|会|席)"
)

_BRACKET = re.compile(r"[（(〔［\[]\s*(?P<inside>[^（）()〔〕\[\]［］]{2,80}?)\s*[)）〕］\]]")
_HAS_DOER = re.compile(r"记者|記者|通讯员|通訊員|实习生|作者|评论员|摄影")
DATELINE = re.compile(
    rf"^[（(【]?(?:据)?(?:本报|本報|本刊|本网|本台|新华社|新華社|中新社|中新网|央视网|(?:都市|商|晨|晚|早|日|时|快)报(?=讯)|[{_HAN}]{{2,6}}(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|快报|网|社|公報|日報))?"
    rf"[{_HAN}、·\s]{{0,14}}?(?:[0-9０-９]{{4}}年)?(?:[0-9０-９一二三四五六七八九十]{{1,3}}\s*月\s*[0-9０-９一二三四五六七八九十]{{1,3}}\s*日)?\s*(?:专|急|综合|特)?"
    rf"(?:讯|電|电|訊|消息)(?:】|(?=[\s　（(:：]|记者|記者|通讯员|新华社|本报))"
)
_REPORTED = re.compile(
    r"^(?P<who>.{0,60}?(?:记者|記者|通讯员|評論員|评论员).{1,40}?)(?:综合|摄影|专题)?\s*(?:报道|報道|報導|報告)\s*[:：。]"
)
_OPENS = re.compile(
    rf"[（(【]?(?:据)?(?:本报|本報|新华社|新華社|中新社|本刊)(?:[{_HAN}]{{2,4}}\s*[0-9０-９一二三四五六七八九十]|讯|訊|电|電|记者|記者|[（(])"
)
_FIRST_OF_OPENS = frozenset("（(【据本新中")
DATELINE_HINT = re.compile("讯|訊|电|電|消息")  # no class: see `glance.lines_with`
_LONGEST_DATELINE = 60


def dateline(text: str) -> bool:
    """The first words of a news report: 本报讯, 新华社北京3月1日电, （新华社广州1月2日电 …"""
    return DATELINE.match(text[:_LONGEST_DATELINE]) is not None


def opens_report(text: str) -> bool:
    """A line that can only be a report's first, even where the column cut the dateline short: 新华社安曼1月…"""
    return _opens_report(text[:_LONGEST_DATELINE])


@lru_cache(maxsize=1024)  # asked of a line before it is joined, while it is, and afterwards
def _opens_report(text: str) -> bool:
    return (text[:1] in _FIRST_OF_OPENS and _OPENS.match(text) is not None) or (
        DATELINE_HINT.search(text) is not None and DATELINE.match(text) is not None
    )


def _role_at(text: str, at: int, known: Known) -> re.Match[str] | None:
    met = known.roles.match(text, at)
    match = _ROLE.match(text, at)
    if met and (match is None or met.end() >= match.end()):
        return met
    if match and len(match["role"]) <= 24:
        return match
    return _ART.match(text, at)


def _name_before_role(word: str) -> int:
    """柏青|通讯员: how long the name is, where the blank behind it was lost with the column's line end; 0 for no such word."""
    role = _ROLE_INSIDE.search(word)
    return role.start() if role and looks_like_name(word[: role.start()]) else 0


def _names(text: str, at: int, end: int, known: Known) -> tuple[list[tuple[str, int]], int]:
    """Words that may be names from `at` on, up to the next role: (name, where it ends). Single characters are one spaced-out name."""
    found: list[tuple[str, int]] = []
    spaced: list[str] = []
    while at < end:
        gap = _SEPARATOR.match(text, at)
        if gap:
            at = gap.end()
            continue
        if found or spaced:
            role = _role_at(text, at, known)
            if role and role.end() <= end:
                break
        word = _WORD.match(text, at)
        if not word:
            break
        if len(word[0]) == 1:
            spaced.append(word[0])
            at = word.end()
            if len("".join(spaced)) >= 2 and (len(spaced) == 3 or not re.match(rf"\s+[{_HAN}](?:\s|$)", text[at:end])):
                found.append(("".join(spaced), at))
                spaced = []
            continue
        if spaced:
            return found, at
        # 王明和李红: 和 joins two names, but is part of others (张和平).
        joined = len(word[0]) > 4 and looks_like_name(word[0].partition("和")[0])
        until = at + word[0].index("和") if joined and "和" in word[0] else word.end()
        named = _name_before_role(word[0])
        until = at + named if named else until
        found.append((text[at:until], until))
        at = until
    return found, at


@lru_cache(maxsize=256)  # asked of a line when it is told from text, and again for whom it names
def parse(text: str, *, marked: bool = False, known: Known = NOBODY) -> Byline | None:
    """The byline a line consists of, or begins with when something is glued to its last name. None if it is no byline.

    `marked` says that a byline's mark (□■◎●) stood before it.
    """
    if len(text) > 90:
        return None
    bare = text.rstrip("* 　") if text[-1] == "*" else text
    if bare and bare != text:  # a converter's mark for bold
        found = parse(bare, marked=marked, known=known)
        return Byline(found.credits, len(text), found.confidence) if found and found.end == len(bare) else found
    opening = DATELINE.match(text) if DATELINE_HINT.search(text) else None
    if opening and not _REPORTS.search(text):
        return None  # the first line of a report, perhaps cut in its reporter's name
    if opening:
        # 本报讯 记者 王小明 报道, on a line of its own; with a sentence behind it, it is that paragraph's first line.
        at = opening.end() + len(text[opening.end() :]) - len(text[opening.end() :].lstrip(" 　"))
        rest = _whole(text[at:], marked, known)
        return rest if rest is None or rest.end < len(text) - at else Byline(rest.credits, len(text), rest.confidence)
    return _whole(text, marked, known)


# What a site adds to the author's name when a page is copied from the screen.
_POSTED = re.compile(
    r"[\s　|｜/]*(?:来源|稿源|字体|字号|时间|日期|发布时间|阅读|点击|浏览)(?:[:：]|[\s　]*[大中小]).*$"
)
_POSTED_HINT = re.compile("来源|稿源|字体|字号|时间|日期|阅读|点击|浏览")
_REPORTS = re.compile("(?:报道|報道|報導)$")


def _whole(text: str, marked: bool, known: Known) -> Byline | None:
    posted = _POSTED.search(text) if _POSTED_HINT.search(text) else None
    if posted and posted.start() > 1:
        found = _whole(text[: posted.start()], marked, known)
        if found is not None and found.end == posted.start():
            return Byline(found.credits, len(text), found.confidence)
    found = _with_tail(text, marked, known) if marked or _role_at(text, 0, known) else None
    if found is not None:
        return found
    for credits, confidence in (
        (authors.profession(text), 0.75),
        (authors.institution(text) if marked else (), 0.85),
        (_met(text, known), 0.85),
        (authors.from_afar(text), 0.8),
    ):
        if credits:
            return Byline(credits, len(text), confidence)
    return None


def _with_tail(text: str, marked: bool, known: Known) -> Byline | None:
    """Roles and names, and behind them where from, when, or that they report."""
    place = _PLACE_TAIL.search(text)
    if place and place.start() > 3:
        found = _parse(text, place.start(), marked, known)
        if found is not None and found.end == len(text):
            return found
    tail = _DATE_TAIL.search(text) or _TAIL.search(text) or _ABOUT_PERSON.search(text)
    return _parse(text, tail.start() if tail and tail.start() > 1 else len(text), marked, known)


def _met(text: str, known: Known) -> tuple[Credit, ...]:
    """A name the archive knows, alone on its line; or two."""
    words = ["".join(text.split())] if "".join(text.split()) in known.names else text.split()
    if not words or len(words) > 3 or not all(word in known.names for word in words):
        return ()
    return tuple(Credit("", word) for word in words)


def _parse(text: str, end: int, marked: bool, known: Known) -> Byline | None:
    credits: list[Credit] = []
    at, confidence = 0, 0.97 if marked else 0.93
    while at < end:
        role = _role_at(text, at, known)
        if role is None or role.end() > end:
            break
        inner = _ROLE.match(text, role.end()) if role["glue"] else None
        named = inner is not None and _name_before_role(inner["role"]) > 0
        if (
            inner
            and not named
            and inner.end() <= end
            and (len(inner["role"]) >= 3 or _NAMES_NOBODY.match(role["role"]))
        ):
            role = inner  # 整理：本报记者 葛青
        names, stop = _names(text, role.end(), end, known)
        if not names:
            break
        separated = bool(role["glue"])
        word = _ABOUT_ART.sub("", "".join(role["role"].split())).rstrip("/／:：")
        strict = not (separated or marked) or (_WEAK.search(word) is not None and not marked)
        for name, name_end in names:
            fits = name in known.names or (looks_like_name(name) if strict else could_be_name(name))
            if not fits or (not separated and _ACTS.match(text, role.end())):
                glued = len(name) > 3 and (separated or marked or bool(credits))
                begins = known.name_at_start(name) is not None or looks_like_name(name[:2])
                if glued and begins and not _ACTS.match(name):
                    # Something is glued to this name; where the name ends is for others to say.
                    credits.append(Credit(word, name))
                    return Byline(tuple(credits), name_end - len(name), 0.6)
                return None
            confidence *= 1.0 if name in known.names or looks_like_name(name) else 0.9
            credits.append(Credit(word, name))
        at = stop
    if not credits or at < end:
        if marked and not credits and could_be_name("".join(text.split())) and len(text.split()) <= 3:
            return Byline(tuple(Credit("", name) for name in _bare(text)), len(text), 0.85)
        return None
    return Byline(tuple(credits), len(text), confidence)


# 作者：记者 葛青: the first word only announces the second.
_NAMES_NOBODY = re.compile("(?:作者|撰文|撰稿|采写)$")


def _bare(text: str) -> list[str]:
    """Names without a role behind a byline's mark: □王小明 or □王 明."""
    words = text.split()
    return ["".join(words)] if all(len(word) == 1 for word in words) else words


def bracketed(text: str, known: Known = NOBODY) -> Byline | None:
    """A line that is nothing but a byline in brackets: （记者 张三 通讯员 李四）, （史志刚）."""
    if text[0] not in "（(〔［[":
        return None
    match = _BRACKET.fullmatch(text.strip(" 　。"))
    if match is None:
        return None
    credits = authors.names_only(match["inside"], known) or (
        _loose(match["inside"], known) if _HAS_DOER.search(text) else authors.calling(match["inside"])
    )
    if not credits:
        whole = parse(match["inside"], known=known)
        credits = whole.credits if whole and whole.end == len(match["inside"]) and whole.credits[0].role else ()
    return Byline(credits, len(text), 0.9 if credits[0].role else 0.8) if credits else None


def credits(text: str, *, marked: bool = False, known: Known = NOBODY) -> tuple[Credit, ...]:
    """The people a byline's line names; none where it names nobody that can be told from the rest."""
    found = bracketed(text, known) or parse(text, marked=marked, known=known)
    inside = None if found else _BRACKET.fullmatch(text)
    if found is not None:
        return found.credits
    return authors.pen_name(inside["inside"]) if inside else authors.institution(text)


def signs(text: str) -> bool:
    """A paragraph that ends with who wrote the piece: （记者 张三）, （张三 李四）, （完）."""
    found = _SIGNED.search(text[-_SIGNATURE:]) if text[-1:] in ")）" else None
    return found is not None and (
        found[1] == "完" or _HAS_DOER.search(found[1]) is not None or bool(_signers(found[1], NOBODY))
    )


def signature(text: str) -> int | None:
    """Where the bracket begins in which the paragraph is signed with names; None where nobody signs it."""
    if text[-1:] not in ")）" or not signs(text):
        return None
    at = max(text.rfind("（"), text.rfind("("))
    return at if at > 0 and text[at + 1 : -1].strip() != "完" else None


_DOERS_HINT = re.compile("记者|通讯员|記者|作者")
_SIGNED = re.compile(r"(?<=[。！？”])[\s　]*[（(]([^（()）。，]{2,40}|完)[)）]$")
_SIGNATURE = 48
"""Characters of the longest signature: an institution, a department, a post and a name."""


def _signers(text: str, known: Known) -> tuple[Credit, ...]:
    """Names, or one person with post and house (某医院某科主任医师 谭立群)."""
    people = authors.names_only(text, known)
    if people:
        return people
    return authors.profession(text) or authors.institution(text) or authors.calling(text) or authors.pen_name(text)


def run_in(text: str, known: Known = NOBODY) -> tuple[Credit, ...]:
    """Credits inside a paragraph: 本报讯（记者 …）, 新华社记者…报道：, or （记者 …）, （张三） at its end. They stay part of the paragraph."""
    signed = _SIGNED.search(text[-_SIGNATURE:]) if text[-1:] in ")）" else None
    names = _signers(signed[1], known) if signed else ()
    if names or _DOERS_HINT.search(text) is None:
        return names
    head, tail = text[:120], text[-80:]
    opening = DATELINE.match(head)
    found: list[Credit] = []
    for match in _BRACKET.finditer(head):
        if match.start() <= (opening.end() + 4 if opening else 2) and _HAS_DOER.search(match["inside"]):
            inside = DATELINE.match(match["inside"])
            found.extend(_loose(match["inside"][inside.end() :].strip(" 　") if inside else match["inside"], known))
    if not found:
        reported = _REPORTED.match(head[opening.end() :] if opening else head)
        if reported and (opening or len(reported["who"]) <= 30):
            found.extend(_loose(reported["who"].lstrip(" 　，,"), known))
    closing = list(_BRACKET.finditer(tail))
    if not found and closing and closing[-1].end() >= len(tail) - 1 and _HAS_DOER.search(closing[-1]["inside"]):
        found.extend(_loose(closing[-1]["inside"], known))
    return tuple(dict.fromkeys(found))


_PAPERS_BEFORE = re.compile(rf"^(?:[{_HAN}]{{2,8}}(?:报|社|网|台|中心|客户端)[，·\s　]+)+")


def _loose(text: str, known: Known) -> tuple[Credit, ...]:
    """Credits of a phrase that may have other words before its first role (罗勇 记者 江潇; 某某日报 某报记者 佟一然)."""
    byline = parse(text, known=known) or parse(_PAPERS_BEFORE.sub("", text), known=known)
    if byline is None:
        words = text.split(maxsplit=1)
        byline = parse(words[1], known=known) if len(words) == 2 and could_be_name(words[0]) else None
    return byline.credits if byline is not None else ()
