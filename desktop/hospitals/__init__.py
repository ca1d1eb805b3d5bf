"""The window of the hospitals: a list that any name narrows, the page of the chosen one, and what can be done to it.

It must not know: how names are resolved in a search. It writes through the write lane, where every change can be undone.
"""

from __future__ import annotations

from desktop.hospitals.dialog import HospitalsDialog

__all__ = ["HospitalsDialog"]
