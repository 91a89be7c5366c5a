"""Editions of a course that are passed on: so far the archive for a computer without a network.

An exporter takes a built folder or a bank; building is for `website`.
"""
