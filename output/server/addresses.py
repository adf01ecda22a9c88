"""IRIs of the graph as addresses of the server, and back.

Things have IRIs below the base of the graph, and terms and codes those of the vocabulary, wherever a graph is served. A
server answers for them below `/id/`, `/ns` and `/code/`.
"""

from urllib.parse import quote

from referatgraf.ontology.declarations import CODES_BASE, TERMS_BASE

THINGS, TERMS, CODES = "/id/", "/ns#", "/code/"
PAGES, DATA = "/page/", "/data/"
"""Where the pages of things are, and the data on them, by the path of their IRI."""
_SAFE = "/~-._:@!$&'()*+,;="  # of a path, RFC 3986


def local(iri: str, base: str) -> str:
    """The address, on this server, of what an IRI names; of an IRI of somebody else's the IRI itself.

    Args:
        iri: of a thing, a term or a code.
        base: what the IRIs of the graph's things begin with.

    >>> local("https://example.org/id/body/noerhavn/direktionen", "https://example.org/id/")
    '/id/body/noerhavn/direktionen'
    """
    for start, address in ((base, THINGS), (TERMS_BASE, TERMS), (CODES_BASE, CODES)):
        if iri.startswith(start):
            path, mark, fragment = iri.removeprefix(start).partition("#")
            return address + quote(path, safe=_SAFE) + mark + quote(fragment, safe=_SAFE)
    return iri


def thing(path: str, base: str) -> str:
    """The IRI of the thing that the server answers for at `/id/{path}`; `path` is decoded."""
    return base + path
