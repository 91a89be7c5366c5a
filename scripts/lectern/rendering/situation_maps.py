"""A situation as a drawing: scenes, decisions and endings one below the other, joined by wires.

A wire runs from a decision down to the scene that it leads to; those to the same scene share
their lane.  So nothing is ever drawn over the words, however many scenes there are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from lectern.model.marks import show_text
from lectern.model.situation import Ending, Scene, Situation
from lectern.rendering.templating import render_template

WIDTH = 360
_SIZE = 16
_ROW = 28
_LANE = 13
_GAP = 18
_EDGE = 10
ENDING_MARKS: Mapping[Ending, str] = {Ending.GOOD: "✓", Ending.FAIR: "○", Ending.POOR: "✗"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A scene in the drawing.

    Attributes:
        anchor: The scene's element on its page.
        y: Its middle.
    """

    anchor: str
    y: int
    words: str
    is_ending: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """A decision in the drawing.

    Attributes:
        anchor: The element of its scene.
        identity: The decision's.
        wire: The path to the scene that follows.
    """

    anchor: str
    identity: str
    y: int
    words: str
    wire: str


def draw_situation(situation: Situation, anchors: Mapping[str, str]) -> Markup:
    """Return the drawing as SVG.

    Args:
        situation: The situation.
        anchors: From each scene's name to its element on the page.
    """
    scenes = situation.order_scenes()
    heights = dict(_place_rows(scenes))
    lanes = _share_lanes(scenes, heights)
    left = 2 * _EDGE + _LANE * (max(lanes.values()) + 1)
    spots = [
        Spot(
            anchor=anchors[scene.name],
            y=heights[scene.name, None],
            words=_fit(_name_spot(scene, rank), left),
            is_ending=scene.ending is not None,
        )
        for rank, scene in enumerate(scenes, start=1)
    ]
    wires = [
        Wire(
            anchor=anchors[scene.name],
            identity=decision.identity,
            y=heights[scene.name, number],
            words=_fit(f"{label_decision(number)} {show_text(decision.text)}", left + _GAP),
            wire=_draw_wire(
                (heights[scene.name, number], heights[decision.target, None]),
                left,
                left - _EDGE - _LANE * (lanes[decision.target] + 1),
            ),
        )
        for scene in scenes
        for number, decision in enumerate(scene.decisions)
    ]
    return render_template(
        "situation_map.html",
        situation=situation,
        width=WIDTH,
        height=max(heights.values()) + _ROW,
        size=_SIZE,
        left=left,
        gap=_GAP,
        spots=spots,
        wires=wires,
        told=_tell(scenes),
    )


def name_scene(scene: Scene, rank: int) -> str:
    """Return what a scene is called, with its number."""
    return f"第{rank}场 {show_text(scene.name)}"


def _name_spot(scene: Scene, rank: int) -> str:
    """Return what the drawing calls a scene: of an ending, also how good it is."""
    name = name_scene(scene, rank)
    return (
        name
        if scene.ending is None
        else f"{ENDING_MARKS[scene.ending]} {name}（{scene.ending.word}）"
    )


def label_decision(number: int) -> str:
    """Return the letter of a decision."""
    return chr(ord("A") + number)


def _place_rows(scenes: Iterable[Scene]) -> Iterable[tuple[tuple[str, int | None], int]]:
    """Yield the height of each scene, and of each of its decisions below it."""
    y = _ROW
    for scene in scenes:
        yield (scene.name, None), y
        for number in range(len(scene.decisions)):
            y += _ROW
            yield (scene.name, number), y
        y += _ROW + _ROW // 2


def _share_lanes(
    scenes: Sequence[Scene], heights: Mapping[tuple[str, int | None], int]
) -> dict[str, int]:
    """Return the lane of the wires to each scene, counted from the words to the left."""
    spans: dict[str, tuple[int, int]] = {}
    for scene in scenes:
        for number, decision in enumerate(scene.decisions):
            span = heights[scene.name, number], heights[decision.target, None]
            spans.setdefault(decision.target, span)
    lanes: dict[str, int] = {}
    for name in sorted(spans, key=lambda one: spans[one][1] - spans[one][0]):
        start, end = spans[name]
        taken = {
            lane
            for other, lane in lanes.items()
            if spans[other][0] <= end and start <= spans[other][1]
        }
        lanes[name] = next(lane for lane in range(len(spans)) if lane not in taken)
    return lanes


def _draw_wire(rows: tuple[int, int], left: int, lane: int) -> str:
    """Return a path from a decision left into a lane, down, and right to the scene."""
    start, end = rows
    way = f"M{left + _GAP - 4} {start}H{lane + 6}q-6 0-6 6V{end - 6}q0 6 6 6H{left - 4}"
    return f"{way}m-5-4l5 4-5 4"


def _fit(words: str, left: int) -> str:
    """Return as many words as stand beside the wires."""
    room = (WIDTH - left) / _SIZE - 0.5
    for length, char in enumerate(words):
        room -= 0.55 if char.isascii() else 1
        if room < 0:
            return words[: length - 1] + "…"
    return words


def _tell(scenes: Sequence[Scene]) -> str:
    """Return the drawing in words."""
    names = {scene.name: _name_spot(scene, rank) for rank, scene in enumerate(scenes, start=1)}
    return "；".join(
        f"{names[scene.name]}：选{label_decision(number)}到{names[decision.target]}"
        for scene in scenes
        for number, decision in enumerate(scene.decisions)
    )
