from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("screenshots.py")


@pytest.mark.slow
@pytest.mark.parametrize("look", ["zh-light-1", "zh-dark-2", "en-light-2", "en-dark-1"])
def test_no_picture_is_empty_and_no_word_cut_off(look: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path, "--look", look], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    drawn = {picture.name.partition("-")[0] for picture in tmp_path.glob("*.png")}
    assert {"welcome", "search", "details", "bulk", "trash", "import"} <= drawn
