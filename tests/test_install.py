"""What pip makes of the project: a command that works from any folder, with everything it reads beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BIN = "Scripts" if os.name == "nt" else "bin"


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`xinglin` of an environment that has the project installed; its dependencies are borrowed, so nothing is fetched."""
    venv = tmp_path_factory.mktemp("installed") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    python = venv / BIN / ("python.exe" if os.name == "nt" else "python")
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
    Path(site, "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", ROOT], check=True)
    return venv / BIN / "xinglin"


def xinglin(command: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        [command, *arguments], cwd=folder, env=environ, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.slow
def test_the_installed_command_passes_its_own_test_in_a_foreign_folder(command: Path, tmp_path: Path) -> None:
    done = xinglin(command, tmp_path, "--smoke")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
def test_the_installed_command_makes_the_sample_archive(command: Path, tmp_path: Path) -> None:
    assert xinglin(command, tmp_path, "demo", "sample").returncode == 0
    found = xinglin(command, tmp_path, "search", "精神卫生", "--archive", "sample", "--json")
    assert found.returncode == 0
    assert '"total": 0' not in found.stdout


@pytest.mark.slow
def test_the_installed_package_has_every_resource(command: Path) -> None:
    installed = next(command.parent.parent.rglob("resources"))
    wanted = {p.relative_to(ROOT / "resources") for p in (ROOT / "resources").rglob("*") if p.is_file()}
    assert not [path for path in wanted if not (installed / path).exists()]
