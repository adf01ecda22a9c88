"""Amounts of money in running text and in tables."""

import pytest

from referatgraf.nlp.recognition.amounts import match

from .texts import setting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("et underskud på -3,4 mio. kr. (mod ventet", "-3,4 mio. kr.=-3400000"),
        ("mindreforbrug på – 500.000 kr.", "– 500.000 kr.=-500000"),
        ("kaffe og te: 12.480,-", "12.480,-=12480"),
        ("samlet 48.120,50 før moms", "48.120,50=48120.50"),
        ("i omegnen af 30-35 mio. kr. om året", "30-35 mio. kr.=30000000..35000000"),
        ("fra 1,2 til 1,5 mio. kr.", "1,2 til 1,5 mio. kr.=1200000..1500000"),
        ("bødes med 10-20.000 kr.", "10-20.000 kr.=10000..20000"),
        ("65 t. kr. årligt og 500 tkr.", "65 t. kr.=65000; 500 tkr.=500000"),
        ("en ramme på kr. 45.000,00", "kr. 45.000,00=45000"),
        ("t.kr. 500 til leje", "t.kr. 500=500000"),
        ("kr. 1,5 mio. til havnen", "kr. 1,5 mio.=1500000"),
        ("5 millioner kroner", "5 millioner kroner=5000000"),
        ("afsat 3\nmio. kr. i budgettet", "3\nmio. kr.=3000000"),
        ("i alt 45 000 kr.", "45 000 kr.=45000"),
        ("81,2 mio. i 2025", "81,2 mio.=81200000"),
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
        ("t. kr.\tUdvalg\t2025\t2026\nHavnebad\tKultur\t48\t-72", "48=48000; -72=-72000"),
        ("Hele 1.000 kr.\tBudget 2026\tRest\nDrift\t412.350\t-1.840", "412.350=412350000; -1.840=-1840000"),
        ("\t31.12.2025 (mio.kr.)\tAntal\nTilgode\t41,7\t12", "41,7=41700000"),
        ("År\t2027\t2028\nMio. kr.\t120\t143,5", "120=120000000; 143,5=143500000"),
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
