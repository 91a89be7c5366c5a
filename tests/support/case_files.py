"""Cases in plain files: title, input and outcome, each ended by a line `.`."""

from pathlib import Path


def read_case_file(path: Path) -> list[tuple[str, str, str]]:
    """Return title, input and outcome of each case of a file."""
    parts: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line == ".":
            parts.append([])
        else:
            parts[-1].append(line)
    texts = ["\n".join(part) for part in parts]
    cases = zip(texts[::3], texts[1::3], texts[2::3], strict=False)
    return [(title.strip(), given, outcome) for title, given, outcome in cases]
