"""Choosing items: what a block in a page shows, what a test draws.

Every choice depends on the course, and for a test on a seed, alone: the same course gives
the same site, the same seed the same paper.
"""

from lectern.assembly.papers import Draw, SectionPlan, draw_paper, plan_test
from lectern.assembly.queries import select_items

__all__ = ["Draw", "SectionPlan", "draw_paper", "plan_test", "select_items"]
