"""Everything of Xinglin that works without a screen: the archive, its search, its import, its exports.

It must not know: Qt, `desktop`, or any sentence a person reads (except `cli.py`, which is a screen of its own).
"""

__version__ = "0.1.0"
