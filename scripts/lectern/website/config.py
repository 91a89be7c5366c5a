"""The plugin's options in `mkdocs.yml`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class LecternConfig(base.Config):
    """What a course sets; everything else is decided.

    Attributes:
        course: Short ASCII name under which learners' browsers keep their records: chosen
            once, never changed, or every learner's progress is lost from sight.
    """

    course = c.Type(str)
