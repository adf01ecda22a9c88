"""Names that must not be read: their keyed hashes (HMAC-SHA256, RFC 2104) and the pseudonyms that IRIs hold instead.

Whoever has not the secret of the graph folder can neither tell a name from its hash nor try names out.
"""

import hmac
import re
import unicodedata

_PSEUDONYM = re.compile(r"p-[0-9a-f]{12}")
_NO_LETTER = re.compile(r"[\W\d_]+")


def plain(name: str) -> str:
    """The words of a name in lower case with single blanks, which all spellings of it share.

    >>> plain("Kaj  HOLM-Nielsen")
    'kaj holm nielsen'
    """
    return _NO_LETTER.sub(" ", unicodedata.normalize("NFC", name)).strip().casefold()


def keyed_hash(name: str, secret: bytes, apart: str = "") -> str:
    """The hash of a name as 64 hexadecimal digits; `apart` parts persons of one name.

    >>> keyed_hash("Asta  Brink", b"secret") == keyed_hash("ASTA BRINK", b"secret")
    True
    """
    return hmac.digest(secret, (plain(name) + apart).encode("utf-8", "surrogatepass"), "sha256").hex()


def pseudonym(hashed: str) -> str:
    """What a person is called instead of by name: "p-" and the first 12 digits of the hash."""
    return f"p-{hashed[:12]}"


def is_pseudonym(name: str) -> bool:
    """Whether a name is one that stands for another; no person is called so.

    >>> is_pseudonym("p-0123456789ab"), is_pseudonym("P Abel")
    (True, False)
    """
    return bool(_PSEUDONYM.fullmatch(name))
