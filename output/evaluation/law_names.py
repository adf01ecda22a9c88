"""Laws as they are compared: any name of a law of the register stands for its key."""

import re

from referatgraf.ontology.registers import law_named
from referatgraf.output.evaluation.comparing import compared

_NUMBER = re.compile(r"\([^)]*\)")
_MARK = " § "


def law_name(label: str) -> str:
    """A law or provision, compared; a number in brackets does not count.

    >>> law_name("Lov om social service (LBK nr. 1129) §85")
    'serviceloven § 85'
    """
    name, mark, rest = compared(_NUMBER.sub(" ", label)).partition(_MARK)
    law = law_named(name)
    return f"{law.key if law else name}{mark}{rest}"
