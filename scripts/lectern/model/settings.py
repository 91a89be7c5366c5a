"""What `mkdocs.yml` says of a course's menu."""

from dataclasses import dataclass, field

from lectern.diagnostics import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuLine:
    """A line of the menu (`nav`).

    Attributes:
        target: A page below `docs/`, a folder that ends in `/`, or an address.
    """

    target: str
    place: Place = field(compare=False)

    @property
    def is_folder(self) -> bool:
        """Whether it stands for every page of a folder."""
        return self.target.endswith("/") and not self.is_address

    @property
    def is_address(self) -> bool:
        """Whether it leads out of the course."""
        return ":" in self.target or self.target.startswith("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a course's site.

    Attributes:
        has_menu: Whether the menu is written down; else every page is in it.
        menu: Its lines at any depth, in order.
        place: Where the menu begins.
    """

    has_menu: bool = False
    menu: tuple[MenuLine, ...] = ()
    place: Place = field(default_factory=lambda: Place(file="mkdocs.yml"), compare=False)
