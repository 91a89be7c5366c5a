"""From the model to HTML: items, sets of items, article tables, diagrams.

Nothing here knows MkDocs; `website` decides where the HTML goes.
"""
