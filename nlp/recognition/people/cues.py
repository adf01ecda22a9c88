"""What stands before and behind a run of capitalised words and tells that it is a person."""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.personal_names import PARTY_AFTER
from referatgraf.nlp.structure.people import party_letters
from referatgraf.ontology.registers import party_named

SURE_BEFORE = Pattern(
    "label or form of address before a name",
    re.compile(
        r"(?i)(?:(?:afbud|fraværende|deltagere?|mødedeltagere|til stede|medlemmer|gæster?|referent|sagsbehandler|"
        r"sagsansvarlig|kontaktperson|mødeleder|stedfortræder|suppleant|bisidder|ordstyrer|dirigent|inhabil|navn)e?:\s{0,3}|"
        r"(?<!\w)(?:hr|fru|frk|dr|prof|adv|ing|arkt)\.? |(?<![\w/])v/ ?|c/o )$"
    ),
    "oplæg v/",
    "oplæg ved",
)
MAYBE_BEFORE = Pattern(
    "word before a name",
    re.compile(
        r"(?i)(?<!\w)(?:af|fra|ved|med|mellem|samt|velkommen til|stedfortræder for|suppleant for|i stedet for|afløser|"
        r"afløste|erstatter|(?:gen)?valgt|valgt blev|vælger|vælges|valgte|udpeger|udpeget|udpegede|udpeges|indstiller|"
        r"indstillet|indkaldt|indkaldes|indkaldte|ansat|ansættes|herunder|blandt andre|nemlig|følgende personer:?|at) $"
    ),
    "spørgsmål fra ",
    "spørgsmål om ",
)
MAYBE_AFTER = Pattern(
    "verb behind a name",
    re.compile(
        r"(?:,? (?:der|som|og))? (?:er|var|blev|bliver|har|havde|vil|ville|kan|kunne|skal|skulle|deltager|deltog|mødte|"
        r"møder|fortæller|fortalte|oplyser|oplyste|orienterer|orienterede|foreslår|foreslog|stillede|stiller|ønsker|ønskede|"
        r"stemte|stemmer|tog|tager|meddelte|meddeler|spurgte|spørger|udtrådte|udtræder|udtræde|indtræder|indtrådte|"
        r"tiltræder|tiltrådte|forlod|forlader|ankom|gik|går|kom|kommer|anmodede|anmoder|begærede|bemærkede|bemærker|"
        r"erklærede|fratrådte|fratræder|vælges|valgtes|udpeges|udpegedes|indstilles|godkendes|godkendt|afløser|afløste|"
        r"repræsenterer|præsenterer|præsenterede|holder|holdt|viste|viser|byder|bød|bytter|fik|får|fremlagde|fremlægger|"
        r"gennemgik|gennemgår|takkede|takker|svarede|svarer|sagde|siger|mente|mener|støttede|støtter|tilsluttede|undlod|"
        r"undlader|besvarede|redegjorde|redegør|konstitueres|konstitueret|udtalte|fandt|skrev|skriver|henviste|rejste|"
        r"fremsatte|ansættes|overtager|overtog|indkaldes|indkaldt|anbefaler|anbefalede|indstiller|orlov)(?!\w)"
    ),
    " fortæller om",
    " om havnen",
)
NOT_BEFORE = Pattern(
    "what is called by a name",
    re.compile(
        r"(?i)(?:firmaet|firma|selskabet|virksomheden|fonden|lokalet?|salen|skibet|hotel|legatet|prisen|forlaget|butikken|"
        r"forretningen|restauranten|orkanen|stormen|banden|bandet|orkestret|færgen|projektet|projekt|filmen|bogen|"
        r"forestillingen|udstillingen|musicalen|ejendommen|gården|huset|skolen|hjemmet|centret|centeret|haven|stuen|"
        r"foreningen|klubben|kirken|kollegiet|institutionen|tilbuddet|stedet|kroen|caféen|café|cafeen|lauget|"
        r"m/s|skt\.|sankt|statuen|vandværket|boligforeningen|lokalplan|kvarteret|slægten|familien|brdr\.|brødrene) $"
    ),
    "entreprenørfirmaet ",
    "chefen ",
)
NOT_AFTER = Pattern(
    "what makes a name another thing's",
    re.compile(
        r" (?:A/S|ApS|I/S|K/S|P/S|IVS|a/s|aps|amba|AMBA|fond|fonden|vej|gade|allé|plads|skole)(?![\w])|"
        r" ?& (?:Co|Søn|Sønner|Datter|Partner|[A-ZÆØÅ]\w+ (?:A/S|ApS|I/S))|-[a-zæøå]| \d+[A-Za-z]?, (?:\d{4}|st\.|\d\.)"
    ),
    " A/S",
    " & Ib Krog",
)
_CALLED = re.compile(r"[a-zæøå]{3}(?<!er)(?<!ist)(?<!ent)(?<!ant)(?<!ør)(?<!mand)(?<!kvind)(?:en|et|erne) $")
"""A noun in the definite form that is no agent's, of which a name may follow: "grundejerforeningen Nørre Vang"."""
_DONE = re.compile(r"(?<!\w)(?:har|have|havde|er|var|blev|bliver) (?:\w+ )?\w+et $")
"""A verb that ends as such a noun does: "rådet har udpeget Ib Krog"."""
_PARTY_NAMED = re.compile(r", (?P<name>[A-ZÆØÅ][\wæøå]+(?: [A-ZÆØÅ][\wæøå]+)?)(?=[,.;)\n])")
NEVER, CALLED, NOTHING, MAYBE, SURE = range(-2, 3)
"""What words around a name tell: that it is no person's, that a thing may be called so, nothing, perhaps, outright."""
_QUOTES = "\"'“”„»«’‘"
_KIND = re.compile(r" \([BODCL]\)(?:[ \u00a0]*(?:\r?\n|$)|[A-ZÆØÅ])")
"""A kind of item, or a party in a list of one name a line, which structure reads."""
_BEFORE, _AFTER = 40, 60


def certainty(text: str, start: int, end: int, in_unit: bool = False) -> int:
    """How much the words around a name tell that it is a person's, from NEVER to SURE.

    Args:
        text: the document's text.
        start: where the name begins.
        end: where it ends.
        in_unit: whether a title and the name of its unit stand before it.
    """
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if NOT_AFTER.regex.match(after) or (NOT_BEFORE.regex.search(before) and not in_unit):
        return NEVER
    if in_unit or SURE_BEFORE.regex.search(before) or _bracket_behind(after):
        return SURE
    if before[-1:] in _QUOTES and before and after[:1] in _QUOTES and after:
        return NEVER
    if MAYBE_BEFORE.regex.search(before):
        return MAYBE
    if _CALLED.search(before) and not _DONE.search(before):
        return CALLED
    return MAYBE if MAYBE_AFTER.regex.match(after) or party_behind(after) else NOTHING


def party_behind(after: str) -> str:
    """The party as printed behind a name, empty where none stands: " (A)", ", V,", " (Løsgænger)".

    A letter in brackets at the end of a title may be the kind of the item: it is no party.
    """
    named = _PARTY_NAMED.match(after)
    if named and party_named(named["name"]):
        return named["name"]
    return _bracket_behind(after)


def _bracket_behind(after: str) -> str:
    """A party in brackets, or its letter between commas."""
    hit = PARTY_AFTER.regex.match(after)
    if hit is None or _KIND.match(after):
        return ""
    printed = (hit["bracket"] or hit["letter"]).strip()
    known = printed in party_letters() or party_named(printed)
    return printed if known or (hit["bracket"] and len(printed) == 1 and printed.isupper()) else ""
