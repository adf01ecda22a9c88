"""The sphere in which a person acts, as offices and bodies tell it; the codes of the list `sphere:`."""

import re

from referatgraf.ontology.registers import group_of

POLITICAL, ADMINISTRATION, OTHER = "political", "administration", "other"
_OFFICIALS = ("administrative", "institution", "staff")
"""Groups of the register of roles whose titles those bear who work for a municipality."""
_OF_OFFICIALS = re.compile(r"(?i)(?:direktion|chefforum|chefgruppe|koncernledelse)(?:en|et|n)?s?\b")
_SEAT = re.compile(
    r"(?:(?:[12]\. |første |anden )?(?:vice|over)?borgmester|rådmand|løsgænger|borgerrepræsentant|.*minister|"
    r".*ordfører|.*(?:råds|kommunalbestyrelses|udvalgs|gruppe|repræsentations|magistrats|tings)(?:medlem|formand|forkvinde))"
)


def of_body(label: str) -> str:
    """The sphere of those who sit in a body: officials sit in Direktionen and Chefforum, politicians elsewhere.

    >>> of_body("Direktionen"), of_body("Socialudvalget")
    ('administration', 'political')
    """
    return ADMINISTRATION if _OF_OFFICIALS.search(label) else POLITICAL


def of_title(title: str) -> str:
    """The sphere of those who bear a title in the singular, empty where it tells none.

    A formand may be that of anything, so the title alone tells nothing.

    >>> of_title("centerchef"), of_title("borgmester"), of_title("formand")
    ('administration', 'political', '')
    """
    if _SEAT.fullmatch(title.casefold()):
        return POLITICAL
    return ADMINISTRATION if group_of(title) in _OFFICIALS else ""
