"""The errors of referatgraf; each says what is wrong, where, and what to do about it.

ReferatgrafError
├── UsageError            a command or option that cannot be carried out as given (exit code 2)
├── DocumentError         one document cannot be read; the others go on (exit code 1)
├── GraphFolderError      a graph folder that is missing, unfinished or of another version (exit code 2)
├── FetchError            an address that cannot be fetched; the others go on (exit code 1)
├── QueryError            a question or SPARQL text that cannot be answered (exit code 2)
├── ServerError           a SPARQL server that cannot be reached, or refuses (exit code 2)
├── PublishingError       a portal or place that refuses what is sent, or data that must not be sent (exit code 2)
├── RegisterError         a register of the project is damaged (a fault of the installation)
└── VocabularyError       a term that the ontology does not declare (a fault of the code)
"""


class ReferatgrafError(Exception):
    """What all errors of the project are: one sentence made of what, where and what to do.

    Args:
        what: what is wrong, without a final stop.
        where: file, folder, line or offset it is about; empty where there is no place.
        do: what the user can do; empty where nothing can be done.
    """

    def __init__(self, what: str, where: str = "", do: str = "") -> None:
        self.what, self.where, self.do = what, where, do
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f"; {self.do}" if self.do else ""
        return f"{place}{self.what}{remedy}."

    def __reduce__(self) -> tuple[type["ReferatgrafError"], tuple[str, str, str]]:
        return type(self), (self.what, self.where, self.do)


class UsageError(ReferatgrafError):
    """A command or option that cannot be carried out as given."""


class DocumentError(ReferatgrafError):
    """A document that cannot be read; `where` is its path."""


class FetchError(ReferatgrafError):
    """An address that cannot be fetched; `where` is the address."""


class GraphFolderError(ReferatgrafError):
    """A graph folder that is missing, unfinished or of another version."""


class QueryError(ReferatgrafError):
    """A question or a SPARQL text that cannot be answered."""


class ServerError(ReferatgrafError):
    """A SPARQL server that cannot be reached, refuses, or is none."""


class PublishingError(ReferatgrafError):
    """A portal or place that refuses what is sent, or data that must not be sent."""


class RegisterError(ReferatgrafError):
    """A register file of the project that does not hold what it should."""


class VocabularyError(ReferatgrafError):
    """A term that the ontology does not declare."""
