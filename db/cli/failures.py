"""Says in one line what went wrong, and with which exit status that ends.

It must not know: any command.
"""

from __future__ import annotations

import traceback

from db.cli.words import WORDS, Words
from db.errors import ArchiveError, BadDate, BadHospital, NoSuchArticle, NoSuchCollection, NoSuchHospital

DONE, IN_PART, WRONG_USE, FAILED = 0, 1, 2, 3
"""Exit statuses: done; done in part or nothing found to do; wrong use; the archive or a file could not be read or written."""


def sentence(error: ArchiveError, words: Words) -> str:
    """What is wrong, for people. A kind without a sentence of its own speaks through the nearest one above it."""
    facts = {
        name: words.named("reason", str(value)) if name == "reason" else value for name, value in error.facts.items()
    }
    kind = next(cls.__name__ for cls in type(error).__mro__ if f"error.{cls.__name__}" in WORDS)
    return words(f"error.{kind}", **({"detail": type(error).__name__} | facts))


def status(error: ArchiveError) -> int:
    """An article that is not there is nothing found, 31 June is wrong use; all else could not be read or written."""
    if isinstance(error, NoSuchArticle | NoSuchCollection | NoSuchHospital):
        return IN_PART
    return WRONG_USE if isinstance(error, BadDate | BadHospital) else FAILED


def bug(error: BaseException) -> str:
    """An error nobody foresaw, in one line: what it is and where in our code it came up."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({frames[-1].filename}:{frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"
