"""What checks and importers ask of texts: the passages of items and pages, what Markdown hides.

Also how alike two items are, and which names nobody can put into words of his own.  Nothing
here judges; that is for `checks`.
"""
