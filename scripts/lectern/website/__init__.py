"""The course as a MkDocs site: plugin, theme, search.

The only package, beside `cli`, that knows MkDocs; it stays thin.
"""
