"""What reads a text for names: the model of the package, or a spaCy pipeline that is installed."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.names.builtin import Builtin
from referatgraf.nlp.recognition.names.installed import Installed
from referatgraf.nlp.recognition.names.model import read_settings
from referatgraf.nlp.recognition.names.proposed import Proposed

BUILTIN, NONE = "builtin", "none"


class Reader(Protocol):
    """Reads a text for names."""

    def proposals(self, text: str, parts: Sequence[Span], taken: Sequence[Span]) -> Iterator[Proposed]:
        """The names in parts of a text, in order.

        Args:
            text: the document's text.
            parts: where names are sought.
            taken: names that are known already, in the order of the text.
        """
        ...


@cache
def reader(model: str) -> Reader:
    """What `--model` names, loaded once a process.

    Args:
        model: BUILTIN, or the name of an installed spaCy pipeline.

    Raises:
        UsageError: it is not installed, or it knows no names.
    """
    return Builtin() if model == BUILTIN else Installed(model)


def version(model: str) -> str:
    """The version of what `--model` names, so that a document is read again when it changes.

    Raises:
        UsageError: it is not installed, or it knows no names.
    """
    if model == NONE:
        return NONE
    return read_settings().digest if model == BUILTIN else Installed(model).version
