"""What the window shows, as Qt models and plain values: ids and pages of rows, facets, an article's text, the walk over hits.

It must not know: any widget.
"""
