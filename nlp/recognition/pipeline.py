"""The spaCy pipeline: Danish tokens, one component a recogniser, and one that settles overlaps.

    tokens ─▶ amounts ─▶ … ─▶ names ─▶ overlaps ─▶ offices

Each recogniser finds by itself; overlaps decides which readings hold; offices relates those that do. Names are those of
a trained model, which the caller chooses; all others are grammars and registers.

A component is made of a function that finds (`match`: a `Setting` to readings) and is registered here, once, with what
it assigns. A reading counts characters; `doc.spans["named"]` holds the tokens that it touches, for users of spaCy.
"""

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import NamedTuple

from spacy.lang.da import Danish
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from referatgraf.nlp.document import Document, with_usual_blanks
from referatgraf.nlp.mentions import Amount, Found, LawReference, Mention, Named, Principle
from referatgraf.nlp.minutes import Minutes
from referatgraf.nlp.recognition import (
    amounts,
    bodies,
    cases,
    institutions,
    laws,
    names,
    people,
    places,
    policies,
    principles,
)
from referatgraf.nlp.recognition.agenda_references import references
from referatgraf.nlp.recognition.joined import Joined
from referatgraf.nlp.recognition.overlaps import kind_of, settled
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.tokens import WordTokenizer

Match = Callable[[Setting], Iterable[Found]]
NAMES = "referatgraf_names"
OVERLAPS = "referatgraf_overlaps"
OFFICES = "referatgraf_offices"
_LONGEST = 1 << 40
"""Characters of a text; spaCy's own limit is for the memory of parsers, which have no part here."""


class Recogniser(NamedTuple):
    """A component that finds: its name, without the prefix under which spaCy knows it, and its function."""

    name: str
    match: Match


RECOGNISERS = (
    Recogniser("amounts", amounts.match),
    Recogniser("laws", laws.match),
    Recogniser("bodies", bodies.match),
    Recogniser("institutions", institutions.match),
    Recogniser("people", people.match),
    Recogniser("principles", principles.match),
    Recogniser("policies", policies.match),
    Recogniser("cases", cases.match),
    Recogniser("places", places.match),
)
"""In the order in which they run: each sees what those before it found."""


def recognise(document: Document, minutes: Minutes, model: str = names.NONE) -> Named:
    """Everything that the text of a document names beyond what structure has read.

    Args:
        document: the document, its closed parts masked.
        minutes: what structure read from it.
        model: what finds names that no grammar or register knows: "builtin", "none", or an installed spaCy pipeline.

    Raises:
        UsageError: there is no such model.
    """
    nlp, whole = pipeline(model), Joined.of(with_usual_blanks(document.text))
    with nlp.memory_zone():  # spaCy would keep every word it has ever seen
        doc = nlp.make_doc(whole.text)
        doc._.setting = Setting.of(whole.text, whole.read(minutes))
        return whole.printed(_named(nlp(doc)))


def _named(doc: Doc) -> Named:
    """What a document names, of the readings that hold."""
    found: tuple[Found, ...] = doc._.named
    return Named(
        mentions=tuple(each for each in found if isinstance(each, Mention)),
        amounts=tuple(each for each in found if isinstance(each, Amount)),
        laws=tuple(each for each in found if isinstance(each, LawReference)),
        memberships=doc._.memberships,
        implied=doc._.implied,
        principles=tuple(each for each in found if isinstance(each, Principle)),
        references=tuple(references(doc._.setting)),
    )


@cache
def pipeline(model: str = names.NONE) -> Language:
    """The pipeline with a model, made once a process.

    Raises:
        UsageError: there is no such model.
    """
    _register()
    # a vocabulary of its own keeps no attributes of words (shape, norm), which no recogniser asks for
    nlp = Danish(Vocab(), max_length=_LONGEST, create_tokenizer=lambda nlp: WordTokenizer(nlp.vocab))
    for recogniser in RECOGNISERS:
        nlp.add_pipe(_factory(recogniser.name))
    if model != names.NONE:
        nlp.add_pipe(NAMES, config={"model": model})
    nlp.add_pipe(OVERLAPS)
    nlp.add_pipe(OFFICES)
    return nlp


@cache
def _register() -> None:
    Doc.set_extension("setting", default=None)
    Doc.set_extension("found", default=())
    Doc.set_extension("named", default=())
    Doc.set_extension("memberships", default=())
    Doc.set_extension("implied", default=())
    for recogniser in RECOGNISERS:
        Language.component(_factory(recogniser.name), assigns=["doc._.found"], func=_component(recogniser.match))
    Language.factory(NAMES, default_config={"model": names.BUILTIN}, assigns=["doc._.found"], func=_names)
    Language.component(OVERLAPS, requires=["doc._.found"], assigns=["doc._.named", "doc.spans"], func=_settle)
    Language.component(
        OFFICES, requires=["doc._.named"], assigns=["doc._.memberships", "doc._.implied"], func=_say_who_holds_what
    )


def _names(nlp: Language, name: str, model: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - as spaCy calls it
    """The component that adds what a model finds."""
    return _component(partial(names.match, reader=names.reader(model)))


def _factory(name: str) -> str:
    return f"referatgraf_{name}"


def _component(match: Match) -> Callable[[Doc], Doc]:
    """The component that adds what `match` finds."""

    def annotate(doc: Doc) -> Doc:
        setting: Setting = doc._.setting
        earlier = tuple(each for each in doc._.found if isinstance(each, Mention))
        doc._.found = (*doc._.found, *match(setting.after(earlier)))
        return doc

    return annotate


def _settle(doc: Doc) -> Doc:
    """The component that decides which readings hold."""
    doc._.named = tuple(settled(doc._.setting.text, doc._.found, doc._.setting.known))
    spans = (
        doc.char_span(each.span.start, each.span.end, kind_of(each), alignment_mode="expand") for each in doc._.named
    )
    doc.spans["named"] = [span for span in spans if span is not None]
    return doc


def _say_who_holds_what(doc: Doc) -> Doc:
    """The component that relates the readings that hold: which person holds which office, and whom an office means."""
    named = [each for each in doc._.named if isinstance(each, Mention)]
    doc._.memberships, doc._.implied = people.memberships(doc._.setting, named)
    return doc
