"""The same sentences with people whose names come from the lists of a language: none shall be found worse."""

from faker import Faker
from varied import renamed

from referatgraf.nlp.recognition.names.labelled import Sentence

DANISH = "da_DK"
OTHERS = (
    "az_AZ", "cs_CZ", "de_DE", "en_IN", "en_NG", "en_PK", "es_ES", "fi_FI", "fr_DZ", "fr_FR", "hr_HR", "hu_HU",
    "id_ID", "is_IS", "it_IT", "lt_LT", "nl_NL", "pl_PL", "pt_PT", "ro_RO", "sv_SE", "sw", "tr_TR", "zu_ZA",
)  # fmt: skip


class Listed:
    """Names of people from the lists of a language that Faker has.

    Args:
        locale: language and country.
        seed: of the choices.
    """

    def __init__(self, locale: str, seed: int = 1) -> None:
        self._lists = Faker(locale)
        self._lists.seed_instance(seed)

    def given(self) -> str:
        """A given name."""
        return str(self._lists.first_name())

    def family(self) -> str:
        """A family name."""
        return str(self._lists.last_name())

    def called(self) -> str:
        """A given name."""
        return self.given().split()[0]


def in_language(sentences: list[Sentence], locale: str) -> list[Sentence]:
    """The sentences that name people, with other people."""
    names = Listed(locale)
    return [renamed(each, names) for each in sentences if "B-PER" in each.labels]
