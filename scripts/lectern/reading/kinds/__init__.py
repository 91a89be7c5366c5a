"""Items of every kind, from mapping to model.

One module per kind; `READERS` in `registry` is the table of them.  To add a kind: its class
and names in `model`, a module here, a line in the registry.
"""
