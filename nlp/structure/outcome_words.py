"""The words by which decisions tell their outcome, in the inflections of minutes.

`WHOLE_PATTERNS` are several words that tell an outcome together, `OUTCOME_PATTERNS` single ones. How a text is read
with them stands in `outcomes.py`.
"""

import re

from referatgraf.nlp.dates import MONTH
from referatgraf.nlp.patterns import Pattern

_ACCEPT = r"(?:godkende|tiltræde|anbefale|imødekomme|efterkomme|støtte|bifalde|tilslutte sig|gå ind for)s?"
_ADOPTED = r"(?:godkend|tiltr[åæ]d|vedt[ao]g|bevil|tilslutte(?:r|de) sig)\w*"
_SENT_ON = r"(?:send(?:es|t|tes|er|te))"
_RESOLVED = (
    r"(?:vedtage[tn]|vedt[ao]g(?:er|es)?|beslutte(?:de|des|r|t)|aftal(?:te|tes|t)|enedes(?: om)?|(?:enige?|enighed) om)"
)
_TO = rf"{_RESOLVED}(?: [\wæøå]+){{0,3}}?,? at (?:[\wæøå.]+ ){{0,4}}?"
"""Behind it stands what was resolved: "besluttede udvalget at", "vedtaget, at sagen"."""
_RIDER = r"(?:ændring|tilføjelse|tilretning|rettelse|præcisering|justering)(?:en|er|erne)?(?!\w)"
_OF_THE_PROPOSAL = r"(?:foresl|indstill|anfør|beskrev|skitser|forelag|forvaltningen|administrationen|direktionen)"


def _words(outcome: str, example: str, counterexample: str, *words: str) -> Pattern:
    return Pattern(outcome, re.compile(rf"(?i)(?<!\w)(?:{'|'.join(words)})(?!\w)"), example, counterexample)


