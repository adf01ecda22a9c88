"""All personal data of a text that must not be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.nlp.masking import addresses, cpr, emails, phones
from referatgraf.nlp.masking.surroundings import Surroundings
from referatgraf.nlp.minutes import Span

KINDS = ("cpr", "email", "phone", "address")


@dataclass(frozen=True, slots=True)
class Redaction:
    """Characters that are personal data; `kind` is one of `KINDS`."""

    kind: str
    span: Span


def private_data(text: str) -> tuple[Redaction, ...]:
    """The personal data in `text`, in its order, none inside another.

    >>> [each.kind for each in private_data("Borgeren (010190-1234) bor på Strandvejen 12.")]
    ['cpr', 'address']
    """
    found: list[Redaction] = []
    for each in sorted(_found(text), key=lambda each: (each.span.start, -each.span.end)):
        if not found or each.span.end > found[-1].span.end:
            found.append(each)
    return tuple(found)


def _found(text: str) -> Iterator[Redaction]:
    place = Surroundings(text)
    mails = list(emails.match(place))
    found = [Redaction("cpr", span) for span in cpr.match(place)]
    found += [Redaction("email", mail.span) for mail in mails if not mail.public]
    found += [Redaction("phone", span) for span in phones.match(place, mails)]
    yield from found
    others = sorted((each.span for each in found), key=lambda span: span.start)
    yield from (Redaction("address", span) for span in addresses.match(place, others))
