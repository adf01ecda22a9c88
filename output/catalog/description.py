"""The catalogue as RDF: catalogue, data sets, distributions and service by DCAT-AP, without a blank node or a clock."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rdflib import DCTERMS, FOAF, PROV, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef

from referatgraf.ontology.declarations import TERMS_BASE
from referatgraf.ontology.iris import Iris, part, slug
from referatgraf.output.catalog import wording
from referatgraf.output.catalog.authorities import ADMS, EU, IANA, PERSONAL_DATA, SPDX, Terms
from referatgraf.output.catalog.contents import Contents, Held
from referatgraf.output.catalog.details import FULL, Details
from referatgraf.output.catalog.files import FORMATS, File
from referatgraf.output.catalog.wording import Words

DCAT = Namespace("http://www.w3.org/ns/dcat#")  # that of rdflib lacks the terms of version 3
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
DCAT_DK = Namespace("https://data.gov.dk/model/core/dcat-dk/")
_OPEN_DATA = "http://data.europa.eu/eli/dir/2019/1024/oj"
_SPARQL = "https://www.w3.org/TR/sparql11-protocol/"
_SHAPES = "https://w3id.org/referatgraf/shape/"
_PREFIXES = {
    "adms": ADMS, "dcat": DCAT, "dcat-dk": DCAT_DK, "dcatap": DCATAP, "dct": DCTERMS, "eu": EU, "foaf": FOAF,
    "iana": IANA, "personal": PERSONAL_DATA, "prov": PROV, "rdfs": RDFS, "skos": SKOS, "spdx": SPDX, "vcard": VCARD,
    "xsd": XSD,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Publication:
    """What a catalogue is made of.

    Attributes:
        iris: the making of IRIs.
        details: what its publisher tells.
        contents: what the graph holds.
        files: what can be fetched.
        totals: counts of the whole graph by name, as the report has them.
        version: version of the program.
    """

    iris: Iris
    details: Details
    contents: Contents
    files: Sequence[File]
    totals: Mapping[str, Any]
    version: str

    @property
    def publisher(self) -> str:
        """Who publishes: as told, else the one municipality of the minutes."""
        names = [held.name for held in self.contents.municipalities if held.name]
        return self.details.publisher or (names[0] if len(names) == 1 else "Udgiver ikke oplyst")

    @property
    def address(self) -> str:
        """The folder of the web where the files can be fetched: as told, else one below the IRIs of the data sets."""
        return self.details.address or f"{self.iris.base}dataset/"

    @property
    def issued(self) -> str:
        """The day of the first publication: as told, else of the newest meeting; empty where none is known."""
        return self.details.issued or self.contents.newest

    @property
    def modified(self) -> str:
        """The day of this publication, likewise."""
        return self.details.modified or self.contents.newest

    @property
    def alone(self) -> bool:
        """Whether the graph holds the minutes of one municipality alone."""
        return len(self.contents.municipalities) == 1

    @property
    def personal_data(self) -> str:
        """The category of personal data in the files: as told, else by whether the graph names anyone."""
        return self.details.personal_data or (
            "GeneralPersonalData" if self.contents.names_people else "NonPersonalData"
        )


def catalogue(publication: Publication, profile: str = "") -> bytes:
    """The catalogue as Turtle; the same publication gives the same bytes.

    Args:
        publication: what it is made of.
        profile: "full" (DCAT-AP 3.0.1) or "core" (without sizes, checksums and availability, which 2.1.1 and 3.0.1
            want told in different ways); as the details tell, else "full", where left out.
    """
    said = described(publication, profile)
    return said.serialize(format="turtle", encoding="utf-8")


def described(publication: Publication, profile: str = "") -> Graph:
    """The catalogue as a graph; arguments as for `catalogue`."""
    said = Graph(bind_namespaces="none")
    for prefix, namespace in _PREFIXES.items():
        said.bind(prefix, namespace)
    _Catalogue(publication, profile or publication.details.profile or FULL, said).say()
    return said


class _Catalogue:
    """Says a catalogue, thing by thing."""

    def __init__(self, publication: Publication, profile: str, said: Graph) -> None:
        self._of, self._full, self._said, self._terms = publication, profile == FULL, said, Terms(said)
        self._details, self._base = publication.details, publication.iris.base
        self._iri = URIRef(publication.iris.catalogue())

    def say(self) -> None:
        """Say all of it."""
        datasets = [iri for held in self._of.contents.municipalities for iri in self._datasets(held)]
        name = self._of.publisher
        self._tell(self._iri, DCAT.Catalog, Words(f"Referatgrafer fra {name}", f"Graphs of minutes from {name}"))
        self._texts(self._iri, DCTERMS.description, Words(
            "Vidensgrafer af referater fra kommunale udvalg, råd og bestyrelser.",
            "Knowledge graphs from the minutes of municipal councils, committees and boards.",
        ))  # fmt: skip
        self._add(self._iri, DCAT.themeTaxonomy, [EU["data-theme"]])
        self._add(self._iri, DCAT.dataset, datasets)
        self._add(
            self._iri, FOAF.homepage, [self._terms.page(self._details.homepage)] if self._details.homepage else []
        )
        self._published(self._iri)
        self._add(self._iri, DCTERMS.license, self._licence())
        if self._details.endpoint:
            self._add(self._iri, DCAT.service, [self._service(datasets)])

    def _datasets(self, held: Held) -> Iterator[URIRef]:
        """Say the data set of a municipality, or its series with a data set a year, and yield the data sets."""
        years = sorted({day[:4] for day in held.days}) if self._details.by_year else []
        if not years:
            yield self._dataset(held, "")
            return
        series = URIRef(self._of.iris.dataset(held.slug))
        self._tell(series, DCAT.DatasetSeries, wording.title(held))
        self._texts(series, DCTERMS.description, wording.description(held, self._of.totals, self._of.alone))
        self._published(series)
        self._add(series, DCAT.contactPoint, self._contact())
        self._add(series, DCTERMS.accrualPeriodicity, [self._terms.eu("frequency", self._details.frequency or "IRREG")])
        for year in years:
            dataset = self._dataset(held.of_year(year), year)
            self._add(dataset, DCAT.inSeries, [series])
            yield dataset

    def _dataset(self, held: Held, year: str) -> URIRef:
        details, terms = self._details, self._terms
        iri = URIRef(self._of.iris.dataset(held.slug, year))
        named, told = wording.title(held, year), wording.description(held, self._of.totals, self._of.alone and not year)
        self._tell(
            iri, DCAT.Dataset, Words(details.danish_title or named.danish, details.english_title or named.english)
        )
        told = Words(details.danish_text or told.danish, details.english_text or told.english)
        self._texts(iri, DCTERMS.description, told)
        self._published(iri)
        danish, english = wording.keywords(held, details.keywords)
        words = [*(Literal(word, "da") for word in danish), *(Literal(word, "en") for word in english)]
        self._add(iri, DCAT.keyword, words)
        self._add(iri, DCAT.contactPoint, self._contact())
        self._add(iri, DCAT.theme, [terms.eu("data-theme", "GOVE")])
        self._add(iri, DCTERMS.identifier, [Literal(str(iri))])
        self._add(iri, DCTERMS.accessRights, [terms.eu("access-right", details.access or "PUBLIC")])
        self._add(iri, DCTERMS.accrualPeriodicity, [terms.eu("frequency", details.frequency or "IRREG")])
        self._add(iri, DCTERMS.conformsTo, [terms.typed(each, DCTERMS.Standard) for each in (TERMS_BASE, _SHAPES)])
        self._add(iri, DCTERMS.temporal, self._period(iri, *held.period))
        self._add(iri, DCATAP.applicableLegislation, [terms.law(_OPEN_DATA)])
        self._add(iri, DCAT_DK.personalDataCategory, [terms.personal_data(self._of.personal_data)])
        self._add(iri, DCAT.landingPage, [terms.page(f"{self._of.address}index.html")])
        self._add(iri, PROV.wasGeneratedBy, [terms.typed(run, PROV.Activity) for run in self._of.contents.runs])
        self._add(iri, DCTERMS.provenance, [self._provenance(iri)])
        self._add(iri, DCAT.distribution, [self._distribution(iri, file) for file in self._of.files])
        return iri

    def _tell(self, iri: URIRef, kind: URIRef, title: Words) -> None:
        self._said.add((iri, RDF.type, kind))
        self._texts(iri, DCTERMS.title, title)

    def _texts(self, iri: URIRef, about: URIRef, told: Words) -> None:
        self._add(iri, about, [Literal(told.danish, "da"), Literal(told.english, "en")])

    def _add(self, iri: URIRef, about: URIRef, values: Iterable[URIRef | Literal]) -> None:
        for value in values:
            self._said.add((iri, about, value))

    def _published(self, iri: URIRef) -> None:
        """What catalogue, data sets and series have in common."""
        places = [self._terms.eu("country", "DNK")]
        if self._details.place:
            places.append(self._terms.typed(self._details.place, DCTERMS.Location))
        self._add(iri, DCTERMS.publisher, [self._publisher()])
        self._add(iri, DCTERMS.spatial, places)
        if (iri, RDF.type, DCAT.DatasetSeries) not in self._said:
            self._add(iri, DCTERMS.language, [self._terms.eu("language", "DAN")])
        for about, day in ((DCTERMS.issued, self._of.issued), (DCTERMS.modified, self._of.modified)):
            self._add(iri, about, [Literal(day, datatype=XSD.date)] if day else [])

    def _publisher(self) -> URIRef:
        name = self._of.publisher
        iri = self._terms.typed(f"{self._base}publisher/{slug(name)}", FOAF.Agent)
        self._add(iri, FOAF.name, [Literal(name, "da")])
        of_municipality = any(held.name == name for held in self._of.contents.municipalities)
        kind = self._details.publisher_type or ("LocalAuthority" if of_municipality else "")
        self._add(iri, DCTERMS.type, [self._terms.publisher_type(kind)] if kind else [])
        self._add(iri, FOAF.homepage, [self._terms.page(self._details.homepage)] if self._details.homepage else [])
        return iri

    def _contact(self) -> list[URIRef]:
        details = self._details
        name = details.contact or details.contact_email or details.contact_page
        if not name:
            return []
        iri = self._terms.typed(f"{self._base}contact/{slug(name)}", VCARD.Kind)
        self._said.add((iri, RDF.type, VCARD.Organization))
        self._add(iri, VCARD.fn, [Literal(name)])
        self._add(iri, VCARD.hasEmail, [URIRef(f"mailto:{details.contact_email}")] if details.contact_email else [])
        self._add(iri, VCARD.hasURL, [URIRef(details.contact_page)] if details.contact_page else [])
        return [iri]

    def _licence(self) -> list[URIRef]:
        return [self._terms.licence(self._details.licence)] if self._details.licence else []

    def _period(self, dataset: URIRef, first: str, last: str) -> list[URIRef]:
        if not first:
            return []
        iri = self._terms.typed(part(dataset, "period"), DCTERMS.PeriodOfTime)
        self._add(iri, DCAT.startDate, [Literal(first, datatype=XSD.date)])
        self._add(iri, DCAT.endDate, [Literal(last, datatype=XSD.date)])
        return [iri]

    def _provenance(self, dataset: URIRef) -> URIRef:
        iri = self._terms.typed(part(dataset, "provenance"), DCTERMS.ProvenanceStatement)
        masked, documents = self._of.totals.get("redactions", 0), self._of.totals.get("documents", 0)
        self._texts(iri, RDFS.label, Words(
            f"Skrevet af referatgraf {self._of.version} ud fra {documents} dokumenter; {masked} personoplysninger "
            "(cpr-numre, private adresser, telefonnumre og mailadresser) er streget ud.",
            f"Written by referatgraf {self._of.version} from {documents} documents; {masked} pieces of personal data "
            "(CPR numbers, private addresses, phone numbers and e-mail) are masked.",
        ))  # fmt: skip
        return iri

    def _distribution(self, dataset: URIRef, file: File) -> URIRef:
        kind, terms, iri = FORMATS[file.name], self._terms, URIRef(part(dataset, "file", file.name))
        self._tell(iri, DCAT.Distribution, Words(kind.danish, kind.english))
        self._texts(iri, DCTERMS.description, Words(f"{kind.danish} ({file.name})", f"{kind.english} ({file.name})"))
        place = URIRef(f"{self._of.address}{file.name}")
        self._add(iri, DCAT.accessURL, [place])
        self._add(iri, DCAT.downloadURL, [place])
        self._add(iri, DCAT.mediaType, [terms.media(kind.media)])
        if kind.packed:
            how = (
                DCAT.packageFormat if kind.packed.endswith("zip") and kind.media == "text/csv" else DCAT.compressFormat
            )
            self._add(iri, how, [terms.media(kind.packed)])
        self._add(iri, DCTERMS.format, [terms.eu("file-type", kind.file_type)])
        self._add(iri, DCTERMS.license, self._licence())
        self._add(iri, DCTERMS.modified, [Literal(self._of.modified, datatype=XSD.date)] if self._of.modified else [])
        self._add(iri, DCTERMS.conformsTo, [terms.typed(TERMS_BASE, DCTERMS.Standard)])
        if self._details.endpoint:
            self._add(iri, DCAT.accessService, [URIRef(self._of.iris.service())])
        if self._full:
            self._sized(iri, file)
        return iri

    def _sized(self, iri: URIRef, file: File) -> None:
        """What DCAT-AP 2.1.1 wants told in another way than 3.0.1."""
        checksum = self._terms.typed(part(iri, "checksum"), SPDX.Checksum)
        self._add(checksum, SPDX.algorithm, [self._terms.algorithm()])
        self._add(checksum, SPDX.checksumValue, [Literal(file.sha256, datatype=XSD.hexBinary)])
        self._add(iri, SPDX.checksum, [checksum])
        self._add(iri, DCAT.byteSize, [Literal(str(file.size), datatype=XSD.nonNegativeInteger)])
        available = self._terms.eu("planned-availability", self._details.availability or "AVAILABLE")
        self._add(iri, DCATAP.availability, [available])

    def _service(self, datasets: list[URIRef]) -> URIRef:
        iri, terms = URIRef(self._of.iris.service()), self._terms
        self._tell(iri, DCAT.DataService, Words("Spørg grafen i SPARQL", "Ask the graph in SPARQL"))
        self._texts(iri, DCTERMS.description, Words(
            "Svarer på SPARQL 1.1-forespørgsler.", "Answers SPARQL 1.1 queries."
        ))  # fmt: skip
        self._add(iri, DCAT.endpointURL, [terms.typed(self._details.endpoint, RDFS.Resource)])
        self._add(iri, DCAT.endpointDescription, [terms.typed(self._details.endpoint, RDFS.Resource)])
        self._add(iri, DCAT.servesDataset, datasets)
        self._add(iri, DCTERMS.publisher, [self._publisher()])
        self._add(iri, DCAT.contactPoint, self._contact())
        self._add(iri, DCTERMS.conformsTo, [terms.typed(_SPARQL, DCTERMS.Standard)])
        self._add(iri, DCTERMS.license, self._licence())
        self._add(iri, DCAT.keyword, [Literal("SPARQL", "en")])
        self._add(iri, DCAT.theme, [terms.eu("data-theme", "GOVE")])
        return iri
