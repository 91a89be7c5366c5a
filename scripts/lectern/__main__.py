"""Lets `python -m lectern` do what the command `lectern` does."""

from lectern.cli import main

main()
