"""What may be written behind `xinglin`: commands, options, and what makes them wrong.

It must not know: what a command does. Words come from `words.py`, those of argparse itself included.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from db import __version__
from db.cli.console import Console
from db.cli.failures import WRONG_USE
from db.cli.words import Words

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Asked(argparse.Namespace):
    """What was asked for. `command` is None for the window; the rest are the options of that command."""

    command: str | None
    smoke: bool
    archive: Path | None


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, in the person's language, and leaves with 2."""

    console: Console

    def error(self, message: str) -> NoReturn:
        self.console.complain(f"{self.prog}: {message}")
        raise SystemExit(WRONG_USE)


def ask(argv: Sequence[str], console: Console) -> Asked:
    """Raises SystemExit: 0 after --help and --version, 2 after one line on standard error."""
    # argparse looks its own sentences up through this name; there is no other way to give it a language.
    setattr(argparse, "_", console.words.argparse)  # noqa: B010
    parser = _parser(console, frozenset(argv))
    asked = parser.parse_args([_positional(argument) for argument in argv], namespace=Asked())
    if asked.command not in (None, "demo", "parse") and asked.archive is None:
        parser.error(console.words("usage.archive"))
    return asked


def _positional(argument: str) -> str:
    """A query may start with the minus of 非. All our options have two, so one minus never starts an option (but -h)."""
    minus = argument.startswith("-") and not argument.startswith("--") and argument not in ("-", "-h")
    return f" {argument}" if minus else argument


