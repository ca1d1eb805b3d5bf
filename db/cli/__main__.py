"""`python -m db.cli`: every command without the window.

It must not know: anything but `main`.
"""

from __future__ import annotations

from db.cli import main

raise SystemExit(main())
