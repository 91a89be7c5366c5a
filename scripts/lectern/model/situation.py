"""A situation (情景): a case in which the learner decides, and lives with it.

Its scenes are joined by decisions and never lead back: every way through them ends.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from lectern.diagnostics import Place
from lectern.model.item import ItemText
from lectern.model.law import Citation
from lectern.model.names import DECISION_NAMES, ENDING_NAMES, SCENE_NAMES, SITUATION_NAMES
from lectern.model.text import compute_identity


class Ending(IntEnum):
    """How well a way ends; the greater, the better."""

    POOR = 0
    FAIR = 1
    GOOD = 2

    @property
    def word(self) -> str:
        """What trainers type for it."""
        return ENDING_NAMES[self.name.lower()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a learner may decide in a scene.

    Attributes:
        consequence: What comes of it, told at once.
        citations: What the law says of it.
        target: The name of the scene that follows.
    """

    text: str
    consequence: str
    citations: tuple[Citation, ...] = ()
    target: str

    @property
    def identity(self) -> str:
        """By what learners' records know it: see `compute_identity`."""
        return compute_identity(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A scene: it asks for a decision, or else it is an ending.

    Attributes:
        name: Its title, and by what decisions, and learners' records of endings, know it.
    """

    name: str
    text: str
    citations: tuple[Citation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    ending: Ending | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A case with decisions.

    Attributes:
        id: Short ASCII name, also its page's name.
        description: A sentence for its page and its card, or empty.
        chapter: The heading that teaches it, as of an item.
        opening: The name of the first scene.
        scenes: In their author's order.
        places: Where each field stands, by its English name; `""` is the situation, and
            `scenes/主席团/decisions/0/consequence` goes deeper.
    """

    id: str
    title: str
    description: str = ""
    chapter: str = ""
    opening: str
    scenes: tuple[Scene, ...]
    places: Mapping[str, Place] = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Where its id stands."""
        return self.places["situation"]

    @property
    def endings(self) -> tuple[Scene, ...]:
        """The scenes in which it ends, in their order."""
        return tuple(scene for scene in self.order_scenes() if scene.ending is not None)

    @property
    def decision_count(self) -> int:
        """In how many scenes the learner decides."""
        return sum(bool(scene.decisions) for scene in self.scenes)

    def find_scene(self, name: str) -> Scene:
        """Return the scene of that name."""
        return next(scene for scene in self.scenes if scene.name == name)

    def order_scenes(self) -> tuple[Scene, ...]:
        """Return the scenes so that every decision leads to a later one, and endings come last."""
        ordered: list[Scene] = []
        waiting = list(self.scenes)
        while waiting:
            targets = {one.target for scene in waiting for one in scene.decisions}
            free = [scene for scene in waiting if scene.name not in targets]
            following = next((scene for scene in free if scene.decisions), free[0])
            waiting.remove(following)
            ordered.append(following)
        return tuple(ordered)

    def rank_scenes(self) -> dict[str, Ending]:
        """Return for each scene the best ending to which it can still lead."""
        best: dict[str, Ending] = {}
        for scene in reversed(self.order_scenes()):
            open_ends = (best[one.target] for one in scene.decisions)
            best[scene.name] = max(open_ends) if scene.ending is None else scene.ending
        return best

    def list_texts(self) -> Iterator[ItemText]:
        """Yield every text that is not empty, with what a trainer calls it."""
        for name, text in (("title", self.title), ("description", self.description)):
            if text:
                yield ItemText(
                    field=name,
                    name=SITUATION_NAMES[name],
                    text=text,
                    explains=name == "description",
                )
        for scene in self.scenes:
            yield from _list_scene_texts(scene)

    def list_citations(self) -> Iterator[tuple[str, Citation]]:
        """Yield every 依据 with the name of its scene."""
        for scene in self.scenes:
            yield from ((scene.name, citation) for citation in scene.citations)
            for decision in scene.decisions:
                yield from ((scene.name, citation) for citation in decision.citations)

    def find_place(self, name: str) -> Place:
        """Return where a field stands, or the nearest thing around it that has a place."""
        while name and name not in self.places:
            name = name.rpartition("/")[0]
        return self.places[name]


def _list_scene_texts(scene: Scene) -> Iterator[ItemText]:
    where, owner = f"scenes/{scene.name}", f"“{scene.name}”"
    yield ItemText(field=where, name=f"{SITUATION_NAMES['scenes']}{owner}", text=scene.name)
    yield ItemText(
        field=f"{where}/text",
        name=f"{owner}的{SCENE_NAMES['text']}",
        text=scene.text,
        explains=True,
    )
    for number, decision in enumerate(scene.decisions):
        spot = f"{where}/decisions/{number}"
        words = f"{owner}第{number + 1}个{SCENE_NAMES['decisions']}"
        yield ItemText(field=f"{spot}/text", name=words, text=decision.text)
        yield ItemText(
            field=f"{spot}/consequence",
            name=f"{words}的{DECISION_NAMES['consequence']}",
            text=decision.consequence,
            explains=True,
        )