def _parser(console: Console, words_given: frozenset[str]) -> _Parser:
    words = console.words
    _Parser.console = console
    parser = _Parser("xinglin", description=words("about"), allow_abbrev=False)
    parser.add_argument("--archive", type=Path, metavar="DIR", help=words("help.archive"))
    parser.add_argument("--smoke", action="store_true", help=words("help.smoke"))
    parser.add_argument("--version", action="version", version=f"xinglin {__version__}", help=words("help.version"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name, fill in _COMMANDS.items():
        help = words(f"help.{name}")
        command = commands.add_parser(name, help=help, description=help, allow_abbrev=False)
        # The options of commands that nobody named are never asked about, and some would cost an import.
        if name in words_given:
            fill(command, words)
    return parser


def _demo(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help=words("help.demo_folder"))
    _json(parser, words)


def _parse(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=words("help.parse_files"))
    _json(parser, words)


def _import(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help=words("help.import_paths"))
    _archive(parser, words, "help.archive_made")
    parser.add_argument("--paper", metavar="NAME", help=words("help.paper"))
    parser.add_argument("--date", type=_kind(words, _is_date, "usage.date"), metavar="DATE", help=words("help.date"))
    parser.add_argument("--page", metavar="PAGE", help=words("help.page"))
    _json(parser, words)


def _load(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("file", metavar="FILE", help=words("help.load_file"))
    _archive(parser, words, "help.archive_made")
    _json(parser, words)


def _search(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help=words("help.query"))
    _archive(parser, words)
    parser.add_argument("--limit", type=_number(words, 0), default=50, metavar="N", help=words("help.limit"))
    parser.add_argument("--offset", type=_number(words, 0), default=0, metavar="N", help=words("help.offset"))
    parser.add_argument("--other-names", action="store_true", help=words("help.other_names"))
    _sort(parser, words)
    _json(parser, words)


def _show(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("id", type=_number(words, 0), metavar="ID", help=words("help.id"))
    _archive(parser, words)
    _json(parser, words)


def _export(parser: argparse.ArgumentParser, words: Words) -> None:
    from db.export import FORMATS

    _archive(parser, words)
    _which(parser, words, required=True)
    names = ", ".join(FORMATS)
    parser.add_argument("--format", required=True, metavar="NAME", help=words("help.export_format", names=names))
    parser.add_argument("--to", required=True, metavar="FILE", help=words("help.export_to"))
    parser.add_argument("--full-width", action="store_true", help=words("help.full_width"))
    parser.add_argument("--edition", choices=("2015", "2025"), default="2015", help=words("help.edition"))
    parser.add_argument("--author-year", action="store_true", help=words("help.author_year"))
    parser.add_argument("--authors-responsible", action="store_true", help=words("help.authors_responsible"))
    parser.add_argument("--source-pages", action="store_true", help=words("help.source_pages"))
    parser.add_argument("--highlight", action="store_true", help=words("help.highlight"))
    cover = _kind(words, lambda value: "=" in value.strip("="), "usage.cover")
    parser.add_argument(
        "--cover", action="append", default=[], type=cover, metavar="LABEL=TEXT", help=words("help.cover")
    )
    _sort(parser, words)
    _json(parser, words)


def _check(parser: argparse.ArgumentParser, words: Words) -> None:
    _archive(parser, words)
    parser.add_argument("--repair", action="store_true", help=words("help.repair"))
    _json(parser, words)


def _rebuild(parser: argparse.ArgumentParser, words: Words) -> None:
    _archive(parser, words)
    _json(parser, words)


def _lessons(parser: argparse.ArgumentParser, words: Words) -> None:
    _archive(parser, words)
    ids = _kind(words, _is_ids, "usage.ids")
    parser.add_argument("--forget", type=ids, metavar="1,2,3", help=words("help.forget"))
    _json(parser, words)


def _hospitals(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("name", nargs="*", metavar="NAME", help=words("help.hospital_name"))
    _archive(parser, words)
    parser.add_argument("--id", type=_number(words, 1), metavar="ID", help=words("help.hospital_id"))
    merged = ("KEPT", "MERGED")
    parser.add_argument("--merge", nargs=2, type=_number(words, 1), metavar=merged, help=words("help.merge"))
    parser.add_argument("--split", nargs="+", metavar=("ID", "NAME"), help=words("help.split"))
    _json(parser, words)


def _facts(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("hospital", nargs="+", metavar="HOSPITAL", help=words("help.facts_hospital"))
    _archive(parser, words)
    _json(parser, words)


def _edit(parser: argparse.ArgumentParser, words: Words) -> None:
    from db.domain.records import EDITABLE

    def is_field(value: str) -> bool:
        return value.partition("=")[0] in EDITABLE and "=" in value

    _archive(parser, words)
    _which(parser, words, required=True)
    fields = ", ".join(sorted(EDITABLE))
    field = _kind(words, is_field, "usage.field", names=fields)
    for option, help in (("--set", "help.set"), ("--add", "help.edit_add"), ("--take", "help.edit_take")):
        parser.add_argument(
            option, action="append", default=[], type=field, metavar="FIELD=VALUE", help=words(help, names=fields)
        )
    parser.add_argument("--year-from-date", action="store_true", help=words("help.year_from_date"))
    _json(parser, words)


def _trash(parser: argparse.ArgumentParser, words: Words) -> None:
    actions = ("list", "restore", "empty")
    parser.add_argument("action", nargs="?", choices=actions, default="list", help=words("help.trash_action"))
    _archive(parser, words)
    ids = _kind(words, _is_ids, "usage.ids")
    parser.add_argument("--ids", type=ids, metavar="1,2,3", help=words("help.trash_ids"))
    _json(parser, words)


def _collections(parser: argparse.ArgumentParser, words: Words) -> None:
    _archive(parser, words)
    parser.add_argument("--add", metavar="NAME", help=words("help.collections_add"))
    parser.add_argument("--remove", metavar="NAME", help=words("help.collections_remove"))
    _which(parser, words, required=False)
    _json(parser, words)


def _missing(parser: argparse.ArgumentParser, words: Words) -> None:
    _archive(parser, words)
    _which(parser, words, required=False)
    _json(parser, words)


def _history(parser: argparse.ArgumentParser, words: Words) -> None:
    _archive(parser, words)
    parser.add_argument("--id", type=_number(words, 0), metavar="ID", help=words("help.history_id"))
    parser.add_argument("--limit", type=_number(words, 0), default=200, metavar="N", help=words("help.history_limit"))
    parser.add_argument("--to", metavar="FILE", help=words("help.history_to"))
    _json(parser, words)


def _bench(parser: argparse.ArgumentParser, words: Words) -> None:
    _archive(parser, words)
    parser.add_argument("--queries", type=Path, required=True, metavar="FILE", help=words("help.queries"))
    _json(parser, words)


_COMMANDS: dict[str, Callable[[argparse.ArgumentParser, Words], None]] = {
    "demo": _demo,
    "parse": _parse,
    "import": _import,
    "load": _load,
    "search": _search,
    "show": _show,
    "export": _export,
    "check": _check,
    "rebuild": _rebuild,
    "lessons": _lessons,
    "hospitals": _hospitals,
    "facts": _facts,
    "edit": _edit,
    "trash": _trash,
    "collections": _collections,
    "missing": _missing,
    "history": _history,
    "bench": _bench,
}


def _archive(parser: argparse.ArgumentParser, words: Words, help: str = "help.archive") -> None:
    """Also after the command; what stands before it stays where it is not given again."""
    parser.add_argument("--archive", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=words(help))


def _json(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--json", action="store_true", help=words("help.json"))


def _which(parser: argparse.ArgumentParser, words: Words, *, required: bool) -> None:
    """Articles by a query or by their numbers."""
    which = parser.add_mutually_exclusive_group(required=required)
    which.add_argument("--query", metavar="Q", help=words("help.export_query"))
    which.add_argument("--ids", type=_kind(words, _is_ids, "usage.ids"), metavar="1,2,3", help=words("help.export_ids"))


def _sort(parser: argparse.ArgumentParser, words: Words) -> None:
    orders = ("rank", "date", "date_oldest", "paper", "hospital", "collection")
    parser.add_argument("--sort", choices=orders, default="rank", help=words("help.sort"))


def _is_date(value: str) -> bool:
    """ISO 8601, at reduced precision where no more is known, and a day that there is."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "0001-01-01"[len(value) :])
    except ValueError:
        return False
    return True


def _is_ids(value: str) -> bool:
    return re.fullmatch(r"\s*\d+(\s*,\s*\d+)*\s*", value) is not None


def _kind(words: Words, fits: Callable[[str], bool], complaint: str, **facts: str) -> Callable[[str], str]:
    """A type for argparse: the text itself if it fits."""

    def kind(value: str) -> str:
        if not fits(value):
            raise argparse.ArgumentTypeError(words(complaint, value=value.strip(), **facts))
        return value

    return kind


def _number(words: Words, least: int) -> Callable[[str], int]:
    def number(value: str) -> Any:
        if not value.strip().isdecimal() or int(value) < least:
            raise argparse.ArgumentTypeError(words("usage.number", value=value.strip(), least=least))
        return int(value)

    return number
