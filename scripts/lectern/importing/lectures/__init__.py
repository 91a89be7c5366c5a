"""Somebody's lecture into chapters: its lines, its paragraphs, its lectures, its ladder of headings.

Files of any sort become lines (`sources`); what pages added is dropped (`furniture`) and what
they broke is joined (`paragraphs`); `division` finds the lectures of a bulletin, `outline` the
sections of each, `chapters` writes them.  What is uncertain is told (`doubts`), never mended.
"""
