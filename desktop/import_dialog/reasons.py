"""Says in words why the importer decided as it did, and what of a page wants a look before it is stored.

It must not know: widgets. The reasons are words of `db/ingest`; one it does not know gets a general sentence.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from db.domain import draft_places as where
from db.domain.draft import CERTAIN, Decision, PageDraft
from db.domain.records import ArticleId, PartKind

_NAMED = 3
"""Known articles named beside a page; more would leave no room for it."""


def reason(decision: Decision) -> str:
    """Why a part is what it is, as half a sentence."""
    translate = QCoreApplication.translate
    if decision == CERTAIN:
        return translate("ImportReasons", "decided by you")
    words = {
        "page_header": translate("ImportReasons", "reads like the header of a page"),
        "navigation": translate("ImportReasons", "reads like the navigation of a web page"),
        "copyright": translate("ImportReasons", "reads like a copyright line"),
        "contact": translate("ImportReasons", "gives an address or a telephone number"),
        "staff_line": translate("ImportReasons", "names the editors of the page"),
        "notice_wording": translate("ImportReasons", "is worded like a notice"),
        "column_label": translate("ImportReasons", "is set like the label of a column"),
        "caption_mark": translate("ImportReasons", "bears the mark of a caption"),
        "caption_words": translate("ImportReasons", "is worded like a caption"),
        "picture_place": translate("ImportReasons", "stands where a picture was"),
        "repeats_caption": translate("ImportReasons", "repeats a caption"),
        "cuts_a_sentence": translate("ImportReasons", "cuts a sentence in two"),
        "sentence_healed": translate("ImportReasons", "was cut in two and put together again"),
        "column_put_back": translate("ImportReasons", "stood in the wrong column and was put back"),
        "behind_its_section": translate("ImportReasons", "stood behind its section and was moved before it"),
        "byline_words": translate("ImportReasons", "names a role and a person"),
        "byline_in_brackets": translate("ImportReasons", "names a role and a person in brackets"),
        "byline_in_text": translate("ImportReasons", "is named inside the text"),
        "byline_glued": translate("ImportReasons", "the name was glued to what follows"),
        "glued_to_name": translate("ImportReasons", "was glued to a name"),
        "article_begins": translate("ImportReasons", "an article seems to begin here"),
        "page_begins": translate("ImportReasons", "opens the page"),
        "main_title": translate("ImportReasons", "looks like the main title"),
        "first_title": translate("ImportReasons", "is the first title of its article"),
        "before_headline": translate("ImportReasons", "stands before the headline"),
        "after_headline": translate("ImportReasons", "stands behind the headline"),
        "title_list": translate("ImportReasons", "is one of a list of titles"),
        "title_in_two_lines": translate("ImportReasons", "is a title set in two lines"),
        "photo_credit": translate("ImportReasons", "says who took the pictures"),
        "box_label": translate("ImportReasons", "is the label of a box"),
        "advert": translate("ImportReasons", "reads like an advertisement or the weather"),
        "posted": translate("ImportReasons", "says where and when the web page was posted"),
        "before_a_report": translate("ImportReasons", "stands before the first words of a report"),
        "behind_torn_text": translate("ImportReasons", "stands behind text that breaks off"),
        "behind_a_signature": translate("ImportReasons", "stands behind the signature of a report"),
        "table_row": translate("ImportReasons", "is a row of a table"),
        "aside": translate("ImportReasons", "is set beside the text by the web page"),
        "known_paper": translate("ImportReasons", "prints what you said is this newspaper"),
        "known_byline": translate("ImportReasons", "is a name that the archive knows"),
        "page_section": translate("ImportReasons", "names the section of the paper"),
        "signature": translate("ImportReasons", "is set like a signature at the end"),
        "name_below_title": translate("ImportReasons", "is a name set below the title"),
        "salutation": translate("ImportReasons", "addresses somebody, as a letter does"),
        "colon": translate("ImportReasons", "ends in a colon"),
        "dash": translate("ImportReasons", "begins or ends with a dash"),
        "stands_alone": translate("ImportReasons", "is short and stands alone"),
        "running_text": translate("ImportReasons", "is running text"),
        "beyond_a_page": translate("ImportReasons", "lies behind all that a page can hold"),
        "begins_in_mid_sentence": translate("ImportReasons", "begins in mid-sentence"),
        "ends_in_mid_sentence": translate("ImportReasons", "ends in mid-sentence"),
    }
    if decision.reason in words:
        return words[decision.reason]
    if decision.reason.startswith("title"):
        return translate("ImportReasons", "has the shape of a title")
    return translate("ImportReasons", "follows from where its lines begin and end")


def known_already(page: PageDraft, name: Callable[[ArticleId], str] = str) -> list[str]:
    """What of the page the archive has; `name` calls a known article by name."""
    translate = QCoreApplication.translate
    if page.same_file:
        return [translate("ImportReasons", "This very file is in the archive already.")]
    same = translate("ImportReasons", "The very text is in the archive already: {known}.")
    near = translate("ImportReasons", "Nearly the same as {known} ({percent} %).")
    paste = translate("ImportReasons", "the pasted text")
    alike = [like for like in page.alike if like.known not in page.same_text]
    found = [same.format(known=name(id)) for id in page.same_text]
    found += [near.format(known=name(like.known), percent=round(like.shared * 100)) for like in alike]
    again = translate("ImportReasons", "Stands in this import already: “{headline}” of {file} ({percent} %).")
    found += [
        again.format(headline=twin.headline, file=twin.file or paste, percent=round(twin.shared * 100))
        for twin in page.twins
    ]
    if len(found) > _NAMED:
        others = translate("ImportReasons", "Others: {count}.")
        found[_NAMED:] = [others.format(count=len(found) - _NAMED)]
    return found


def warnings(page: PageDraft) -> list[str]:
    """What else a person should know of a page before it is stored, the weightiest first."""
    translate = QCoreApplication.translate
    found: list[str] = []
    if not page.articles:
        found.append(translate("ImportReasons", "No article was found on this page."))
    nameless = sum(article.headline is None for article in page.articles)
    gaps = sum(part.part.kind is PartKind.GAP for article in page.articles for part in article.parts)
    counted = (
        (nameless, translate("ImportReasons", "Articles without a headline: {count}.")),
        (gaps, translate("ImportReasons", "Places where text seems to be missing: {count}.")),
        (len(page.leftover), translate("ImportReasons", "Pieces that belong to no article: {count}.")),
        (len(where.doubtful(page)), translate("ImportReasons", "Doubtful decisions: {count}.")),
    )
    found += [said.format(count=count) for count, said in counted if count]
    several = translate(
        "ImportReasons", "“{name}” is the name of several hospitals: {choices}. Put down which is meant."
    )
    asked = (hospital for article in page.articles for hospital in article.hospitals if hospital.choices)
    found += dict.fromkeys(several.format(name=one.name, choices=" · ".join(one.choices)) for one in asked)
    return found
