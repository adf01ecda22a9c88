"""Where words stand, and what is looked up by them."""

import re

from referatgraf.nlp.minutes import AgendaItem, Meeting, Minutes, Section, Span
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.vocabulary import Vocabulary, ends_of

TEXT = "BeslutningByrådet drøftede byrådets plan. Ældreråd og RÅD"


def test_words_stand_where_the_text_has_them() -> None:
    words = Vocabulary(TEXT, [Span(0, 10), Span(10, len(TEXT))])
    assert [TEXT[place:][:6] for place in words.holding("råd")] == ["Byråde", "byråde", "Ældrer"]
    assert [TEXT[place:][:6] for place in words.ending(ends_of(["råd", "rådet"]))] == [
        "Byråde",
        "byråde",
        "Ældrer",
        "RÅD",
    ]
    assert words.places({"Beslutning", "drøftede", "nævn"}) == [0, 18]
    assert "plan" in words
    assert "BeslutningByrådet" not in words


def test_what_begins_with_a_word_is_found_as_a_search_would_find_it() -> None:
    parts = (Section("presentation", None, Span(0, 10)), Section("decision", None, Span(10, 41)))
    setting = Setting.of(TEXT, Minutes("minutes", Meeting(), (AgendaItem(1, Span(0, 41), sections=parts),), (), 0, 0))
    words = setting.words
    council = re.compile(r"(?:[Rr]åd|RÅD)(?:ets?)?(?!\w)")
    sought = [(passage.kind, hit.span()) for passage, hit in setting.search(council)]
    assert [(passage.kind, hit.span()) for passage, hit in setting.match_inside(council, words.those(str))] == sought
    two = re.compile(r"\w+ \w+")
    assert [hit.group() for _, hit in setting.match(two, words.those(str))] == ["Byrådet drøftede", "byrådets plan"]
    assert [place for _, place in setting.within(words.places({"plan", "og"}))] == [TEXT.index("plan")]
