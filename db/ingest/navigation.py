"""Lines that a saved e-paper's page has for whoever reads it on the screen: links to other pages, menus, comments.

It must not know: other lines of the page, or articles.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from db.ingest import glance, mastheads

_HAN_CHAR = re.compile("[㐀-鿿]")
_NAVIGATION = re.compile(
    r"(?:上一版|下一版|上一篇|下一篇|上一期|下一期|上一頁|下一頁|上一页|下一页|版面导航|版面概览|版面目录|标题导航|标题列表|返回目录|返回首页|返回版面|放大|缩小|缩放|默认|全文复制|"
    r"朗读|听新闻|本版新闻|本版文章|版面图|往期回顾|往期|数字报首页|报纸首页|电子报|数字报|报纸|PDF版?|关闭|打印|分享到?|收藏|字号|大|中|小|首页|登录后?|注册|扫一扫|二维码|"
    r"当前位置|您(?:现在)?的位置|正文|手机版|手机观看|订阅|日历|高级搜索|复制链接|微信|微博|朋友圈|QQ空间|QQ|举报|纠错|客户端|附件|图文版|文字版|期次|查看|全部|加载更多|相关推荐|"
    r"相关稿件|热门|排行榜|热榜|热播榜|TOP|榜|帮助|忘记密码|立即注册|下次自动登录|节目官网|视频简介|内容简介|简介|栏目介绍|主要内容|已|[×✕▲▼◀▶↑↓○●◎□■☆★]|本版(?:标题)?导航|本版目录|版面列表|"
    r"新闻中心|新闻频道|视频|专题|论坛|博客|我来说两句|我要评论|网友|发表|可以|请先|最新|条|"
    r"返回|目录|检索|搜索|更多|下载|评论|点赞|转发|[0-9]++|[+\-＋－]|[|｜>＞»›<＜«‹/\\·,，:：\[\]【】()（）\s　]|"
    r"(?:第\s*[A-Z]?[0-9０-９]{1,3}|[A-Z][0-9０-９]{1,2})\s*版[:：]?(?:[㐀-鿿]{0,6})?)+"
)
_WORD = re.compile(
    r"上一[版篇期頁页]|下一[版篇期頁页]|导航|目录|概览|放大|缩小|返回|全文复制|朗读|本版新闻|本版文章|版面图|数字报|电子报|打印|分享|收藏|字号|首页|PDF|往期|下载|列表|当前位置|的位置|登录|注册|密码|客户端|加载更多|评论|相关推荐|相关稿件|热播榜|TOP|简介|栏目介绍|主要内容|官网|我来说两句"
)
_FIGURES = re.compile(r"[0-9]{2}(?:\t|[\s　]{2,})[0-9.,]{2,}")
"""A table's row; the numbers of an e-paper's pages have one digit or two and stand closer."""
_SITE = re.compile(r"[㐀-鿿]{2,8}?[报報](?=数字报|电子报)|[㐀-鿿]{2,8}?[报報](?:社)?(?:电子版|数字版|手机版|网|客户端)")
# ![图](a.jpg): where a converter left a picture out.
_PICTURE_LINK = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)\s*)+")
_OTHER_SITES = re.compile(r"友情链接[:：\s　]|友情链接$")
_CELLS = re.compile(r"[\s　|｜]+")
_FEWEST_CELLS, _LONGEST_CELL = 3, 6
HINTS = rf"{_WORD.pattern}|\n[^㐀-鿿\n]+{glance.END}|!\[|友情链接|" + "|".join(
    f"{paper}社?(?:电子版|数字版|手机版|网|客户端){glance.END}" for paper in "报報"
)
"""One of these stands in whatever is navigation: see `glance.lines_with`."""


def sure(text: str, papers: Collection[str]) -> float | None:
    """How surely the line is navigation; None where it is none."""
    worded = _WORD.search(text) is not None
    if (
        not mastheads.has_date(text)
        and _NAVIGATION.fullmatch(text)
        and (worded or not (_HAN_CHAR.search(text) or _FIGURES.search(text)))
    ):
        return 0.95
    if worded and _NAVIGATION.fullmatch(mastheads.stripped(_SITE.sub("", text), papers)[0]):
        return 0.9  # 平川日报数字报 | 返回首页 | 2020年3月1日
    if _PICTURE_LINK.fullmatch(text):
        return 0.95
    return 0.85 if (worded and _menu(text)) or _OTHER_SITES.match(text) or _SITE.fullmatch(text) else None


def _menu(text: str) -> bool:
    """Short words in a row, of which at least two, and a third of all, lead elsewhere: 首页　要闻　时评　数字报　客户端."""
    cells = _CELLS.split(text)
    if len(cells) < _FEWEST_CELLS or any(len(cell) > _LONGEST_CELL for cell in cells):
        return False
    leading = sum(1 for cell in cells if _WORD.search(cell))
    return leading > 1 and 3 * leading >= len(cells)
