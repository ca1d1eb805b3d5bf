"""What changes an archive, one module for each kind of change, all on the one `Work` that records how to take it back.

It must not know: transactions, the search index's inside, or who asked for the change.
"""
