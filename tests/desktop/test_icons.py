from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop import icons

DESKTOP = Path(icons.__file__).parent


@pytest.mark.parametrize("name", [*icons.names(), icons.APP_ICON])
def test_an_icon_paints_something(qapp: QApplication, name: str) -> None:
    image = icons.render(name, 24)
    assert any(image.pixelColor(x, y).alpha() > 100 for x in range(24) for y in range(24))


def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    assert icons.icon("search").pixmap(icons.QSize(24, 24), 2.0).width() == 48


def test_an_unknown_icon_is_a_mistake(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icons.icon("no such thing")


def asked_for() -> set[str]:
    """The names in every `icon("…")` of the source."""
    calls = (node for file in DESKTOP.rglob("*.py") for node in ast.walk(ast.parse(file.read_bytes())))
    return {
        str(call.args[0].value)
        for call in calls
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", getattr(call.func, "attr", "")) == "icon"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_icon_asked_for_is_there() -> None:
    assert asked_for() <= {*icons.names(), icons.APP_ICON}


def test_the_application_icon_comes_in_all_sizes(qapp: QApplication) -> None:
    assert {size.width() for size in icons.app_icon().availableSizes()} >= {16, 32, 48, 256}
