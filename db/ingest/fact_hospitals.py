"""The hospitals of an article, found in its sentences by every way the text calls them.

It must not know: whose figures are, or what a figure is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.domain.records import Article, HospitalId, PartKind, Relation
from db.ingest.fact_owners import Mention, Owner, Sentence
from db.ingest.fact_text import ReadText
from db.ingest.fact_words import (
    ALIAS,
    ANOTHER,
    CENTRE,
    GENERIC,
    GROUP,
    OWN,
    PERSON,
    PLAN,
    PREDICATE,
    SPEAKER,
    TITLED,
    UNKNOWN,
)

_TITLES = (PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK)
_SENTENCE = re.compile("[^。！？!?\n]+")


@dataclass(frozen=True, slots=True)
class Names:
    """The hospitals of an article by every way the text calls them."""

    subject: str | None
    """The one the article is about, if only one is and its title names it or its text keeps coming back to it."""
    ours: str | None
    """The one that says 我院 of itself."""
    by_name: dict[str, str]
    pattern: re.Pattern[str]
    groups: bool
    """Whether its 集团 is a group of hospitals, and not a company."""

    @classmethod
    def of(cls, article: Article, known: Mapping[HospitalId, Sequence[str]]) -> Names | None:
        """None for an article that names no hospital."""
        names = {
            ReadText.of(name).text: link.name
            for link in article.hospitals
            for name in (*known.get(link.hospital, ()), link.name, link.printed)
            if name
        }
        if not names:
            return None
        pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
        subjects = [link.name for link in article.hospitals if link.relation is Relation.SUBJECT]
        own = subjects[0] if len(subjects) == 1 and _is_about(article, subjects[0], names) else None
        groups = any(GROUP.search(part.text) for part in article.parts)
        return cls(own, subjects[0] if len(subjects) == 1 else None, names, pattern, groups)

    def sentences(self, text: str, parts: list[str]) -> Iterator[Sentence]:
        """The sentences of a paragraph, each knowing whom those before it spoke of; `parts` gains those it names."""
        topic = Owner(self.subject) if self.subject else None
        explicit = personal = planned = False
        for found in _SENTENCE.finditer(text):
            said, mentions = self._marked(found.group())
            centre = topic is not None and topic.hospital.endswith("中心")
            own = bool(OWN.search(said)) or (centre and bool(CENTRE.search(said)))
            planned = bool(PLAN.search(said)) or (planned and not own and not mentions)
            elsewhere = self._is_said_elsewhere(text, found)
            sentence = Sentence(
                said=said,
                start=found.start(),
                mentions=mentions,
                before=None if elsewhere else topic,
                ours=None if elsewhere else self.ours,
                explicit=explicit or own or bool(mentions),
                personal=personal,
                planned=planned,
                parts=tuple(parts),
                groups=self.groups,
                centre=centre,
            )
            yield sentence
            parts.extend(sentence.parts_named())
            explicit = sentence.explicit
            topic = topic if elsewhere else sentence.topic_behind()
            person = bool(PERSON.search(said) or TITLED.search(said))
            personal = person or (personal and not own and not mentions)

    def _is_said_elsewhere(self, text: str, sentence: re.Match[str]) -> bool:
        """Whether it is quoted from somebody of another hospital, who is named behind the quotation (…”某医院院长说)."""
        end = text.find("”", sentence.start())
        if text.count("“", 0, sentence.end()) == text.count("”", 0, sentence.start()) or end < 0:
            return False
        speaker = SPEAKER.match(text, end + 1)
        mentions = self._marked(speaker.group())[1] if speaker else ()
        return bool(mentions) and all(name is None for _, _, name in mentions)

    def _marked(self, said: str) -> tuple[str, tuple[Mention, ...]]:
        """The sentence with the names of hospitals blanked, and where they were."""
        mentions: list[Mention] = [
            (match.start(), match.end(), self.by_name[match.group()]) for match in self.pattern.finditer(said)
        ]
        said = self.pattern.sub(lambda match: "院" * len(match.group()), said)
        for match in UNKNOWN.finditer(said):
            short = self._short_of(match.group())
            if short:
                name, length = short
                mentions.append((match.end() - length, match.end(), name))
                said = said[: match.end() - length] + "院" * length + said[match.end() :]
            elif not PREDICATE.search(said[: match.end()]) and not (
                GENERIC.search(said[: match.end()]) and self._may_be_called(match.group()[-3:])
            ):
                # Where such a name begins nobody can say; it has two characters at least.
                start = max(match.start(), match.end() - len("协和医院"))
                mentions.append((start, match.end(), self._alias(said, match.start(), mentions)))
        mentions += [(match.start(), match.end(), None) for match in ANOTHER.finditer(said)]
        return said, tuple(sorted(mentions, key=lambda mention: mention[0]))

    def _alias(self, said: str, start: int, mentions: list[Mention]) -> str | None:
        """The hospital whose other name begins there: right behind its own, in parentheses or behind a stroke."""
        before = [m for m in mentions if m[1] <= start and start - m[1] <= len("（原名“")]
        return before[-1][2] if before and ALIAS.search(said[before[-1][1] : start]) else None

    def _may_be_called(self, kind: str) -> bool:
        """Whether a hospital of this article may be meant by 医院, or by 保健院."""
        return kind.endswith("医院") or any(name.endswith(kind) for name in self.by_name)

    def _short_of(self, run: str) -> tuple[str, int] | None:
        """Which hospital the end of a run of characters abbreviates (市六医院 for 大同市第六人民医院), and how long it is."""
        for length in range(min(len(run), 9), 2, -1):
            short = run[-length:]
            bearers = {name for printed, name in self.by_name.items() if _abbreviates(short, printed)}
            if len(bearers) == 1:
                return bearers.pop(), length
        return None


def _abbreviates(short: str, name: str) -> bool:
    """Whether a name leaves out characters of another one, but not which number it has (第二医院 is not 第二中心医院 …)."""
    if short[-2:] != name[-2:] or short[-1] != "院" or (len(short) == len("县医院") and short[0] not in "省市县区"):
        return False
    letters = iter(name)
    if not all(character in letters for character in short):
        return False
    numbers = [c for c in name if c in "一二三四五六七八九十"]
    return all(number in short for number in numbers)


def _is_about(article: Article, subject: str, names: dict[str, str]) -> bool:
    own = [printed for printed, name in names.items() if name == subject]
    titles = [ReadText.of(part.text).text for part in article.parts if part.kind in _TITLES]
    if any(name in title for name in own for title in titles):
        return True
    if _is_another_first(article, names):
        return False
    texts = [ReadText.of(part.text).text for part in article.parts if part.kind is PartKind.PARAGRAPH]
    about = sum(any(name in text for name in own) or bool(OWN.search(text)) for text in texts)
    others = sum(any(printed in text for printed, name in names.items() if name != subject) for text in texts)
    return 3 * about >= len(texts) and about > others


def _is_another_first(article: Article, names: Mapping[str, str]) -> bool:
    """Whether the text begins with a hospital that the article is not known to name."""
    first = next((ReadText.of(part.text).text for part in article.parts if part.kind is PartKind.PARAGRAPH), "")
    known = min((place for name in names if (place := first.find(name)) >= 0), default=len(first))
    unknown = (match.end() for match in UNKNOWN.finditer(first, 0, known))
    return any(not GENERIC.search(first[:end]) and not PREDICATE.search(first[:end]) for end in unknown)
