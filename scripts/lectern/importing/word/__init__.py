"""Word files as a person sees them: lines with their automatic numbers, tables, pictures.

What the lines mean is for the importers of questions, lectures and laws.
"""
