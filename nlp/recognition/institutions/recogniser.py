"""All institutions and municipalities of a document: what its words tell, then what it names again."""

from collections.abc import Iterable, Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.recognition.institutions.compounds import compounds
from referatgraf.nlp.recognition.institutions.departments import departments
from referatgraf.nlp.recognition.institutions.general import general
from referatgraf.nlp.recognition.institutions.leading import leading
from referatgraf.nlp.recognition.institutions.listed import listed, named_regions, named_with_figures
from referatgraf.nlp.recognition.institutions.municipalities import (
    municipalities,
    municipalities_by_town,
    municipalities_in_capitals,
)
from referatgraf.nlp.recognition.institutions.national import national
from referatgraf.nlp.recognition.institutions.placed import placed
from referatgraf.nlp.recognition.institutions.repeated import in_small_letters, names_given, repeated
from referatgraf.nlp.recognition.institutions.runs import runs
from referatgraf.nlp.recognition.institutions.trailing import trailing
from referatgraf.nlp.recognition.lines import unbroken
from referatgraf.nlp.recognition.setting import Setting

_BY_RUN = (listed, leading, trailing, compounds)


def match(setting: Setting) -> Iterator[Mention]:
    """Every institution and municipality that the text names, none inside another but a municipality."""
    text = unbroken(setting.text)
    parts = [run for passage in setting.passages for run in runs(text, passage)]
    committees = (name.label for name in setting.known if name.kind == "body")
    found = list(departments(text, setting.passages, committees))
    found += (mention for run in parts for read in _BY_RUN for mention in read(text, run))
    found += national(text, parts)
    found += (mention for passage in setting.passages for mention in placed(text, passage))
    found += in_small_letters(text, setting.passages, found)
    names = names_given(text, found, setting.known)
    found += (mention for run in parts for mention in repeated(text, run, names))
    for passage in setting.passages:
        yield from (*municipalities(text, passage), *municipalities_by_town(text, passage))
        yield from municipalities_in_capitals(text, passage)
        found += (*named_regions(text, passage), *named_with_figures(text, passage), *general(setting, passage))
    yield from _outermost(text, found)


def _outermost(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """The longest of the readings that share characters, the surer of two that are equally long."""
    taken = bytearray(len(text))
    for mention in sorted(found, key=lambda each: (each.span.start - each.span.end, -each.confidence, each.span.start)):
        start, end = mention.span.start, mention.span.end
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield mention
