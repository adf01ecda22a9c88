"""The landing page beside the files: what the data set is, in Danish and English, without a script or a request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from referatgraf.graph.atomic import write_whole
from referatgraf.graph.query import Table, run, table
from referatgraf.ontology.days import danish_date, english_date
from referatgraf.ontology.declarations import CODES_BASE, labels
from referatgraf.output.catalog import wording
from referatgraf.output.catalog.authorities import label
from referatgraf.output.catalog.contents import Held
from referatgraf.output.catalog.description import Publication
from referatgraf.output.catalog.files import FORMATS
from referatgraf.output.lettering import share
from referatgraf.output.templating import templates

_LANGUAGES = ("da", "en")
_LICENCES = {
    "CC0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "CC_BY_4_0": "https://creativecommons.org/licenses/by/4.0/",
    "CC_BYSA_4_0": "https://creativecommons.org/licenses/by-sa/4.0/",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that the page answers: its titles and headings by language, and its SPARQL."""

    titles: Mapping[str, str]
    headings: Mapping[str, Sequence[str]]
    sparql: str


QUESTIONS = (
    Asked(
        {
            "da": "Hvilke udvalg har behandlet hvilke principper, og hvad besluttede de?",
            "en": "Which bodies handled which principles, and what did they decide?",
        },
        {"da": ("princip", "organ", "dato", "udfald"), "en": ("principle", "body", "date", "outcome")},
        "SELECT DISTINCT ?principle ?name ?date ?outcome\n"
        "WHERE { { SELECT ?thing ?principle WHERE { ?thing a rg:Principle ; skos:prefLabel ?principle\n"
        "    FILTER NOT EXISTS { ?thing dct:isPartOf ?whole }\n"
        "    FILTER EXISTS { ?any rg:handled ?thing } } ORDER BY ?principle ?thing LIMIT 12 }\n"
        "  ?handling rg:thing ?thing ; rg:body ?body ; rg:date ?date ; rg:outcome ?outcome .\n"
        "  ?body skos:prefLabel ?name }\n"
        "ORDER BY ?principle ?date ?name ?outcome LIMIT 12",
    ),
    Asked(
        {"da": "Hvad blev udfaldet af beslutningerne?", "en": "How did the decisions turn out?"},
        {"da": ("udfald", "beslutninger"), "en": ("outcome", "decisions")},
        "SELECT ?outcome (COUNT(?decision) AS ?decisions)\nWHERE { ?decision a rg:Decision ; rg:outcome ?outcome }\n"
        "GROUP BY ?outcome ORDER BY DESC(?decisions) ?outcome",
    ),
    Asked(
        {"da": "Hvem holdt flest møder?", "en": "Who met most often?"},
        {"da": ("organ", "møder", "seneste"), "en": ("body", "meetings", "latest")},
        "SELECT ?name (COUNT(?meeting) AS ?meetings) (MAX(?date) AS ?latest)\n"
        "WHERE { ?meeting a rg:Meeting ; rg:heldBy ?body ; rg:date ?date . ?body skos:prefLabel ?name }\n"
        "GROUP BY ?body ?name ORDER BY DESC(?meetings) ?name LIMIT 8",
    ),
    Asked(
        {"da": "Hvilke sager var oftest på en dagsorden?", "en": "Which cases were most often on an agenda?"},
        {"da": ("sag", "overskrift", "gange", "fra", "til"), "en": ("case", "title", "times", "from", "to")},
        "SELECT ?case (MIN(?titled) AS ?title) ?times (MIN(?date) AS ?from) (MAX(?date) AS ?to)\n"
        "WHERE { { SELECT ?thing (COUNT(?any) AS ?times) WHERE { ?any rg:treats ?thing }\n"
        "    GROUP BY ?thing ORDER BY DESC(?times) ?thing LIMIT 8 }\n"
        "  ?item rg:treats ?thing ; dct:title ?titled . ?meeting rg:hasItem ?item ; rg:date ?date .\n"
        "  ?thing skos:prefLabel ?case }\n"
        "GROUP BY ?thing ?case ?times ORDER BY DESC(?times) ?case",
    ),
)


def write_landing(publication: Publication, store: Store, path: Path, beside: Sequence[str] = ()) -> None:
    """Write the page; the same publication gives the same bytes.

    Args:
        publication: what is described.
        store: the graph, which answers the questions.
        path: the page.
        beside: names of further files that lie beside it.
    """
    page = templates().get_template("landing.html").render(
        of=publication,
        languages=_LANGUAGES,
        text=_texts(publication),
        questions=[(asked, answer) for asked in QUESTIONS if (answer := table(run(store, asked.sparql))).rows],
        shown=_shown,
        files=[(file, FORMATS[file.name]) for name in FORMATS for file in publication.files if file.name == name],
        beside=beside,
        licence=_licence(publication),
        known=share(publication.totals.get("known", 1.0)),
        size=_size,
    )  # fmt: skip
    write_whole(path, page.encode("utf-8", "replace"))


def _texts(of: Publication) -> dict[str, dict[str, str]]:
    """Title, description and days by language."""
    held = of.contents.municipalities[0]
    named = wording.title(held if of.alone else Held())
    told = (
        wording.description(held, of.totals, of.alone) if of.alone else wording.of_several(of.contents.municipalities)
    )
    details, days = of.details, {"da": danish_date, "en": english_date}
    titles = {"da": details.danish_title or named.danish, "en": details.english_title or named.english}
    texts = {"da": details.danish_text or told.danish, "en": details.english_text or told.english}
    return {
        language: {
            "title": titles[language],
            "text": texts[language],
            "newest": days[language](of.contents.newest) if of.contents.newest else "",
            "modified": days[language](of.modified) if of.modified else "",
            "year": of.modified[:4],
        }
        for language in _LANGUAGES
    }


def _licence(of: Publication) -> dict[str, tuple[str, str]]:
    """Name and address of the licence by language; nothing where none is told."""
    told = of.details.licence
    if not told:
        return {}
    if told not in _LICENCES:
        return dict.fromkeys(_LANGUAGES, (told, told))
    return {
        language: (name, _LICENCES[told]) for language, name in zip(_LANGUAGES, label("licence", told), strict=True)
    }


def _shown(answer: Table, language: str) -> list[list[str]]:
    """The rows of an answer; codes by their labels in a language."""
    codes = {labels("da").get(iri): name for iri, name in labels(language).items() if iri.startswith(CODES_BASE)}
    return [[codes.get(cell, cell) for cell in row] for row in answer.rows]


def _size(number: int, language: str) -> str:
    """A number of bytes for people."""
    size, unit = float(number), "B"
    for larger in ("kB", "MB", "GB"):
        if size < 1000:
            break
        size, unit = size / 1000, larger
    text = f"{size:.0f}" if unit == "B" or size >= 100 else f"{size:.1f}"
    return f"{text.replace('.', ',') if language == 'da' else text} {unit}"
