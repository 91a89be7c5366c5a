"""Reading: YAML and pages to model, with line and column of every problem.

A reader tells what is wrong inside one file and leaves out what is not valid; what is wrong
between files belongs to `checks`.
"""
