"""What citations of provisions are made of: marks, words of levels, numbers, and what joins them, in lower case."""

import re

from referatgraf.nlp.patterns import Pattern

GAP = r"[ \t]{0,4}(?:\r?\n[ \t]{0,8})?"
"""A few blanks, or a line end."""
MARK = Pattern(
    "beginning of a citation",
    re.compile(
        rf"§|paragraf(?:ferne|fen|fer)?\b(?={GAP}\d)|kap(?:itel|\.)(?={GAP}\d)|art(?:ikel|iklerne|\.)(?={GAP}\d)"
    ),
    "jf. paragraf 17",
    "artiklen i bladet",
)
WORD = Pattern(
    "word of a level",
    re.compile(
        rf"(?P<paragraph>§{GAP}§|§|paragraf(?:ferne|fen|fer)?(?={GAP}\d)|\$(?={GAP}\d))"
        rf"|(?P<chapter>kap(?:itel|\.)(?={GAP}\d))|(?P<article>art(?:ikel|iklerne|\.)(?={GAP}\d))"
        rf"|(?P<subsection>st(?:k\.?|ykke)(?={GAP}\d))|(?P<point>(?:nr\.?|numrene)(?={GAP}\d))"
        r"|(?P<letter>lit(?:ra|\.)(?= ?[a-zæøå]\b))"
        rf"|(?P<sentence>(?=\d{{1,2}}\.(?:{GAP}(?:-|–|og|eller){GAP}\d{{1,2}}\.)?{GAP}(?:pkt\b|punktum\b)))"
    ),
    "stk. 4",
    "stk. stole",
)
VALUE = Pattern(
    "number of a section",
    re.compile(
        rf"{GAP}(?P<number>\d{{1,4}})(?!\d)(?!\.\d)"
        r"(?: ?(?P<suffix>[a-zæøå])(?![\wæøå])(?!\.[a-z]|\. ?\d)(?:(?<! i)|(?=[,.;)]|$)))?"
    ),
    "83 a, stk. 1",
    "stk. a",
)
DOTTED = Pattern(
    "section, stk. and nr. parted by dots",
    re.compile(rf"{GAP}(?P<paragraph>\d{{1,3}})\.(?P<subsection>\d{{1,2}})(?:\.(?P<point>\d{{1,2}}))?(?![\d.]\d|\d)"),
    "52.3.7",
    "52, stk. 3",
)
BRACKETED = Pattern(
    "article, stk. and litra in brackets",
    re.compile(rf"{GAP}(?P<article>\d{{1,3}}) ?\((?P<subsection>\d{{1,2}})\)(?: ?\((?P<letter>[a-z])\))?"),
    " 6(1)(e)",
    " 6 (se nedenfor)",
)
LETTER = Pattern(
    "letter of a litra or a section",
    re.compile(r" ?(?P<letter>[a-zæøå])(?![\wæøå])(?!\.[a-z])(?:\)(?=,? ?(?:og |eller |- ?)?[a-zæøå]\)))?"),
    " b,",
    " 2,",
)
SENTENCES = Pattern(
    "number of a sentence, or of two",
    re.compile(rf"(\d{{1,2}})\.(?:{GAP}(-|–|og|eller){GAP}(\d{{1,2}})\.)?{GAP}(?:pkt\b\.?|punktum)"),
    "2.-3. pkt.",
    "2. maj",
)
SEPARATOR = Pattern(
    "what joins two provisions",
    re.compile(
        rf"-?(?:{GAP},{GAP}(?:(?:og/eller|og|eller|samt|jf\.?){GAP}(?:dog )?)?"
        rf"|[ \n]{GAP}(?:og/eller|og|eller|samt|jf\.){GAP}(?:dog )?|;{GAP}|{GAP}/{GAP})"
    ),
    "83, jf. 84",
    "83 i loven",
)
CLOSING = ("og", "eller", "samt")
"""Words in what joins that bring the last of a list."""
DASH = Pattern(
    "what makes a range",
    re.compile(rf"{GAP}[-–—]{GAP}|[ ]{GAP}til(?: og med)?[ ]{GAP}"),
    "83 til og med 86",
    "83, 84",
)
PREPOSITION = Pattern("no letter, but a word", re.compile(r" ?i (?!og |eller )"), " i loven", " i og j")
"""What a letter in a list must not be."""
MARK_AGAIN = Pattern("mark of the last section of a range", re.compile(rf"§{GAP}(?=\d)"), "§ 110", "110")
SUBSECTION = Pattern("stk. behind a section", re.compile(rf",?{GAP}stk\.?{GAP}\d"), ", stk. 2", ", nr. 2")
COUNTING = Pattern(
    "number that counts or dates",
    re.compile(
        r"\.? ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\b|[./]\d|-\d{1,4}[./-]\d|\.[ \n]?pkt"
        r"|(?:[-–]\d{1,4})?(?: ?(?:%|kr\b|kr\.|mio|mia|t\.kr)"
        r"| (?:pct|procent|år|måned|uge|dage|timer|minutter|borger|person|medarbejder|ansatte|pladser|boliger|lejemål"
        r"|børn|unge\b|ældre\b|elever|famili|husstand|virksomhed|forening|sager|møder|klager|ansøg|henvendels|underretning"
        r"|indberetning|afgørels|stilling|årsværk|gange|stk\b(?!\.? ?\d)|m2|kvm|km|ha\b))"
    ),
    " borgere",
    " og 110",
)
COMMITTEE = Pattern("committee by its section", re.compile(r"[ -]?udvalg"), "-udvalg", "råd")
"""What tells that "17,4" is a section and its stk., as in "§ 17,4-udvalg"."""
