"""What a trainer begins with: a new course, and in it a new chapter, bank or test.

`course/` is a small course that builds; `parts/` holds what is added to one.  Both are filled
with what the trainer said.  Asking is for `cli`.
"""
