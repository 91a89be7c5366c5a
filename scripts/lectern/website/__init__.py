"""The course as a MkDocs site: plugin, theme, search.

The only package that imports MkDocs; it stays thin.  `cli` builds and serves through it.
"""
