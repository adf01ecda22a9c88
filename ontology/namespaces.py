"""Closed namespaces: every term the program may write, and an error for any other.

`RG.heldBy` and `RG["heldBy"]` are the IRI as a plain `str`. The project's own terms are those of the ontology files; of
each standard those listed here. An attribute is looked up once and then kept on the object, so that writing a
million statements costs no more than reading attributes.
"""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from referatgraf.errors import VocabularyError
from referatgraf.ontology.declarations import CODES_BASE, TERMS_BASE, declared_terms

CODE_LISTS = ("outcome", "kind", "document", "section", "body", "status", "stance", "sphere", "statement")

# prefix: (namespace, the terms the project uses)
STANDARDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "eli": ("http://data.europa.eu/eli/ontology#", "LegalResource LegalResourceSubdivision"),
        "eli-dl": (
            "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
            "Activity Decision Process Vote consists_of decision_outcome had_excused_person had_participant_person "
            "had_responsible_organization had_voter_abstention had_voter_against had_voter_favor "
            "number_of_votes_abstention number_of_votes_against number_of_votes_favor process_id",
        ),
        "org": (
            "http://www.w3.org/ns/org#",
            "Membership Organization OrganizationalUnit Role classification member organization role subOrganizationOf",
        ),
        "m8g": ("http://data.europa.eu/m8g/", "PublicOrganisation"),
        "foaf": ("http://xmlns.com/foaf/0.1/", "Document Person name"),
        "dct": (
            "http://purl.org/dc/terms/",
            "creator date description format hasPart identifier isPartOf isReplacedBy issued license modified source "
            "title",
        ),
        "skos": (
            "http://www.w3.org/2004/02/skos/core#",
            "Concept ConceptScheme altLabel broader closeMatch definition hasTopConcept inScheme notation prefLabel "
            "topConceptOf",
        ),
        "prov": (
            "http://www.w3.org/ns/prov#",
            "Activity Agent Entity SoftwareAgent endedAtTime generatedAtTime hadPrimarySource invalidatedAtTime "
            "startedAtTime used wasAssociatedWith wasAttributedTo wasDerivedFrom wasGeneratedBy wasRevisionOf",
        ),
        "schema": (
            "https://schema.org/",
            "Event MonetaryAmount Place currency domainIncludes maxValue minValue rangeIncludes softwareVersion value",
        ),
        "nif": (
            "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
            "Context Phrase String anchorOf beginIndex endIndex isString referenceContext",
        ),
        "itsrdf": ("http://www.w3.org/2005/11/its/rdf#", "taAnnotatorsRef taConfidence taIdentRef"),
        "rdf": ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "Property langString type"),
        "rdfs": (
            "http://www.w3.org/2000/01/rdf-schema#",
            "Class Literal comment domain isDefinedBy label range seeAlso subClassOf subPropertyOf",
        ),
        "owl": (
            "http://www.w3.org/2002/07/owl#",
            "Class DatatypeProperty ObjectProperty Ontology sameAs versionIRI versionInfo",
        ),
        "xsd": (
            "http://www.w3.org/2001/XMLSchema#",
            "anyURI boolean date dateTime decimal double gYear gYearMonth integer nonNegativeInteger string time",
        ),
    }
)

PREFIXES: Mapping[str, str] = MappingProxyType(
    {"rg": TERMS_BASE}
    | {name: f"{CODES_BASE}{name}/" for name in CODE_LISTS}
    | {prefix: base for prefix, (base, _) in STANDARDS.items()}
)


class Vocabulary:
    """The terms of one namespace, by attribute or by subscript (`STATUS["to-be-handled"]`).

    Iterating gives the local names, sorted; `in` takes a local name; `str` gives the namespace.

    Raises:
        VocabularyError: on a term that is not among them.
    """

    def __init__(self, prefix: str, terms: Callable[[], frozenset[str]]) -> None:
        self._prefix, self._terms = prefix, terms

    def __getattr__(self, name: str) -> str:
        if name.startswith("_"):
            raise AttributeError(name)
        iri = self[name]
        setattr(self, name, iri)
        return iri

    def __getitem__(self, name: str) -> str:
        if name not in self:
            near = get_close_matches(name, self, n=1, cutoff=0)
            raise VocabularyError(f"{self._prefix}:{name} er ikke erklæret", do=f"nærmest er {self._prefix}:{near[0]}")
        return PREFIXES[self._prefix] + name

    def __contains__(self, name: object) -> bool:
        return name in self._terms()

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._terms()))

    def __str__(self) -> str:
        return PREFIXES[self._prefix]

    def __repr__(self) -> str:
        return f"Vocabulary({self._prefix!r})"


def _own(prefix: str) -> Vocabulary:
    base = PREFIXES[prefix]

    @cache
    def terms() -> frozenset[str]:
        return frozenset(iri.removeprefix(base) for iri in declared_terms() if iri.startswith(base))

    return Vocabulary(prefix, terms)


def _standard(prefix: str) -> Vocabulary:
    terms = frozenset(STANDARDS[prefix][1].split())
    return Vocabulary(prefix, lambda: terms)


def standard_terms() -> frozenset[str]:
    """IRIs of all terms of standards that the program may write."""
    return frozenset(base + name for base, names in STANDARDS.values() for name in names.split())


RG = _own("rg")
OUTCOME = _own("outcome")
KIND = _own("kind")
DOCUMENT = _own("document")
SECTION = _own("section")
BODY = _own("body")
STATUS = _own("status")
STANCE = _own("stance")
SPHERE = _own("sphere")
STATEMENT = _own("statement")

ELI = _standard("eli")
ELI_DL = _standard("eli-dl")
ORG = _standard("org")
M8G = _standard("m8g")
FOAF = _standard("foaf")
DCT = _standard("dct")
SKOS = _standard("skos")
PROV = _standard("prov")
SCHEMA = _standard("schema")
NIF = _standard("nif")
ITSRDF = _standard("itsrdf")
RDF = _standard("rdf")
RDFS = _standard("rdfs")
OWL = _standard("owl")
XSD = _standard("xsd")
