"""Lectern turns lectures and question banks into a static training course."""

__version__ = "0.1.0"
