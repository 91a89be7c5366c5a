"""What can be wrong between files, or with wording, although every file is well formed.

One module per concern, each with its rules and message texts; `registry` runs them all.  A
problem inside one file's structure is for `reading`.  Nothing here changes a file.
"""
