"""Reading order: sentences cut in two are healed, column blocks that were swapped are put back.

Evidence is a dangling end and the dangling start that continues it best, by which characters follow which. It must not
know: articles' parts, or any phrase.
"""

from __future__ import annotations

import re

from db.ingest import captions, pairs, prose
from db.ingest.fragments import Fragment, Kind
from db.ingest.pairs import PageStatistics

_FAR = 6
"""Fragments looked past for the rest of a sentence: captions of a double picture, a byline, a heading."""

_STUMP = re.compile(r"^[^，。、；：！？,;:!?“‘（(《0-9A-Za-z]{1,2}[，。、；,;]")
_WHOLE_STUMPS = frozenset(
    [
        "哦",
        "啊",
        "唉",
        "嗯",
        "对",
        "好",
        "不",
        "是",
        "行",
        "看",
        "瞧",
        "你",
        "我",
        "他",
        "她",
        "如今",
        "目前",
        "今年",
        "去年",
        "当前",
        "同时",
        "此外",
        "首先",
        "其次",
        "再次",
        "最后",
        "随后",
        "近日",
        "日前",
        "昨天",
        "今天",
        "据悉",
        "然而",
        "其中",
        "于是",
        "因此",
        "另外",
        "为此",
        "对此",
        "现在",
        "过去",
        "未来",
        "当时",
        "后来",
        "但是",
        "可是",
        "那么",
        "所以",
        "春节",
        "夏天",
        "冬天",
        "凌晨",
        "清晨",
        "傍晚",
        "深夜",
        "早上",
        "中午",
        "晚上",
        "下午",
        "上午",
        "眼下",
        "这时",
        "这里",
        "那天",
        "当天",
        "当晚",
        "次日",
        "翌日",
        "的确",
        "当然",
        "其实",
        "总之",
        "例如",
        "比如",
        "譬如",
        "显然",
        "终于",
        "再者",
        "甚至",
        "果然",
        "有人",
        "今后",
        "前天",
        "平时",
        "近来",
        "近年",
        "从此",
        "至此",
        "无疑",
        "诚然",
        "一天",
        "一次",
        "而今",
        "尔后",
        "接着",
        "第一",
        "第二",
        "第三",
        "第四",
        "一是",
        "二是",
        "三是",
        "四是",
        "那年",
        "这天",
        "那时",
        "此时",
        "此前",
        "此后",
        "为了",
        "事后",
        "会上",
        "会后",
        "席间",
        "据说",
        "据称",
    ]
)


def start_strangeness(text: str) -> float:
    """How little a text begins as a paragraph does, in bits: above 4 it hardly is a beginning; below 0 it is a usual one."""
    stripped = text.lstrip("　 ")
    if not stripped:
        return 0.0
    score = -pairs.start(pairs.fold(stripped[:6])[:2])
    if prose.unopened(stripped[:60]):
        score += 4.0
    stump = _STUMP.match(stripped)
    if stump and stump[0][:-1] not in _WHOLE_STUMPS:
        score += 3.0
    if stripped[0] in prose.CLOSERS:
        score += 8.0
    return score


def continuation(left: Fragment, right: Fragment, statistics: PageStatistics) -> float:
    """How surely `right` continues the torn `left`, in bits: above 3 likely, below 0 hardly."""
    score = statistics.join(left.text, right.text) + 0.5 * max(-4.0, min(8.0, start_strangeness(right.text)))
    if prose.unclosed(left.text[-120:]) and prose.unopened(right.text[:80]):
        score += 3.0
    if left.text[-1] in "，、,":
        score += 0.5
    return score


def heal(flow: list[Fragment], statistics: PageStatistics) -> list[Fragment]:
    """Joins torn fragments with the fragment a few further on that continues them; what stood between follows after."""
    healed = list(flow)
    index = 0
    while index < len(healed):
        torn = healed[index]
        if torn.kind is Kind.BODY and torn.torn_end:
            at = _rest_of(healed, index, statistics)
            if at is not None:
                between = healed[index + 1 : at]
                _explain(between, healed, index)
                rest = healed.pop(at)
                torn.append(rest, prose.glue(torn.text, rest.text))
                torn.reason = "sentence_healed" if between else torn.reason
                torn.confidence = min(torn.confidence, 0.85)
                continue  # the joined piece may itself be torn
        index += 1
    return healed


def _rest_of(flow: list[Fragment], index: int, statistics: PageStatistics) -> int | None:
    """Where the rest of the torn fragment stands, if it stands near: over pictures, bylines, headings."""
    torn = flow[index]
    best: tuple[float, int] | None = None
    for at in range(index + 1, min(len(flow), index + 1 + _FAR)):
        other = flow[at]
        if other.kind is Kind.COLUMN:
            break
        if other.kind is not Kind.BODY:
            continue
        between = flow[index + 1 : at]
        score = continuation(torn, other, statistics) - 0.5 * sum(1 for f in between if f.kind is not Kind.CAPTION)
        if not between:
            score += 1.5
        if other.indented:
            score -= 3.0
        if score > 2.0 and (best is None or score > best[0] + 1.0):
            best = (score, at)
        # Only what can be a caption may stand between: one sentence, at most two.
        if len(other.text) > 90 or other.text.count("。") > 2:
            break
    return best[1] if best else None


def _explain(between: list[Fragment], flow: list[Fragment], index: int) -> None:
    """What cuts a sentence in two is a caption, unless it has the look of this page's headings."""
    titles = [f for f in flow if f.kind is Kind.TITLE and f not in between]
    for fragment in between:
        if fragment.kind is Kind.BODY and len(fragment.text) <= 90:
            fragment.kind, fragment.reason, fragment.confidence = Kind.CAPTION, "cuts_a_sentence", 0.8
        elif fragment.kind is Kind.TITLE:
            alike = any(_alike(fragment, other) for other in titles)
            picture = captions.picture_before(flow, flow.index(fragment))
            if picture or not alike:
                fragment.kind, fragment.reason, fragment.confidence = Kind.CAPTION, "cuts_a_sentence", 0.7


def _alike(a: Fragment, b: Fragment) -> bool:
    return bool(prose.halves(a.text)) == bool(prose.halves(b.text)) and abs(len(a.text) - len(b.text)) <= 3
