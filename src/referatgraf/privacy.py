"""Which persons a build names, and with what those are hidden whom it does not name."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.nlp.hiding import ALL, CHOICES, occurrences
from referatgraf.nlp.masking import masked
from referatgraf.ontology.iris import digest
from referatgraf.ontology.pseudonyms import keyed_hash, pseudonym
from referatgraf.ontology.spheres import ADMINISTRATION, OTHER
from referatgraf.removals import FILE as REMOVALS
from referatgraf.removals import Removals, read_removals
from referatgraf.secret import FILE as SECRET
from referatgraf.secret import made_secret


@dataclass(frozen=True, slots=True)
class Privacy:
    """What a build hides.

    Attributes:
        persons: which persons it names, one of `CHOICES`.
        secret: the secret of the graph folder.
        removals: those who are to be nowhere in the graph.
    """

    persons: str = ALL
    secret: bytes = b""
    removals: Removals = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, persons: str) -> "Privacy":
        """What a build into `folder` hides; the secret is made where there is none.

        Raises:
            UsageError: no such choice of persons, or a wrong line in the list of removals.
        """
        if persons not in CHOICES:
            raise UsageError(f"--persons {persons} kendes ikke", do=f"brug {', '.join(CHOICES)}")
        removals = read_removals(folder / REMOVALS)
        if removals and not (folder / SECRET).exists():
            raise UsageError(
                f"{REMOVALS} er lavet med en nøgle, som mangler", str(folder), f"læg {SECRET} tilbage i mappen"
            )
        return cls(persons, made_secret(folder / SECRET), removals)

    @property
    def state(self) -> str:
        """What names everything that was made under these rules; empty where nobody is hidden."""
        if self.persons == ALL and not self.removals:
            return ""
        return digest(" ".join((self.persons, keyed_hash("", self.secret), *sorted(self.removals))), 16)

    def name_of_file(self, name: str, hidden: Collection[str] = ()) -> str:
        """The name of a file without the names of persons who are removed, or hidden in the document.

        Args:
            name: base name.
            hidden: the pseudonyms of those who are hidden.
        """
        gone = self._is_removed if not hidden else self._is_hidden(hidden)
        return masked(name, (span for span, _ in occurrences(name, gone))) if self.state else name

    def _is_removed(self, form: str) -> bool:
        return keyed_hash(form, self.secret) in self.removals

    def _is_hidden(self, hidden: Collection[str]) -> Callable[[str], bool]:
        apart = ("", f"~{ADMINISTRATION}", f"~{OTHER}")
        return lambda form: (
            self._is_removed(form) or any(pseudonym(keyed_hash(form, self.secret, end)) in hidden for end in apart)
        )


EVERYBODY = Privacy()
"""A build that names everybody."""
