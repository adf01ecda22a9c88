"""What the report tells of a document."""

from referatgraf.account import NOTHING_FOUND, account
from referatgraf.nlp.document import Document
from referatgraf.nlp.mentions import Amount, LawReference, Mention, Named, Principle
from referatgraf.nlp.minutes import Meeting, Minutes, Span

HERE = Span(0, 1)
MINUTES = Minutes("minutes", Meeting(), (), (), 0, 0)


def test_names_are_counted_by_kind() -> None:
    kinds = ("person/political", "person/other", "body", "municipality", "principle/set", "place", "role", "case")
    named = Named(
        mentions=tuple(Mention(kind, "Nørhavn", HERE, "test") for kind in kinds),
        amounts=(Amount("1", HERE),),
        laws=(LawReference("serviceloven", "serviceloven", HERE),),
        principles=(Principle("Mod", HERE), Principle("Tro", HERE)),
    )
    found = account(Document("a.txt", "0", "text", "N"), MINUTES, named)["found"]
    assert {name: count for name, count in found.items() if count} == {
        "person_names": 2,
        "body_names": 1,
        "municipality_names": 1,
        "place_names": 1,
        "principle_names": 3,
        "law_names": 1,
        "amounts": 1,
    }
    assert found.keys() == NOTHING_FOUND.keys()
