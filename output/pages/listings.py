"""Named questions asked about one thing, among them those that only pages ask (`listings/`)."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

from referatgraf.graph.questions import Question, parse_question, questions


@cache
def listings() -> Mapping[str, Question]:
    """All named questions, and those that only pages ask, by name."""
    folder = resources.files(__package__).joinpath("listings")
    files = [file for file in folder.iterdir() if file.name.endswith(".rq")]
    own = {file.name[:-3]: parse_question(file.name[:-3], file.read_text(encoding="utf-8")) for file in files}
    return {**own, **questions()}
