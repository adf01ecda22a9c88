"""Policies by the make-up of their names: when two spellings mean one, and which are the same in every municipality."""

import re

JOIN_RULE = "samme navn uden forskel på store og små bogstaver, korte og lange årstal og kommunens navn foran"
_YEARS = re.compile(r"\b((?:19|20)\d\d)-(\d\d)\b(?!-)")
_OWNER = re.compile(r"(?i)(?P<name>.{2,40}? kommune)s (?=\w)")
_DEFINITE = re.compile(r"(?<=isk)e\b|(?<=[ai]g)e\b|(?<=l)le\b")
_NATIONAL = re.compile(r"aftale om (?:kommunernes|regionernes) økonomi for \d{4}")


def owned(label: str) -> tuple[str, str]:
    """The municipality before the name of a policy, empty where none stands, and the name without it.

    >>> owned("Nørhavn Kommunes økonomiske politik")
    ('Nørhavn Kommune', 'økonomiske politik')
    """
    owner = _OWNER.match(label)
    return (owner["name"], label[owner.end() :]) if owner else ("", label)


def policy_key(label: str) -> str:
    """The same for all spellings of one municipality's policy.

    >>> policy_key("Budget 2024-27"), policy_key("Nørhavn Kommunes økonomiske politik")
    ('budget 2024-2027', 'økonomisk politik')
    """
    _, plain = owned(" ".join(label.split()))
    years = _YEARS.sub(lambda hit: f"{hit[1]}-{hit[1][:2]}{hit[2]}", plain)
    return _DEFINITE.sub("", years.casefold())


def is_national(key: str) -> bool:
    """Whether a policy is the same in every municipality: the yearly agreements of government and municipalities.

    >>> is_national("aftale om kommunernes økonomi for 2024"), is_national("budgetaftale 2024")
    (True, False)
    """
    return bool(_NATIONAL.fullmatch(key))
