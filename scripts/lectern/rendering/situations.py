"""A situation on a page: every scene, decision, consequence and ending, joined by links.

Without scripts it is a text to read, and on paper an exercise for a group, with notes for who
leads it on a page of their own.  The runtime shows one scene at a time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from lectern.model.course import SITUATION_FOLDER
from lectern.model.situation import Scene, Situation
from lectern.rendering.citations import CitationLink, link_citation
from lectern.rendering.links import References, build_href, climb_to_root
from lectern.rendering.markup import TextRenderer
from lectern.rendering.rooms import list_paper_fields
from lectern.rendering.situation_maps import (
    ENDING_MARKS,
    draw_situation,
    label_decision,
    name_scene,
)
from lectern.rendering.templating import make_environment, render_template


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decision:
    """A decision as its page shows it.

    Attributes:
        target: The element of the scene that follows.
        onward: Its number; its name might tell how it ends.
    """

    letter: str
    identity: str
    text: str
    consequence: str
    citations: Sequence[CitationLink]
    target: str
    onward: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """A scene as its page shows it.

    Attributes:
        anchor: The id of its element.
        best: The best ending to which it can still lead, as a number.
        ending: How it ends, in a word, or empty.
    """

    anchor: str
    title: str
    name: str
    text: str
    citations: Sequence[CitationLink]
    decisions: Sequence[_Decision]
    best: int
    ending: str


class SituationRenderer:
    """Renders the situations of one course."""

    def __init__(self, references: References, course_id: str) -> None:
        """Keep what every situation needs.

        Args:
            references: The course, and what links its citations and chapters.
            course_id: The prefix under which learners' browsers keep their records.
        """
        self._references = references
        self._course_id = course_id

    def render_situation(self, situation: Situation, page_path: str) -> Markup:
        """Return a situation with everything that the runtime needs."""
        root = climb_to_root(page_path)
        texts = TextRenderer(self._references.course.list_page_paths(), root)
        scenes = situation.order_scenes()
        anchors = {
            scene.name: f"{situation.id}-{rank}" for rank, scene in enumerate(scenes, start=1)
        }
        return render_template(
            "situation.html",
            make_environment(texts),
            situation=situation,
            course=self._course_id,
            fields=list_paper_fields(self._references.course),
            scenes=self._describe_scenes(situation, anchors, root),
            drawing=draw_situation(situation, anchors),
            chapter=self._link_chapter(situation, page_path),
            following=self._find_following(situation, page_path),
        )

    def _describe_scenes(
        self, situation: Situation, anchors: Mapping[str, str], root: str
    ) -> list[_Scene]:
        scenes, best = situation.order_scenes(), situation.rank_scenes()
        return [
            _Scene(
                anchor=anchors[scene.name],
                title=name_scene(scene, rank),
                name=scene.name,
                text=scene.text,
                citations=[link_citation(one, self._references, root) for one in scene.citations],
                decisions=self._describe_decisions(scene, anchors, root),
                best=best[scene.name].value,
                ending=""
                if scene.ending is None
                else f"{ENDING_MARKS[scene.ending]} 结局：{scene.ending.word}",
            )
            for rank, scene in enumerate(scenes, start=1)
        ]

    def _describe_decisions(
        self, scene: Scene, anchors: Mapping[str, str], root: str
    ) -> list[_Decision]:
        return [
            _Decision(
                letter=label_decision(number),
                identity=one.identity,
                text=one.text,
                consequence=one.consequence,
                citations=[link_citation(each, self._references, root) for each in one.citations],
                target=anchors[one.target],
                onward=f"第{anchors[one.target].rpartition('-')[2]}场",
            )
            for number, one in enumerate(scene.decisions)
        ]

    def _link_chapter(self, situation: Situation, page_path: str) -> CitationLink | None:
        title = self._references.headings.get(situation.chapter)
        if title is None:
            return None
        return CitationLink(text=title, href=build_href(situation.chapter, page_path))

    def _find_following(self, situation: Situation, page_path: str) -> CitationLink | None:
        """Return the way to the situation after this one."""
        every = self._references.course.situations
        rank = next((n for n, one in enumerate(every, start=1) if one.id == situation.id), 0)
        if not rank or rank == len(every):
            return None
        following = every[rank]
        href = build_href(f"{SITUATION_FOLDER}/{following.id}.md", page_path)
        return CitationLink(text=following.title, href=href)
