"""Handing articles out: what, as what, how it will look, and where to. `dialog.ExportDialog` is its door.

It must not know: how any format is written. Nothing is imported here, so that the names of the formats cost the window nothing.
"""
