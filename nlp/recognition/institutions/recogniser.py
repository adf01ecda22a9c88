"""All institutions and municipalities of a document: what its words tell, then what it names again."""

from collections.abc import Iterable, Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.institutions.beside import beside
from referatgraf.nlp.recognition.institutions.compounds import compounds
from referatgraf.nlp.recognition.institutions.departments import departments
from referatgraf.nlp.recognition.institutions.described import under_one_name, with_other_names
from referatgraf.nlp.recognition.institutions.general import general
from referatgraf.nlp.recognition.institutions.leading import leading
from referatgraf.nlp.recognition.institutions.listed import (
    listed,
    named_regions,
    named_with_figures,
    named_with_town,
)
from referatgraf.nlp.recognition.institutions.municipalities import (
    municipalities,
    municipalities_by_town,
    municipalities_in_capitals,
)
from referatgraf.nlp.recognition.institutions.national import national
from referatgraf.nlp.recognition.institutions.occupied import occupied
from referatgraf.nlp.recognition.institutions.of_a_kind import of_a_kind, without_kind
from referatgraf.nlp.recognition.institutions.placed import placed
from referatgraf.nlp.recognition.institutions.repeated import in_small_letters, names_given, repeated
from referatgraf.nlp.recognition.institutions.represented import members, speaking
from referatgraf.nlp.recognition.institutions.runs import runs
from referatgraf.nlp.recognition.institutions.trailing import trailing
from referatgraf.nlp.recognition.institutions.venues import venues
from referatgraf.nlp.recognition.setting import Setting

_BY_RUN = (listed, leading, trailing, compounds, speaking)


def match(setting: Setting) -> Iterator[Mention]:
    """Every institution and municipality that the text names, none inside another but a municipality."""
    text = setting.text
    parts = [run for passage in setting.passages for run in runs(text, passage)]
    found = list(departments(setting))
    found += (mention for run in parts for read in _BY_RUN for mention in read(text, run))
    found += (*national(text, parts), *members(setting))
    found += (*placed(setting), *of_a_kind(setting), *occupied(setting))
    found += list(beside(setting, parts, found))
    found += list(in_small_letters(setting, found))
    names = names_given(text, found, setting.known)
    found += (mention for run in parts for mention in repeated(text, run, names))
    for by_word in (municipalities, municipalities_by_town, municipalities_in_capitals):
        yield from by_word(setting)
    for known in (named_regions, named_with_figures, general, named_with_town):
        found += known(setting)
    places = venues(setting)
    whole = _outermost(text, (without_kind(text, each) for each in found))
    taking_part = (each for each in whole if not _is_within(each.span, places))
    yield from under_one_name(with_other_names(text, taking_part))


def _is_within(span: Span, places: Iterable[Span]) -> bool:
    """Whether characters stand within one of `places`."""
    return any(place.start <= span.start and span.end <= place.end for place in places)


def _outermost(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """The longest of the readings that share characters, the surer of two that are equally long."""
    taken = bytearray(len(text))
    for mention in sorted(found, key=lambda each: (each.span.start - each.span.end, -each.confidence, each.span.start)):
        start, end = mention.span.start, mention.span.end
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield mention
