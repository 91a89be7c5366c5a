"""A bank as the sheet of a workbook, and what a trainer has changed in it.

The sheet is ours: its columns are fixed, and a hidden copy of what was exported tells what was
changed since.  Other people's spreadsheets are for `importing.questions`.
"""
