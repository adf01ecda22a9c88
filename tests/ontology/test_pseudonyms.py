"""Keyed hashes of names and the pseudonyms made of them."""

import doctest
import hashlib
import hmac

import pytest

from referatgraf.ontology import pseudonyms
from referatgraf.ontology.iris import Iris
from referatgraf.ontology.pseudonyms import is_pseudonym, keyed_hash, pseudonym


def test_examples() -> None:
    assert doctest.testmod(pseudonyms).failed == 0


def test_the_hash_is_that_of_the_standard() -> None:
    assert keyed_hash("Asta Brink", b"secret") == hmac.new(b"secret", b"asta brink", hashlib.sha256).hexdigest()


@pytest.mark.parametrize("other", ["ASTA BRINK", "Asta  Brink", "asta-brink", "A\u0073ta\nBrink"])
def test_spellings_of_one_name(other: str) -> None:
    assert keyed_hash(other, b"secret") == keyed_hash("Asta Brink", b"secret")


def test_what_parts_hashes() -> None:
    hashes = {keyed_hash(*told) for told in (("Kåre Elm", b"a"), ("Kaare Elm", b"a"), ("Kåre Elm", b"b"))}
    assert len({*hashes, keyed_hash("Kåre Elm", b"a", "~other")}) == 4


def test_iris_of_pseudonyms_tell_no_sphere() -> None:
    name = pseudonym(keyed_hash("Asta Brink", b"secret"))
    assert is_pseudonym(name)
    assert Iris().thing("hidden-person/other", "noerhavn", name).endswith(f"/person/noerhavn/{name}")