WHOLE_PATTERNS = (
    _words(
        "other",
        "Rådet afgiver følgende høringssvar:",
        "Høringssvar godkendt",
        r"(?<!.)(?:[\wæøå-]+ ){1,3}(?:(?:besluttede|vedtog),? at )?(?:afgive[rt]?|afgav|sender?|fremsender?) "
        r"(?:følgende |et |skriftligt )?(?:høringssvar|udtalelse)",
        rf"{_TO}skrive (?:et |en )?(?:høringssvar|udtalelse)",
        rf"{_RESOLVED} følgende (?:høringssvar|udtalelse|svar)",
        r"(?<!.)\w*(?:udvalget|rådet|bestyrelsen|nævnet) svare(?:r|de),? at",
    ),
    _words(
        "postponed",
        "Udvalget besluttede at udskyde sagen",
        "Udvalget besluttede at gå videre",
        rf"{_TO}(?:udskyde|udsætte|udsættes|udskydes|genoptage|vente med)",
        r"(?:forslag|foreslog|begærede|anmodede)[^.]{0,60} (?:udsætte|udskyde|udsættes|udsættelse)[^.]{0,80}\. "
        r"(?:(?:dette|det|(?:procedure)?forslaget) (?:[\wæøå]+ ){0,3}?(?:vedtaget|godkendt|tiltrådt|vedtoges)|"
        r"sagen (?:er|blev) (?:herefter |dermed |hermed )?(?:udsat|udskudt))",
    ),
    _words(
        "postponed",
        "Taget af dagsordenen og udsat til maj",
        "Taget af dagsordenen",
        r"(?:udgår|udgik|(?:taget|tages) af dagsordenen)(?:,| og) (?:\w+ ){0,2}?"
        r"(?:udsat|udsættes|udskudt|udskydes|genoptages|behandles (?:på|i|igen))",
    ),
    _words(
        "rejected",
        "Det vedtoges at give afslag",
        "Det vedtoges at give tilladelse",
        rf"{_TO}(?:afslå|afvise|forkaste|(?:give|meddele) afslag|afslås|afvises)",
        rf"{_TO}ikke (?:imødekomme|godkende|tiltræde|anbefale|støtte|yde|give)",
        rf"{_RESOLVED} ikke at (?:imødekomme|godkende|tiltræde|anbefale|støtte|yde|give)",
    ),
    _words(
        "recommended",
        "Det blev vedtaget at anbefale planen",
        "Det blev vedtaget at protestere",
        rf"{_TO}(?:anbefale|indstille)",
    ),
    _words(
        "forwarded",
        "Det vedtoges at oversende sagen til amtet",
        "Det vedtoges at sende følgende svar",
        rf"{_TO}(?:oversende|fremsende|videresende|tilbagesende|returnere|henvise|hjemvise)",
        rf"{_TO}sende (?!et |en |følgende )(?:\w+ ){{0,3}}(?:til|tilbage|videre|retur|i (?:offentlig )?høring)",
    ),
    _words(
        "noted",
        "Det vedtoges at tage redegørelsen til efterretning",
        "Det vedtoges at tage kontakt",
        rf"{_TO}tage (?:\w+ ){{0,3}}(?:til )?(?:efterretning|orientering)",
    ),
    _words(
        "recommended",
        "Indstillingen tiltrædes over for Byrådet",
        "Indstillingen tiltrædes",
        rf"{_ADOPTED}(?: [\wæøå]+){{0,3}}? over ?for \w*(?:udvalget|rådet|bestyrelsen)",
    ),
    _words(
        "recommended",
        "Fremsendes til Byrådet med bemærkning, at Magistraten anbefaler",
        "Fremsendes til Byrådet.",
        r"fremsendes til .{0,160}?(?:anbefal(?:er|ede|es|et|ing)|indstil(?:ler|les))",
        r"(?:(?:videre|over)sendes|sendes videre) til [^.]{0,120}? med (?:\w+ )?anbefaling",
    ),
    _words(
        "approved",
        "Tilbagesendes afdelingen med bemærkning, at byrådet har vedtaget forslaget",
        "Tilbagesendes.",
        r"tilbagesendes? .{0,160}?(?:har vedtaget|vedtog|har godkendt|har tiltrådt)",
    ),
    _words(
        "amended",
        "Godkendt med den ændring, at fristen er 1. maj",
        "Godkendt med de bemærkninger",
        r"(?:godkendt|tiltrådt|vedtaget|godkendes|tiltrædes|godkendte|tiltrådte|vedtog)\w* "
        r"med (?:den|de|følgende|disse|enkelte|de nævnte|denne) (?:faldne |foreslåede )?"
        r"(?:ændring|tilføjelse|tilretning|rettelse|præcisering|justering)\w*",
    ),
    _words(
        "amended",
        "Godkendt med Vera Holms tilføjelse",
        "Godkendt med forvaltningens ændringer",
        rf"{_ADOPTED}[^.,]{{0,30}}? med (?:(?!{_OF_THE_PROPOSAL})[\wæøå-]+ ){{0,4}}?{_RIDER}",
    ),
    _words(
        "amended",
        "Vedtaget med den af Socialudvalget foreslåede ændring",
        "Vedtaget med den af forvaltningen foreslåede ændring",
        rf"{_ADOPTED} med (?:den|de) af (?!{_OF_THE_PROPOSAL})[\w, -]{{3,60}} foreslåede {_RIDER}",
    ),
    _words(
        "amended",
        "Godkendt med bemærkning om, at fristen udvides",
        "Godkendt med bemærkning om tak",
        rf"{_ADOPTED}[^.,]{{0,30}}? med (?:følgende |den |denne )?bemærkning(?:er)?(?: om)?,? at "
        r"[^.]{1,80}?\w{3}es",
    ),
    _words(
        "amended",
        "Godkendt som indstillet med undtagelse af sti D",
        "Godkendt, idet udvalget ønsker en status",
        rf"{_ADOPTED}[^.,]{{0,60}}?"
        r"(?:(?:,? |, for [\wæøå. ]{2,40} )dog(?! (?:ikke )?(?:stem|und|t[ao]g|kan|kunne|ønske))|"
        r",? men kun (?:for|til|med|indtil)|med undtagelse af|med (?:den |de |følgende )?ændring(?:en|er|erne)?)",
    ),
    _words(
        "amended",
        "Vedtaget, idet afsnit 4 rettes til",
        "Godkendt, idet det præciseres",
        rf"{_ADOPTED}[^.,]{{0,60}},? (?:idet|i det|men)(?: (?:\d+\.|[^\s.]+)){{1,6}}? "
        r"(?:dog(?! (?:ikke )?(?:stem|und|t[ao]g|kan))|"
        r"(?:ændres|rettes|indskrives|slettes|udtages|erstattes)|"
        r"(?:forlænges|forkortes|udvides|nedsættes|sænkes|forhøjes|hæves|begrænses) (?:til|med|fra))",
    ),
    _words(
        "approved",
        "Et mindretal foreslog afslag. Et flertal (A og V) vedtog planen",
        "Et flertal foreslog",
        r"et (?:enigt udvalg|flertal)(?: på \w+| bestående af)?,? ?(?:\([^()]{1,80}\)|[^.()]{0,60}?)? ?"
        r"(?:vedt[ao]g(?:er)?|godkendte|godkender|tiltrådte|tiltræder)(?! ikke| at )",
    ),
    _words(
        "amended",
        "Indstillingen blev godkendt som ændret",
        "Indstillingen blev godkendt",
        r"(?:indstillingen|forslaget|dagsordenen|sagen) (?:blev |er )?(?:herefter )?godkendt som ændret",
        r"ændrede (?:indstilling|forslag) (?:blev |er )?(?:herefter )?(?:vedtaget|godkendt|tiltrådt)",
        r"(?:godkendt|vedtaget|tiltrådt) i (?:den )?(?:ændret|ændrede|revideret|reviderede|tilrettet|justeret) "
        r"(?:form|udgave|version)",
    ),
    _words(
        "amended",
        "Udvalgets ændringsforslag godkendt",
        "Ændringsforslaget blev ikke godkendt",
        r"ændringsforslag(?:et|ene)?(?: fra [^.:;]{2,80}?)?(?: (?:er|blev))?(?: (?!ikke\b|ej\b)\w+)? "
        r"(?:godkendt|vedtaget|tiltrådt)",
    ),
    _words(
        "rejected",
        "Ikke tiltrådt. Udvalget besluttede i stedet at give et lån",
        "Udvalget besluttede i stedet at give et lån",
        r"(?:ikke|ej) (?:tiltrådt|godkendt|fulgt|imødekommet|vedtaget|anbefalet)\. [^.]{0,80}? i stedet",
    ),
    _words(
        "rejected",
        "Imod stemte 11. Forslaget bortfaldt.",
        "Forslaget bortfaldt.",
        r"stem(?:te|mer)\b.{0,300}?\. (?:forslaget|indstillingen) (?:er |blev )?(?:\w+ )?bortfald(?:t|et)",
        r"stemte i?mod (?:forslaget|indstillingen)\b[^.]{0,40} bortfald(?:t|et)",
    ),
    _words(
        "other",
        "Udvalget besluttede i stedet at give et lån",
        "Vera Holm vælges i stedet",
        rf"{_RESOLVED} i stedet,? at",
    ),
)
"""Outcomes that several words tell together; they go before any single word."""
OUTCOME_PATTERNS = (
    _words(
        "rejected",
        "Forslaget blev forkastet",
        "Godkendt.",
        r"(?:ikke|ej) (?:godk\.|godkendt|tiltrådt|vedtaget|imødekommet|anbefal(?:es|et)|imødekommes|fulgt|støttet)",
        r"(?:tilslutter|tilsluttede) sig ikke|(?:følges|støtter|støttede) ikke",
        r"(?:anbefal|godkend|tiltræd|vedtag|imødekomm|støtt|bevilg|indstill|tilslutt|yd|giv|meddel)es (?:der )?ikke",
        r"(?:kan|kunne) (?:der )?ikke (?:gives|meddeles|ydes|bevilges)|nægt(?:es|et)|\Anej(?=[.!]|$)",
        r"får (?:ikke|afslag)",
        rf"(?:kan|kunne) ikke {_ACCEPT}|ikke (?:kan|kunne) {_ACCEPT}",
        r"(?:vedtog|godkendte|tiltrådte|vedtager|godkender|tiltræder|godkendtes|tiltrådtes|vedtoges) ikke",
        r"(?:ikke|ej) (?:tages|taget) til (?:efterretning|følge)|(?:tages|toges|tog) ikke til (?:efterretning|følge)",
        r"(?:indstillingen|forslaget) (?:faldt|(?:er|blev|var) (?:\w+ )?bortfaldet)|"
        r"(?:ikke|intet) flertal for|(?:opnåede|fik) ikke (?:et )?flertal",
        r"afvist(?:e|es)?|afvises|afviser|forkastet|forkastes|forkastedes?|nedstemt(?:es)?|stemt(?:es)? ned",
        r"(?:meddele[rs]|gives|gav|giver|givet) afslag|afslag(?= på|\.|,)|afslået|afslår|afslås|afslog(?:es)?",
        r"ønske(?:r|de) ikke at (?:gå videre|arbejde videre|medvirke|deltage|indgå|fortsætte|ændre)|"
        r"(?:der )?arbejdes ikke videre|går ikke videre med",
        r"anbefaler ikke|anbefalede ikke|(?:siger|sagde) nej til",
    ),
    _words(
        "withdrawn",
        "Punktet udgår",
        "Godkendt.",
        r"udgår|udgik|udgået|(?:taget|tages|toges|tog punktet|tog sagen) af (?:dagsordenen|punktet)",
        r"(?:trukket|trækkes|trak) tilbage|trukket|trække[rs]? (?:punktet|sagen|forslaget)|bortfald(?:t|er)",
        r"mødet er aflyst|\A(?:(?:sagen|punktet) (?:blev |er )?)?t(?:aget|ages|oges) af(?=[.,;]|\Z)",
        r"(?:fjernet|fjernes|slettet|slettes|strøget|stryges) (?:fra|af) dagsordenen",
    ),
    _words(
        "postponed",
        "Sagen blev udsat.",
        "Godkendt.",
        r"udsat(?:tes)?|udsættes|udsætter|(?:\w*udvalget|byrådet|kommunalbestyrelsen|rådet|direktionen) udsatte",
        r"afventer|udskudt|udskydes|udskyder|genoptages|gen(?:frem|fore)lægges|sagen genforelægges|tages op igen",
        r"(?:tager|tog) (?:sagen|punktet|det) op igen|forelægges (?:igen|på ny)|s(?:at|ættes) i bero",
        r"tages til (?:ny|fornyet) behandling|tages op på (?:ny|et|næste)",
        r"tages (?:op )?på (?:næste møde|mødet (?:i|den))|(?:punktet|sagen) (?:blev )?(?:ikke nået|nåedes ikke)",
        r"nåede (?:(?:det|punktet|sagen|vi|udvalget|rådet) ikke|ikke (?:det|punktet|sagen|at behandle))",
        rf"behandles (?:igen|(?:i|(?:den )?\d{{1,2}}\.) (?:{MONTH}))",
        r"(?:behandles|tages op|flytte[ts]|overføres|overført|sættes på dagsordenen) "
        r"(?:på|til|for) (?:næste|det næste|et (?:kommende|senere)) møde",
        r"(?:taler|snakker|drøfter) (?:om )?(?:det|sagen|punktet) igen|henlægges,? (?:ind)?til|stilles i bero",
        r"ønske(?:r|de) (?:sagen|punktet) (?:genoptaget|udsat|udskudt|forelagt (?:igen|på ny))",
        r"vent(?:er|ede|es) med (?:at (?:beslutte|tage stilling|behandle)|beslutningen|sagen|punktet)",
        r"(?:sagen|punktet|emnet) (?:tages|sættes) på (?:til|igen|næste|dagsordenen (?:for|til|igen))",
        r"før sagen behandles endeligt|inden sagen behandles (?:endeligt|igen)",
    ),
    _words(
        "recommended",
        "Anbefales.",
        "Godkendt.",
        r"anbefal(?:es|et|er|ede|edes|ing|e)|indstilles|indstiller|(?<!\bde )indstilledes?",
        r"indstillet til (?:\w+s )?(?:endelige? )?(?:godkendelse|vedtagelse)",
        r"fremsendes med anbefaling|fremsendes anbefalet",
        r"\w*(?:udvalget|rådet|bestyrelsen|direktionen) foreslår \w*(?:udvalget|rådet|bestyrelsen),? at",
    ),
    _words(
        "forwarded",
        "Oversendes til Økonomiudvalget",
        "Godkendt.",
        rf"(?:frem|over|videre|til\s?bage|retur)\s?{_SENT_ON}",
        r"returner(?:es|et|er) til|sendes? (?:tilbage|til|videre|retur)|sendes? i (?:[\wæøå.]+ ){0,3}høring",
        r"sendt (?:til|tilbage|i (?:[\wæøå]+ )?høring|videre|retur)|overgår til (?:budget|[\w, -]{0,40}udvalg)\w*",
        r"send(?:er|te|e) (?!et |en )(?:\w+ ){1,3}(?:til|tilbage|i høring|i offentlig høring|videre)",
        r"\A(?:retur|tilbage) til|(?:sagen|punktet) går (?:tilbage|retur|videre) til",
        # who complains, applies or lives there is sent elsewhere, not the case; a look behind is of one length
        r"(?<!(?:klager|nsøger|borger)en )hen\s?vis(?:es|t|er|te|tes) til(?!,? at\b)",
        r"hjemvist(?:es)?|hjemvises|fremlægges i offentlig høring",
    ),
    _words(
        "approved",
        "Indstillingen blev godkendt",
        "Sagen blev drøftet",
        r"godkend(?:t|tes|es|er|te|else givet)|anta(?:get|ges)|antoges|tiltrådt(?:es)?|tiltræde[rs]|tiltrådte",
        r"kan (?:fortsat )?(?:tiltræde|godkende)(?! ikke)",
        r"vedtage[tnrs]|vedtog(?:es)?|imødekommet|imødekomme[rs]|imødekom|t(?:aget|ages|oges) til følge",
        r"bevil(?:li)?g(?:et|es|ede|edes|er)|frigivet|frigives|frigav",
        r"(?:gen)?valgt(?:es)?|(?:gen)?valgte|vælges|konstituerede sig|udpeg(?:et|es|ede|er)|konstitueret|konstitueres",
        r"valget? (?:er|blev) (?:dermed |hermed )?foretaget",
        r"(?:referat|protokol)(?:len|et)?(?: (?:fra|af) [\w. -]{3,40}?)?(?: blev| er)? underskrevet",
        r"(?:erklære(?:t|de|s|des) (?:for )?|valget (?:er|findes) )gyldigt?|tog sæde|indtræder (?:i|som)|"
        r"(?:er|var|findes|fandtes) i orden(?=[.,;]|$)",
        r"betingelserne (?:for [^.,]{3,60} )?(?:(?:er|blev|anses|findes) )?(?:for )?opfyldt",
        r"stadfæstet|ratificeret|bifaldt|bifaldes|accepteret|indkaldt",
        r"(?:meddeles|meddelte|givet|gives|giver|gav) "
        r"(?:dispensation|tilladelse|samtykke|garanti|bevilling|\w*godkendelse|påbud|forbud)",
        r"(?:dispensation|tilladelse|bevilling|påbud|forbud|aftale|kontrakt)(?:e?n|d?et)? (?:(?:blev|er) )?"
        r"(?:meddel(?:es|t)|give[st]|givet|udstede[st]|forlænge[st]|forny(?:es|et))|"
        r"\A(?:forny|forlænge)(?:es|e?t|s)(?= )",
        r"(?:give[st]|givet|ydes|ydedes|tildele[st]|udbetales) (?:et |en )?"
        r"(?:tilskud|støtte|(?:op til |indtil )?(?:kr\.? ?)?\d[\d.,]* ?(?:kr|mio|t\.? ?kr|%|pct)|kr\.? \d)",
        r"som (?:indstillet|foreslået)|\Aok(?=[.,!]|$)|(?:er|blev) (?:herefter |derefter )?besat",
        r"godk\.|i henhold til indstillingen|\Aja(?=[.!]|$)|(?:gives|givet) medhold|"
        r"(?:indstillingen )?(?:fulgt|følges)(?! op| ikke)|enig[et]? i",
        r"fulgte (?:[\wæøå]+s )?(?:indstilling|anbefaling)\w*|efterkomme(?:s|t)",
        r"bemyndige(?:s|t|r|de|des) (?:[\wæøå]+ ){0,4}?til at",
        r"(?:\w*(?:udvalget|rådet|bestyrelsen|nævnet|kommissionen|direktionen)|vi) (?:støtter|støttede|"
        r"bakke(?:r|de) op om|kan (?:støtte|tilslutte sig|tiltræde|godkende)|s(?:iger|agde) ja til|"
        r"ha(?:r|vde) (?:ingen|ikke) (?:indvendinger|indsigelser?))|\Aingen (?:indvendinger|indsigelser?)",
        r"(?:gives|givet|gav|giver|meddel(?:es|te|er|t)) tilsagn|tilsluttede sig|tilslutter sig|slutter sig til",
        r"tilslutning givet|gav tilslutning",
    ),
    _words(
        "noted",
        "Taget til efterretning.",
        "Godkendt.",
        r"t(?:aget|ages|oges|og|ager|il) (?:[\wæøå]{1,40} ){0,4}?(?:til )?"
        r"(?:efterretning|orientering|underretning|notits)",
        r"til (?:efterretning|orientering|underretning)|til efterr\.|(?:\A|\btaget )t\. ?e\.",
        r"orientering(?:en|erne)? (?:givet|taget|blev givet|er givet|gennemført)",
        r"orienteret|orienterede|orienteres|(?:blev|er) orienteret|der blev (?:givet en )?orienter\w+",
        r"gennemgået|forelagt|ad notam|tak for (?:orienteringen|oplægget|gennemgangen|redegørelsen)",
    ),
    _words(
        "discussed",
        "Drøftet.",
        "Godkendt.",
        r"drøft(?:et|es|ede|edes|er|else afholdt|elsen? gennemført)",
        r"temadrøftelsen?(?: er| blev)? (?:afholdt|gennemført)",
        r"gav anledning til drøftelse",
        r"dialogen? (?:blev |er )?(?:gennemført|afholdt)|debatter(?:et|ede)",
    ),
)
"""Words of one outcome each; where two begin at one place the table's order decides."""
