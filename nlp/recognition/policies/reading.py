"""What the readers of this folder give: a stretch of text as the name of a policy."""

from collections.abc import Callable
from dataclasses import dataclass

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.policies.heads import Head
from referatgraf.nlp.recognition.policies.phrases import capitalised
from referatgraf.nlp.recognition.policies.words import GENERAL, use


@dataclass(frozen=True, slots=True)
class Reading:
    """A name as it stands in one place.

    Attributes:
        passage: the part of the minutes that it stands in.
        span: its characters.
        label: the name in its normal form.
        word: the word that heads or describes it, as compared ("sundhedsstrategi").
        root: the root of that word ("strategi").
        title: whether it is a title apart from its word ("Fra nabo til nabo").
        short: whether it is the head word alone, which may stand for a longer name.
        general: whether its word heads plans of many policies ("handleplan").
        doubtful: whether it is a name only if the document names the same where there is no doubt.
        inferred: how the name was concluded where the characters do not say it.
        within: the names of the policies that it is a part of.
        also: other names that the text gives it.
    """

    passage: Passage
    span: Span
    label: str
    word: str = ""
    root: str = ""
    title: bool = False
    short: bool = False
    general: bool = False
    doubtful: bool = False
    inferred: str = ""
    within: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """How a name begins: the head word with what belongs to the name before it.

    Attributes:
        head: the head word.
        start: where the name begins.
        label: the name up to and with the head word, in its normal form.
        own: whether what stands before the word says that it is a name ("kommunens arbejdsmarkedsstrategi").
        full: whether the name is more than the word ("Den Nationale Sprøjtemiddelstrategi").
    """

    head: Head
    start: int
    label: str
    own: bool = False
    full: bool = False

    def reading(self, end: int, label: str = "", short: bool = False) -> Reading:
        """The name from its beginning to `end`, called `label` or by the opening."""
        head = self.head
        general = not head.bare and use(head) == GENERAL
        return Reading(
            head.passage,
            Span(self.start, end),
            label or self.label,
            head.base,
            head.root,
            short=short,
            general=general,
        )

    def title(self, start: int, end: int) -> Reading:
        """The title between `start` and `end`, which the head word only describes."""
        head = self.head
        label = capitalised(head.text[start:end])
        return Reading(head.passage, Span(start, end), label, "" if head.bare else head.base, head.root, title=True)


Reader = Callable[[Opening], Reading | None]
"""Reads the name that an opening begins, or finds none."""
