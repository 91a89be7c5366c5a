"""A learner's record as tests fill it in: when, which chapter, what an exam left."""

import time

CHAPTER = "chapters/01-lending.html"
NOW = int(time.time())
DAY = 86400


def make_sitting(day: int, score: float) -> dict[str, object]:
    """Return a finished exam of 45 points, so many days ago."""
    section = {"title": "判断题", "points": 10, "ids": ["pool-001"], "score": score, "max": 45}
    end = NOW - day * DAY
    facts = {"seed": "7", "start": end - 60, "end": end, "score": score, "max": 45}
    return facts | {"passed": score >= 27, "sections": [section], "responses": {}}
