"""The named questions: SPARQL files whose heads tell what they ask and which parameters they take.

A parameter is a data block, `VALUES ?name { UNDEF }`, in the text of the question. One function puts terms in these
blocks; since it takes RDF terms alone and writes them as N-Triples, every engine and server gets the same text, and
nothing a user types becomes part of a query.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import resources

from pyoxigraph import Literal, NamedNode

from referatgraf.errors import QueryError, RegisterError
from referatgraf.ontology.iris import slug
from referatgraf.ontology.namespaces import CODE_LISTS

_TITLE = re.compile(r"# (title|description)@(da|en): (.+)")
_PARAMETER = re.compile(r"# parameter (\w+) (\w+):([\w,]*)(?: = (\S+))? \| (.+) \| (.+)")
_KINDS = ("rg", "words", "xsd", *CODE_LISTS)
_WORDS = re.compile(r"# words (.+)")
_COLUMN = re.compile(r"# column (\w+)(?: > (\w+))? \| (.+) \| (.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be asked about.

    Attributes:
        name: as given on the command line ("body").
        kind: "rg" for a thing of the graph, "words" for all things in whose names some words stand, "xsd" for a value,
            the name of a code list for a code of it ("outcome").
        type: local name of the class ("Body"), of several for words, or of the datatype ("date"); empty for a code.
        default: the value where none is given, as people type it; empty where all is meant then.
        danish, english: what it means.
    """

    name: str
    kind: str
    type: str
    default: str
    danish: str
    english: str

    def told(self, language: str) -> str:
        """What it means in "da" or "en"."""
        return self.english if language == "en" else self.danish


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer that people read.

    Attributes:
        variable: what stands in it ("bodyLabel").
        link: the variable with the IRI of the thing that it names ("body"), empty where it names none.
        danish, english: its heading.
    """

    variable: str
    link: str
    danish: str
    english: str

    def heading(self, language: str) -> str:
        """The heading in "da" or "en"."""
        return self.english if language == "en" else self.danish


@dataclass(frozen=True, slots=True)
class Question:
    """A named question.

    Attributes:
        name: file name without ending ("moeder").
        texts: "title@da", "title@en", "description@da", "description@en" to their texts.
        parameters: what it may be asked about; each may be left out.
        columns: what people read of the answer, by variable, in order; the answer has further variables.
        sparql: the text, with a data block for each parameter.
        words: variables with the things whose words in the minutes tell a row, the one that says most first; empty
            where a row sums up many.
    """

    name: str
    texts: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, Column]
    sparql: str
    words: tuple[str, ...] = ()

    def headings(self, language: str = "da") -> dict[str, str]:
        """The headings of the columns by variable, in "da" or "en"."""
        return {variable: column.heading(language) for variable, column in self.columns.items()}


def parse_question(name: str, text: str) -> Question:
    """Read a question from its file's text.

    Raises:
        RegisterError: the head lacks a title, a parameter is of no known kind or has no data block, or a column is
            no variable of the text.
    """
    texts = {f"{hit[1]}@{hit[2]}": hit[3].strip() for hit in _TITLE.finditer(text)}
    parameters = tuple(Parameter(*(part.strip() for part in hit.groups(""))) for hit in _PARAMETER.finditer(text))
    columns = {hit[1]: Column(*(part.strip() for part in hit.groups(""))) for hit in _COLUMN.finditer(text)}
    words = tuple(name for hit in _WORDS.finditer(text) for name in hit[1].split())
    lost = [each.name for each in parameters if _block(each.name) not in text or each.kind not in _KINDS]
    shown = {each.variable for each in columns.values()} | {each.link for each in columns.values()} - {""} | {*words}
    lost += [name for name in sorted(shown) if not re.search(rf"\?{name}\b", text)]
    heads = text.count("# parameter ") + text.count("# column ")
    if len(texts) != 4 or lost or len(parameters) + len(columns) != heads:
        raise RegisterError(
            f"hovedet mangler titel eller beskrivelse, eller en parameter eller kolonne er forkert {lost}",
            f"queries/{name}.rq",
        )
    return Question(name, texts, parameters, columns, text, words)


@cache
def questions() -> Mapping[str, Question]:
    """All named questions by name."""
    folder = resources.files(__package__).joinpath("queries")
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    return {file.name[:-3]: parse_question(file.name[:-3], file.read_text(encoding="utf-8")) for file in files}


def question(name: str) -> Question:
    """The question of this name, which may be typed with Danish letters ("møder").

    Raises:
        QueryError: there is none; the nearest names are offered.
    """
    known, plain = questions(), slug(name)
    if plain not in known:
        near = get_close_matches(plain, known, n=3, cutoff=0.5) or list(known)
        raise QueryError(f"der er intet spørgsmål »{name}«", do=f"prøv {', '.join(near)}")
    return known[plain]


def filled(sparql: str, terms: Mapping[str, Sequence[NamedNode | Literal]]) -> str:
    """The query with terms in the data block of each parameter that has some.

    Args:
        sparql: text with blocks `VALUES ?name { UNDEF }`.
        terms: parameter to the RDF terms that are asked about.
    """
    pattern = re.compile("|".join(re.escape(_block(name)) for name in terms) or r"(?!)")
    blocks = {_block(name): f"VALUES ?{name} {{ {' '.join(map(str, given))} }}" for name, given in terms.items()}
    return pattern.sub(lambda hit: blocks[hit.group()], sparql)


def _block(name: str) -> str:
    return f"VALUES ?{name} {{ UNDEF }}"
