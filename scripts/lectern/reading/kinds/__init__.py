"""Items of every kind, from mapping to model.

One module per kind, of its English name: its list of fields, `FIELDS`, from which the schema
for editors is made too, and `read_item`.  `registry` finds them.
"""
