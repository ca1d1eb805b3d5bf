"""What asks an archive: search, the rows of a result, drafts of an import. Nothing here changes anything.

It must not know: how anything is written.
"""
