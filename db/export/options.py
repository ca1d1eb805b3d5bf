"""What a person may choose about an export, whatever its format.

It must not know: any format.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`full_width`: commas, colons and brackets of a citation in full width. `chinese`: headings of a table in Chinese."""

    full_width: bool = False
    chinese: bool = True
