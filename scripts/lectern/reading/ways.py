"""The ways through a situation: that decisions lead somewhere, and every way to an end."""

from lectern.diagnostics import Level, Report, Rule
from lectern.model.situation import Ending, Scene, Situation
from lectern.nearness import find_nearest

UNKNOWN_SCENE = Rule("unknown-scene")
CIRCULAR_SCENES = Rule("circular-scenes")
UNREACHED_SCENE = Rule("unreached-scene")
LOPSIDED_ENDINGS = Rule("lopsided-endings", Level.WARNING)


def check_ways(situation: Situation, report: Report) -> None:
    """Tell of decisions into nowhere, or else of circles, or else of scenes nobody comes to."""
    scenes = {scene.name: scene for scene in situation.scenes}
    before = len(report.diagnostics)
    _check_names(situation, scenes, report)
    if len(report.diagnostics) == before:
        _check_circles(situation, scenes, report)
    if len(report.diagnostics) == before:
        _check_reached(situation, scenes, report)
    if len(report.diagnostics) == before:
        _check_endings(situation, report)


def _check_names(situation: Situation, scenes: dict[str, Scene], report: Report) -> None:
    named = [("opening", situation.opening)]
    named += [
        (f"scenes/{scene.name}/decisions/{number}/target", decision.target)
        for scene in situation.scenes
        for number, decision in enumerate(scene.decisions)
    ]
    for field, name in named:
        if name not in scenes:
            nearest = find_nearest(name, scenes)
            report.add(
                UNKNOWN_SCENE,
                situation.find_place(field),
                f"没有名叫“{name}”的场面。",
                remedy=f"改成“{nearest}”。"
                if nearest
                else f"改成已有的场面（{'、'.join(scenes)}），或者在“场面”里加上它。",
            )


def _check_circles(situation: Situation, scenes: dict[str, Scene], report: Report) -> None:
    """Tell of the decision that closes a circle: the first that leads back to where one was."""
    done: set[str] = set()
    way: list[tuple[str, int]] = [(situation.opening, 0)]
    while way:
        name, number = way.pop()
        decisions = scenes[name].decisions
        if number == len(decisions):
            done.add(name)
            continue
        way.append((name, number + 1))
        target = decisions[number].target
        if any(target == passed for passed, _ in way):
            report.add(
                CIRCULAR_SCENES,
                situation.find_place(f"scenes/{name}/decisions/{number}/target"),
                f"从“{name}”又回到了“{target}”，这条路走不到头。",
                remedy="改到后面的一个场面。学员随时可以自己退回去重选，不用写一条回头路。",
            )
            return
        if target not in done:
            way.append((target, 0))


def _check_reached(situation: Situation, scenes: dict[str, Scene], report: Report) -> None:
    reached: set[str] = set()
    open_names = [situation.opening]
    while open_names:
        name = open_names.pop()
        if name not in reached:
            reached.add(name)
            open_names += [decision.target for decision in scenes[name].decisions]
    for name in scenes:
        if name not in reached:
            report.add(
                UNREACHED_SCENE,
                situation.find_place(f"scenes/{name}"),
                f"没有一条路走得到场面“{name}”。",
                remedy=f"在前面某个选择里写“到: {name}”；用不着它的，删去。",
            )


def _check_endings(situation: Situation, report: Report) -> None:
    found = {scene.ending for scene in situation.endings}
    if Ending.GOOD not in found:
        message, remedy = "没有一个结局是“好”，怎么选都走不好。", "加一条走得好的路。"
    elif len(found) == 1:
        message, remedy = "每个结局都是“好”，怎么选都一样。", "加一条会走坏的路。"
    else:
        return
    report.add(LOPSIDED_ENDINGS, situation.find_place("scenes"), message, remedy=remedy)
