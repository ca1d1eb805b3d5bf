"""Writes to an archive until it is killed; run by `test_killed.py` as a process of its own.

Before each write it prints the number of articles there are and will be, after it the latter once more.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

from db.archive import Archive
from db.domain.records import Edits
from tests.db.archive.made import draft, load


def main(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with Archive.open(path) as archive:
        archive.catch_up()
        while True:
            articles = archive.status().articles
            will_be, write = a_write(archive, chance, articles)
            say(articles, will_be)
            write()
            say(will_be, will_be)


def say(before: int, after: int) -> None:
    sys.stdout.write(f"{before} {after}\n")
    sys.stdout.flush()


def a_write(archive: Archive, chance: random.Random, articles: int) -> tuple[int, Callable[[], object]]:
    """How many articles there will be, and what makes it so."""
    number = chance.randrange(10**6)
    match chance.choice(("load", "import", "edit", "bulk", "bulk", "delete", "restore", "empty", "rebuild", "tidy")):
        case "load":
            records = [{"title": f"第{number}号", "body": f"医院{n}\n门诊{number}"} for n in range(20)]
            return articles + len(records), lambda: load(archive, *records)
        case "import":
            return articles + 2, lambda: archive.commit_import(draft(f"甲{number}医院", f"乙{number}"))
        case "edit":
            id = chance.choice(archive.search("").ids)
            return articles, lambda: archive.edit(id, parts=archive.article(id).parts[:1])
        case "delete":
            ids = chance.sample(list(archive.search("").ids), 2)
            return articles - len(ids), lambda: archive.delete(ids)
        case "bulk":
            edits = Edits(tags_added=(f"标{number % 5}",), column="专题", hospitals_added=("市一医院",), first_item=1)
            return articles, lambda: archive.edit_many(archive.search("").ids, edits)
        case "restore":
            return articles + len(archive.trash()), lambda: archive.restore([one.id for one in archive.trash()])
        case "empty":
            return articles, archive.empty_trash
        case "tidy":
            return articles, archive.tidy
        case _:
            return articles, archive.rebuild_index


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
