"""Brings the Chinese of the interface up to date with the sources: `resources/i18n/xinglin_zh_CN.ts` and its `.qm`.

It must not know: any text. With `--check` it writes nothing and says what is missing, unfinished or stale.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "xinglin_zh_CN.ts"
TOOLS = Path(PySide6.__file__).parent
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")


def update(ts: Path) -> None:
    """Takes up new source texts and drops those that are gone; lines are left out, so that moving code changes nothing."""
    languages = ("-source-language", "en", "-target-language", "zh_CN")
    _tool(
        "lupdate",
        "-silent",
        "-extensions",
        "py",
        "-locations",
        "none",
        "-no-obsolete",
        *languages,
        "desktop",
        "-ts",
        ts,
    )


def release(ts: Path, qm: Path) -> None:
    """The form Qt loads."""
    _tool("lrelease", "-silent", ts, "-qm", qm)


def problems(ts: Path) -> Iterator[str]:
    """Source texts without a finished translation, or whose translation lost a place that is filled in."""
    for context in ElementTree.parse(ts).iter("context"):
        name = context.findtext("name")
        if not name:
            yield 'texts without a context: lupdate knows only self.tr("…") and translate("Context", "…")'
        for message in context.iter("message"):
            source, translation = message.findtext("source") or "", message.find("translation")
            forms = (
                [] if translation is None else [form.text for form in translation.iter() if (form.text or "").strip()]
            )
            if translation is None or translation.get("type") or not forms:
                yield f"not translated: {name}: {source}"
            elif any(set(PLACEHOLDER.findall(form or "")) != set(PLACEHOLDER.findall(source)) for form in forms):
                yield f"other places to fill in than the source: {name}: {source}"


def check() -> list[str]:
    """What is wrong with the files as they stand."""
    with tempfile.TemporaryDirectory() as folder:
        ts, qm = Path(folder) / TS.name, Path(folder) / TS.with_suffix(".qm").name
        shutil.copy(TS, ts)
        update(ts)
        found = list(problems(ts))
        if ts.read_bytes() != TS.read_bytes():
            found.append(f"{TS.name} is older than the sources; run: python3 dev.py check --fix")
        release(TS, qm)
        if not TS.with_suffix(".qm").exists() or qm.read_bytes() != TS.with_suffix(".qm").read_bytes():
            found.append(f"{qm.name} is not made from {TS.name}; run: python3 dev.py check --fix")
    return found


def _tool(name: str, *arguments: str | Path) -> None:
    # The tools find their libraries by $ORIGIN, which a chroot without /proc cannot tell them.
    environ = {**os.environ, "LD_LIBRARY_PATH": str(TOOLS / "Qt" / "lib")}
    subprocess.run([TOOLS / name, *arguments], cwd=ROOT, env=environ, check=True)


def main() -> int:
    """0 when nothing is left to do."""
    if "--check" in sys.argv[1:]:
        found = check()
    else:
        update(TS)
        release(TS, TS.with_suffix(".qm"))
        found = list(problems(TS))
    for line in found:
        sys.stderr.write(f"{line}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
