"""Terms of code lists, each with type, labels and list in the catalogue itself, as DCAT-AP's shapes ask.

The labels are from the authority tables of the Publications Office of the EU (September 2025).
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rdflib import DCTERMS, FOAF, RDF, SKOS, Graph, Literal, Namespace, URIRef

EU = Namespace("http://publications.europa.eu/resource/authority/")
PERSONAL_DATA = Namespace("https://data.gov.dk/concept/core/personaldata-type/")
IANA = Namespace("https://www.iana.org/assignments/media-types/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
ADMS = Namespace("http://purl.org/adms/")
_ELI = Namespace("http://data.europa.eu/eli/ontology#")
_TYPES: Mapping[str, URIRef] = {
    "access-right": DCTERMS.RightsStatement,
    "country": DCTERMS.Location,
    "data-theme": SKOS.Concept,
    "file-type": DCTERMS.MediaTypeOrExtent,
    "frequency": DCTERMS.Frequency,
    "language": DCTERMS.LinguisticSystem,
    "licence": DCTERMS.LicenseDocument,
    "planned-availability": SKOS.Concept,
}
_LICENCE_TYPES = {"CC0": "PublicDomain", "CC_BY_4_0": "Attribution", "CC_BYSA_4_0": "ShareAlike-CopyleftLicense"}


@cache
def _labels() -> dict[tuple[str, str], tuple[str, str]]:
    """Danish and English label of a code by list and code."""
    with Path(__file__).with_name("authorities.csv").open(encoding="utf-8", newline="") as file:
        return {(row["list"], row["code"]): (row["danish"], row["english"]) for row in csv.DictReader(file)}


def label(scheme: str, code: str) -> tuple[str, str]:
    """Danish and English label of a code of a list of the EU."""
    return _labels()[scheme, code]


class Terms:
    """Names terms in a catalogue, and says there what they are.

    Args:
        catalogue: the graph that is told of them.
    """

    def __init__(self, catalogue: Graph) -> None:
        self._said = catalogue

    def eu(self, scheme: str, code: str) -> URIRef:
        """A code of an authority table of the EU: `eu("frequency", "MONTHLY")`."""
        term, of = EU[f"{scheme}/{code}"], EU[scheme]
        danish, english = label(scheme, code)
        self._concept(term, _TYPES[scheme], of, Literal(danish, "da"), Literal(english, "en"))
        return term

    def licence(self, told: str) -> URIRef:
        """A licence by its code in the EU's list or its address."""
        if ("licence", told) not in _labels():
            return self.typed(told, DCTERMS.LicenseDocument)
        term, kind = self.eu("licence", told), ADMS[f"licencetype/{_LICENCE_TYPES[told]}"]
        self._said.add((term, DCTERMS.type, kind))
        self._concept(kind, SKOS.Concept, ADMS["licencetype/1.0"], Literal(_LICENCE_TYPES[told], "en"))
        return term

    def publisher_type(self, name: str) -> URIRef:
        """A kind of publisher (ADMS)."""
        term = ADMS[f"publishertype/{name}"]
        self._concept(term, SKOS.Concept, ADMS["publishertype/1.0"], Literal(name, "en"))
        return term

    def personal_data(self, name: str) -> URIRef:
        """A category of personal data (DCAT-AP-DK)."""
        return self.typed(PERSONAL_DATA[name], SKOS.Concept, Literal(name, "en"))

    def media(self, name: str) -> URIRef:
        """A media type (IANA)."""
        return self.typed(IANA[name], DCTERMS.MediaType)

    def page(self, address: str) -> URIRef:
        """A page of the web."""
        return self.typed(address, FOAF.Document)

    def law(self, address: str) -> URIRef:
        """A law by its European Legislation Identifier."""
        return self.typed(address, _ELI.LegalResource)

    def algorithm(self) -> URIRef:
        """The algorithm of the checksums."""
        return self.typed(SPDX.checksumAlgorithm_sha256, SPDX.ChecksumAlgorithm)

    def typed(self, iri: str, kind: URIRef, *labels: Literal) -> URIRef:
        """Any term with its type."""
        term = URIRef(iri)
        self._said.add((term, RDF.type, kind))
        for each in labels:
            self._said.add((term, SKOS.prefLabel, each))
        return term

    def _concept(self, term: URIRef, kind: URIRef, scheme: URIRef, *labels: Literal) -> None:
        self.typed(term, kind, *labels)
        self._said.add((term, RDF.type, SKOS.Concept))
        self._said.add((term, SKOS.inScheme, scheme))
        self.typed(scheme, SKOS.ConceptScheme)
        self._said.add(
            (scheme, DCTERMS.title, Literal(scheme.rstrip("/").rpartition("authority/")[2] or scheme, lang="en"))
        )
