"""The tables of structure read by themselves: patterns by their examples, the words of the CSV files, doctests."""

import doctest
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

import referatgraf.nlp.structure as package
from referatgraf.nlp.dates import DATE_PATTERNS, first_date
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.access import ACCESS, CLOSED_BEHIND, CLOSED_LINE, speaks_of_access
from referatgraf.nlp.structure.attendance_sentences import SENTENCES
from referatgraf.nlp.structure.bodies import BODY_PATTERNS, may_name_body
from referatgraf.nlp.structure.decision_headings import DECISION_PATTERNS, read_decision_heading
from referatgraf.nlp.structure.furniture import NOISE_PATTERNS, is_noise
from referatgraf.nlp.structure.glued import column, glued_tail
from referatgraf.nlp.structure.groups import CLASS, GROUP, is_class
from referatgraf.nlp.structure.heading_words import SECTIONS, heading_words
from referatgraf.nlp.structure.inline import inline_marks
from referatgraf.nlp.structure.labels import FIELDS, label_words
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.numbered import may_open
from referatgraf.nlp.structure.openers import OPENER_PATTERNS
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.statements import STATEMENT_PATTERNS, statements_start
from referatgraf.nlp.structure.titles import CLOSED_AFTER, OPEN_AFTER, is_marked_closed
from referatgraf.nlp.structure.voting_sentences import BEFORE_PATTERNS, BEHIND_PATTERNS, FIGURES, sides_told
from referatgraf.nlp.structure.words import fold, holds_any
from referatgraf.ontology.namespaces import SECTION

NAMES = [f"{package.__name__}.{module.name}" for module in pkgutil.iter_modules(package.__path__)]
MODULES: list[ModuleType] = [importlib.import_module(name) for name in NAMES]
RESOLVED = {"both", "statement", "title"}
"""What a heading may say that is no section of its own."""


def patterns() -> Iterator[tuple[str, Pattern]]:
    for module in MODULES:
        for name, value in vars(module).items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, Pattern):
                    yield f"{module.__name__.rpartition('.')[2]}.{name}: {pattern.name}", pattern
    yield from ((f"inline: {pattern.name}", pattern) for pattern in inline_marks())
    yield "glued: tail", glued_tail()
    yield "glued: column", column()


PATTERNS = dict(patterns())


def test_tables_are_found() -> None:
    assert len(PATTERNS) > 80


def test_a_pattern_matches_its_example_and_not_its_counterexample() -> None:
    assert [name for name, each in PATTERNS.items() if not each.regex.search(each.example)] == []
    assert [name for name, each in PATTERNS.items() if each.regex.search(each.counterexample)] == []


QUICK_LOOKS: tuple[tuple[Callable[[str], object], tuple[Pattern, ...]], ...] = (
    (first_date, DATE_PATTERNS),
    (is_class, (CLASS, GROUP)),
    (is_marked_closed, (CLOSED_AFTER,)),
    (is_noise, NOISE_PATTERNS),
    (may_name_body, BODY_PATTERNS),
    (lambda text: may_open(Row(line_of(text))), OPENER_PATTERNS),
    (read_decision_heading, DECISION_PATTERNS),
    (speaks_of_access, (ACCESS, CLOSED_BEHIND, CLOSED_LINE, CLOSED_AFTER, OPEN_AFTER)),
    (lambda text: sides_told(line_of(text)), (*BEFORE_PATTERNS, *BEHIND_PATTERNS, *FIGURES)),
    (lambda text: statements_start([line_of("Godkendt."), line_of(text)]) == 1, STATEMENT_PATTERNS),
)
"""Functions that look for a word before they try patterns, and the patterns that they try."""


def line_of(text: str) -> Line:
    return Line(0, len(text), text, 1)


@pytest.mark.parametrize(("read", "tried"), QUICK_LOOKS)
def test_a_quick_look_hides_no_example(read: Callable[[str], object], tried: tuple[Pattern, ...]) -> None:
    assert [pattern.example for pattern in tried if not read(pattern.example)] == []


def test_sides_are_told_by_counts_in_words_alone() -> None:
    assert sides_told(line_of("Fire for model A, to for model B. Model A er vedtaget."))


def test_a_sentence_on_attendance_holds_one_of_its_words() -> None:
    assert [each.name for each in SENTENCES if not holds_any(each.example.lower(), each.words)] == []


def test_examples_in_docstrings() -> None:
    assert [module.__name__ for module in MODULES if doctest.testmod(module).failed] == []


@pytest.mark.parametrize("file", ["headings.csv", "labels.csv"])
def test_no_word_stands_twice(file: str) -> None:
    lines = (Path(package.__path__[0]) / file).read_text(encoding="utf-8").splitlines()[1:]
    words = [fold(line.rpartition(",")[0].strip('"')) for line in lines]
    assert [word for word in words if words.count(word) > 1] == []


def test_headings_name_sections_of_the_ontology() -> None:
    assert set(heading_words().values()) == SECTIONS
    assert all(SECTION[code] for code in SECTIONS - RESOLVED)


def test_labels_name_fields() -> None:
    assert set(label_words().values()) == FIELDS


def test_modules_stand_in_the_order_in_which_they_build_on_each_other() -> None:
    order = re.findall(r"`([a-z_]+)`", str(package.__doc__))
    assert sorted(order) == sorted(name.rpartition(".")[2] for name in NAMES)
    for module in MODULES:
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        name = module.__name__.rpartition(".")[2]
        used = re.findall(rf"^from {package.__name__}\.(\w+) import", source, flags=re.MULTILINE)
        assert [other for other in used if order.index(other) >= order.index(name)] == [], name


def test_no_module_imports_what_another_keeps_for_itself() -> None:
    for module in MODULES:
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        assert not re.search(r"^from referatgraf.* import (?:.*, )?_", source, flags=re.MULTILINE)
