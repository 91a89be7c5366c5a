"""What a trainer who previews is told when a change cannot be shown."""

from collections.abc import Callable

from mkdocs.exceptions import Abort, ConfigurationError


def word_failures(build: Callable[..., None]) -> Callable[..., None]:
    """Return a build that gives up with a line of words, whatever goes wrong."""

    def rebuild() -> None:
        try:
            build()
        except Abort:
            raise
        except ConfigurationError as error:
            message = f"mkdocs.yml 写得不对。下面是程序的原话：\n{error}"
            raise Abort(message) from error
        except Exception as error:
            message = f"程序出错了（{type(error).__name__}：{error}）。"
            raise Abort(message) from error

    return rebuild
