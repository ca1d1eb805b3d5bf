"""Cataloguing in the window: one article, many at once, the text itself, collections, the trash, what is missing, history.

It must not know: how any of it is stored.
"""
