"""Amounts of money in running text and in tables."""

import pytest

from referatgraf.nlp.recognition.amounts import match

from .texts import setting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("et merforbrug på -2,2 mio. kr. (ved seneste", "-2,2 mio. kr.=-2200000"),
        ("mindreforbrug på – 500.000 kr.", "– 500.000 kr.=-500000"),
        ("forplejning: 38.976,-", "38.976,-=38976"),
        ("i alt 52.617,50 ekskl. moms", "52.617,50=52617.50"),
        ("i størrelsesordenen 40-50 mio. kr. årligt", "40-50 mio. kr.=40000000..50000000"),
        ("fra 1,2 til 1,5 mio. kr.", "1,2 til 1,5 mio. kr.=1200000..1500000"),
        ("bødes med 10-20.000 kr.", "10-20.000 kr.=10000..20000"),
        ("65 t. kr. årligt og 500 tkr.", "65 t. kr.=65000; 500 tkr.=500000"),
        ("en ramme på kr. 45.000,00", "kr. 45.000,00=45000"),
        ("t.kr. 500 til leje", "t.kr. 500=500000"),
        ("kr. 1,5 mio. til havnen", "kr. 1,5 mio.=1500000"),
        ("5 millioner kroner", "5 millioner kroner=5000000"),
        ("afsat 3\nmio. kr. i budgettet", "3\nmio. kr.=3000000"),
        ("i alt 45 000 kr.", "45 000 kr.=45000"),
        ("76,9 mio. i 2023", "76,9 mio.=76900000"),
        ("nettobudget udgør 0 kr.", "0 kr.=0"),
        ("15.000 kr./år", "15.000 kr.=15000"),
        ("2 mio. indbyggere", ""),
        ("en hal på 1.250,50 m²", ""),
        ("beløb i 1.000 kr.", ""),
        ("hele 1.000 kr.", ""),
        ("efter § 60 kr", ""),
        ("sagsnummer 22/1.000 og 25 stk. stole", ""),
        ("budget for 2026\nMio. kr.", ""),
    ],
)
def test_amounts_in_text(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("t. kr. i 2023 P/L\tUdvalg\t2023\t2024\nNetværk\tSocial\t45\t-65", "45=45000; -65=-65000"),
        ("Hele 1.000 kr.\tBudget 2024\tAfvigelse\nDrift\t356.247\t-2.165", "356.247=356247000; -2.165=-2165000"),
        ("\t31.12.2022 (mio.kr.)\tAntal\nRestancer\t53,4\t12", "53,4=53400000"),
        ("År\t2023\t2024\nMio. kr.\t100\t257,5", "100=100000000; 257,5=257500000"),
        ("Beløb i 1.000 kr.\nOmråde\tBudget\nHavn\t120", "120=120000"),
        ("| Område | Kr. |\n|---|---:|\n| Havn | 1.200 |\n| I alt | 0 |", "1.200=1200"),
        ("Skole\tElever\nVestskolen\t312", ""),
    ],
)
def test_cells_of_tables(table: str, found: str) -> None:
    assert told(table) == found


def told(text: str) -> str:
    """What is found, as "characters=value..highest", overlapping readings apart."""
    longest = sorted(match(setting(text)), key=lambda each: each.span.start - each.span.end)
    kept = []
    for each in longest:
        if not any(each.span.start < other.span.end and other.span.start < each.span.end for other in kept):
            kept.append(each)
    kept.sort(key=lambda each: each.span.start)
    return "; ".join(f"{text[e.span.start : e.span.end]}={e.value}{'..' if e.highest else ''}{e.highest}" for e in kept)
