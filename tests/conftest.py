"""What every test may rely on: no person's own data is touched, no display is needed, no warning passes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: how long an example takes says more about the machine's other work than about ours.
settings.register_profile("quick", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=300)
settings.load_profile("quick")


@pytest.fixture(autouse=True, scope="session")
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Settings and archives of the tests lie here, of the processes they start too."""
    home = tmp_path_factory.mktemp("home")
    os.environ["XINGLIN_HOME"] = str(home)
    return home
