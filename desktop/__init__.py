"""The window: everything that draws or listens.

It must not know: how an archive is stored, searched or imported; it asks `db.archive` through `desktop.jobs`.
"""
