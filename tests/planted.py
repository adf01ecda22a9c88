"""Invented personal data of many forms and places, and public numbers and addresses that look like them."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

GIVEN = ("Kaj", "Ulla", "Mette", "Jens", "Fatima", "Niels-Ole", "Bodil", "Søren", "Åse", "Lars")
FAMILY = ("Vestergaard", "Holm", "Kjærsgaard", "Nielsen", "Østerby", "Brandt", "Krog-Hansen", "Ågesen")
STREETS = (
    "Strandvejen", "Nørregade", "Æblehaven", "Gl. Landevej", "Skovbrynet", "Solsikkevænget", "Niels Holms Vej",
    "Havnetorvet", "Ved Diget", "Møllebakken", "Lærkestien", "Østre Alle",
)  # fmt: skip
FLATS = ("", "", " B", ", 2. tv.", ", st. th.", ", 1. sal")
TOWNS = ("", ", 4400 Nørhavn", ", 5899 Vesterby", ", DK-4400 Nørhavn")
PROVIDERS = ("gmail.com", "hotmail.com", "mail.dk", "live.dk", "vestergaardholm.dk", "outlook.dk")


class Planted(NamedTuple):
    """Characters in a text around them; `secret` is what must go, or stay."""

    kind: str
    secret: str
    around: str


def personal(seed: int, count: int) -> list[Planted]:
    """`count` times personal data, each another, in running text, tables, titles and over line ends."""
    return _made(seed, count, (_cpr, _mail, _phone, _address))


def public(seed: int, count: int) -> list[Planted]:
    """`count` times what looks like personal data and is none."""
    return _made(seed, count, (_case, _number, _office, _place, _amount))


def _made(seed: int, count: int, kinds: tuple[Callable[[random.Random], Planted], ...]) -> list[Planted]:
    chance, made = random.Random(seed), {}
    while len(made) < count:
        each = chance.choice(kinds)(chance)
        made.setdefault(" ".join(each.secret.split()), each)
    return list(made.values())


def _digits(chance: random.Random, count: int, first: str = "0123456789") -> str:
    return chance.choice(first) + "".join(chance.choice("0123456789") for _ in range(count - 1))


def _name(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"


def _cpr(chance: random.Random) -> Planted:
    born = date(1937, 1, 1) + timedelta(chance.randrange(36500 - 3650))
    seventh = "0123" if born.year < 2000 else "4567"
    birth, serial = born.strftime("%d%m%y"), _digits(chance, 4, seventh)
    plain = [f"{birth}-{serial}", f"{birth}{serial}"]
    forms = [
        *((each, chance.choice(("Borgeren {} har søgt.", "Afgørelse\t{}\t12-03-2025", "Punkt 7: Klage, {}",
                                "(født {})", "Notat_{}.pdf", "- {} -", "CPR-nr. {}"))) for each in plain),
        (f"{birth} {serial}", chance.choice(("Ansøger er {}.", "Personnummer: {}"))),
        (f"{birth}-\n{serial}", "Afgørelsen om {} står ved magt."),
        (f"{birth[:4]}\n{birth[4:]}-{serial}", "Borgeren med CPR-nr. {} har klaget."),
        (f"{birth[:2]} {birth[2:4]} {birth[4:]} {serial}", "Navn, cpr {} og bolig"),
        (f"{birth}–{serial}", "Hun ({}) har søgt."),
    ]  # fmt: skip
    return Planted("cpr", *chance.choice(forms))


def _mail(chance: random.Random) -> Planted:
    given, family = _name(chance).lower().split()
    local = chance.choice(
        (f"{given}.{family}", f"{given}{_digits(chance, 2)}", f"{given}_{family}", f"{family}-{given}")
    )
    address = f"{local}{_digits(chance, 2)}@{chance.choice(PROVIDERS)}"
    forms = [
        (address, chance.choice(("Skriv til {}.", "Mail: {}", "Navn\tMail\nKaj\t{}\tja", "Henvendelse fra {} om vejen",
                                 "<{}>", "Punkt 3: Svar til {}"))),
        (address.replace("@", "@\n"), "Svar er sendt til {} i dag."),
        (address.replace("@", "\n@"), "Svar er sendt til {} i dag."),
        (address.replace("@", " (at) "), "Kontakt {} om sagen."),
    ]  # fmt: skip
    return Planted("email", *chance.choice(forms))


def _phone(chance: random.Random) -> Planted:
    digits = _digits(chance, 8, "23456789")
    pairs = " ".join(digits[at : at + 2] for at in range(0, 8, 2))
    halves = f"{digits[:4]} {digits[4:]}"
    name = _name(chance)
    forms = [
        (pairs, chance.choice((f"{name}, {{}}", "Borgeren kan ringes op på {}.", "Punkt 2: Opkald fra {}",
            f"{name}\t{{}}"))),
        (chance.choice((digits, halves, pairs)), chance.choice((f"{name}, tlf. {{}}", "mobil: {}",
            "Ring til ham på {}.", f"Navn\tTelefon\n{name}\t{{}}", "Privat telefonnummer {}", "mob. {}",
            "tlf.nr. {}"))),
        (digits, f"{name}, {{}}"),
        (f"+45 {pairs}", "Han kan nås på {} hele dagen."),
        (f"{digits[:4]}\n{digits[4:]}", "Borgerens mobilnummer er {} siden maj."),
        (pairs, "Borgeren kan træffes på tlf.\n{} efter kl. 16."),
    ]  # fmt: skip
    return Planted("phone", *chance.choice(forms))


def _address(chance: random.Random) -> Planted:
    house = f"{chance.choice(STREETS)} {chance.randrange(100, 200)}"
    address, name = f"{house}{chance.choice(FLATS)}{chance.choice(TOWNS)}", _name(chance)
    forms = [
        (address, chance.choice((f"{name}, {{}}", f"Klage fra {name}, {{}}", "Borgeren bor på {} nu.", "Bopæl: {}",
            f"{name} ({{}})", f"{name}\n{{}}", "Privatadresse: {}", f"Navn\tAdresse\n{name}\t{{}}",
            f"Punkt 9: Ansøgning fra {name}, {{}}", "boende {}", "Ansøger, {}"))),
        (house.replace(" ", "\n"), "Borgeren, der bor på {} i byen, har klaget."),
        (house, chance.choice(("borgeren på {} har klaget", "{}, hvor ansøgeren bor", "ansøgeren fra {} er hørt"))),
        (f"{house},\n4400 Nørhavn", f"Partshøring af {name}, {{}} er sendt."),
    ]  # fmt: skip
    if house.startswith("Ved Diget"):
        return Planted("address", house, "Bopæl: {}")
    return Planted("address", *chance.choice(forms))


def _case(chance: random.Random) -> Planted:
    year, number = chance.randrange(2015, 2026), _digits(chance, 6, "123456789")
    day = date(year, 1, 1) + timedelta(chance.randrange(365))
    forms = [
        (f"{year % 100}-0{number[:5]}", "Sagsnr. {}"),
        (f"{year % 100}/{number[:5]}", "Sag {} om vejen"),
        (f"326-{year}-{number[:4]}", "Sagsnr.\t{}"),
        (f"27.00.00-G01-{number[:2]}-{year % 100}", "J.nr. {}"),
        (f"{day:%d%m%y}-{number[:4]}", chance.choice(("Sagsnr. {}", "Journalnr.: {}", "Sag nr. {}", "Dok.nr. {}"))),
        (f"{number}-{year % 100}", "Dok.nr. {}"),
        (f"{number}-{year}", "Bilag: Notat ({})"),
        (f"D{year}-{number}", "Dokument {}"),
        (f"909-{year}-0{number[:5]}", "Bilag\t{}"),
        (
            f"{day:%d%m%y}{number[:4]}",
            chance.choice(("Dokumentnr. {}", "P-nr. {}", "Fakturanr. {}", "Kontonr. 1234 {}")),
        ),
        (f"{_digits(chance, 1, '45')}{_digits(chance, 9)}", "Nummeret {} findes ikke."),
    ]
    return Planted("case", *chance.choice(forms))


def _number(chance: random.Random) -> Planted:
    eight = _digits(chance, 8, "12345")
    thirteen = "579800" + _digits(chance, 7)
    forms = [
        (eight, chance.choice(("CVR-nr. {}", "CVR {}", "Virksomheden (CVR: {})", "CVR\t{}", "SE-nr. {}"))),
        (" ".join(eight[at : at + 2] for at in range(0, 8, 2)), "CVR-nr. {}"),
        (thirteen, chance.choice(("EAN {}", "EAN-nr.: {}", "EAN\t{}", "Faktura sendes til {}."))),
        (f"{thirteen[:4]} {thirteen[4:8]} {thirteen[8:12]} {thirteen[12:]}", "EAN-nr. {}"),
        (f"lov nr. {eight[:4]} af {chance.randrange(1, 29)}. maj 20{eight[4:6]}", "Efter {} gælder"),
        (f"matr.nr. {eight[:2]}{chance.choice('abcd')} Nørhavn By", "Grunden {}"),
        (f"Lokalplan {eight[:3]} for Strandvejen {eight[3:5]}", "{} vedtages"),
        (f"{chance.randrange(10, 29)}-{chance.randrange(10, 13)}-20{eight[:2]}", "Mødet {}"),
        (f"{eight[:2]} {eight[2:4]} {eight[4:6]} {eight[6:]} {chance.randrange(10, 99)}", "Elever: {}"),
        (f"bnr. {eight}", "Bygning {}"),
    ]
    return Planted("number", *chance.choice(forms))


def _office(chance: random.Random) -> Planted:
    digits = _digits(chance, 8, "56789")
    phone = chance.choice(
        (digits, " ".join(digits[at : at + 2] for at in range(0, 8, 2)), f"{digits[:4]} {digits[4:]}")
    )
    forms = [
        (phone, chance.choice(("Nørhavn Kommune, tlf. {}", "Rådhuset, telefon {}",
            "Borgerservice kan kontaktes på tlf. {}.",
            "Nørhavn Kommune\nRådhuspladsen 1\n4400 Nørhavn\nTlf. {}", "Kommunens hovednummer er {}.", "Nordskolen\t{}",
            "Ring til Jobcentret på {}.", "Tlf. {} · kommune@noerhavn.dk", "Asfalt A/S, tlf. {}",
            "Navn\tTelefon\nNordskolen\t{}", "Borgere kan ringe til Borgerservice på {}."))),
        (f"{chance.choice(('kommune', 'raadhus', 'teknik', 'borgerservice'))}{digits[:2]}@noerhavn.dk", "Mail: {}"),
        (f"ab{digits[:3]}@kalundborg.dk", "Sagsbehandler: {}"),
        (f"info@vestskolen{digits[:3]}.dk", "Skriv til {}."),
        (f"x{digits[:4]}@vesterby-kommune.dk", "Svar til {}"),
    ]  # fmt: skip
    return Planted("office", *chance.choice(forms))


def _place(chance: random.Random) -> Planted:
    house = f"{chance.choice(STREETS[:-4])} {chance.randrange(200, 400)}{chance.choice(('', ' B'))}"
    around = (
        "Mødested {}", "Mødested: Rådhuset, {}", "Salg af {} på havnen", "Punkt 4: Dispensation til {}",
        "Lokalplan for {}", "Nordskolen, {}, 4400 Nørhavn", "Plejehjemmet Fjordly, {}", "Byggesag\t{}\tgodkendt",
        "Nyt fortov ved {} og frem", "Ejendommen {} nedrives", "Støj fra {} i dag", "Asfalt A/S, {}, 4400 Nørhavn",
        "Ansøger vil bygge på {}.", "Beboerne på {} er hørt", "Kaj Holm, Nordskolen, {}",
        "Børnehuset bor til leje på {}.", "Adresse: {}, matr.nr. 5a", "Trafikken ud for {} er tiltaget",
    )  # fmt: skip
    return Planted("place", house, chance.choice(around))


def _amount(chance: random.Random) -> Planted:
    a, b, c = (_digits(chance, 3, "123456789") for _ in range(3))
    forms = [
        (f"{a[:2]}.{b}.{c} kr.", "Udgiften er {}"),
        (f"{a[:2]} {b} {c} kr.", "Udgiften er {}"),
        (f"{a}{b}{c[:2]} kr.", "Tilskud {}"),
        (f"{a}.{b}\t{b}.{c}\t{c}.{a}", "Drift\t{}"),
        (f"20{a[:2]}-20{b[:2]}", "Perioden {}"),
        (f"{a},{b[:2]} m2", "En hal på {}"),
        (f"kl. {chance.randrange(10, 20)}.{b[:2]} den {chance.randrange(1, 28)}. maj 20{c[:2]}", "Mødet begynder {}"),
    ]
    return Planted("amount", *chance.choice(forms))


def texts(planted: list[Planted]) -> Iterator[str]:
    """What is planted, each in what stands around it."""
    return (each.around.format(each.secret) for each in planted)
