"""What looks like personal data, in every disguise, and what only looks like it.

The numbers are invented. The tables are made of parts, so that each disguise meets each number.
"""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.documents.personal.masking import cleaned
from tilbudsvifte.documents.personal.shapes import Kind, stretches

DATES = [
    ("01", "01", "90"),
    ("31", "12", "99"),
    ("29", "02", "88"),
    ("61", "01", "90"),
    ("09", "10", "15"),
]
TAILS = ["1234", "0001", "9876", "TCA1", "1A2B"]
BLANKS = ["", " ", "  ", "\u00a0", "\u2009", "\u202f", "\u3000", "\t", "   ", "\u3164"]
DASHES = "-‐‑‒–—―−﹘﹣－⁃─"
MARKS = [*DASHES, ".", "/", "\\", "_", "*", "·", "'"]
AFTER = [
    *BLANKS,
    *MARKS,
    *(f"{blank}{dash}{blank}" for blank, dash in product(BLANKS[1:7], DASHES)),
    ":",
    "\u00ad",
    "\u200b-",
    "-\ufeff",
]
IN_DATE = ["", ".", "-", "/", " ", "−", ". ", "_", "\u00a0", "\u00ad"]
CENTURIES = ["", "19", "18"]
DIGITS = {
    "full-width": 0xFF10,
    "Arabic": 0x660,
    "Devanagari": 0x966,
    "mathematical bold": 0x1D7CE,
}
AROUND = [
    ("", ""),
    ("cpr", ""),
    ("cpr-nr. ", ""),
    ("(", ")"),
    ("borger ", ", der"),
    ("æ:", ";"),
    ("5) ", "."),
]


def others(text, zero):
    """The same digits in another script."""
    return "".join(chr(zero + int(letter)) if letter.isdigit() else letter for letter in text)


def disguises():
    """Each number with each disguise."""
    for (day, month, year), tail in product(DATES, TAILS):
        for after in AFTER:
            yield f"{day}{month}{year}{after}{tail}"
        for between, century in product(IN_DATE, CENTURIES):
            for after in ("-", " ", " - ", "–"):
                yield f"{day}{between}{month}{between}{century}{year}{after}{tail}"
        if tail.isdigit():
            plain = f"{day}{month}{year}{tail}"
            yield f"{day} {month} {year} {tail[:2]} {tail[2:]}"
            yield f"{day}{month}{year} ({tail}"
            yield "\u00ad".join(plain)
            yield "\u200d".join(f"{day}{month}{year}-{tail}")
            for gap in (" ", "-", ".", "_"):
                yield gap.join(plain)
            for zero in DIGITS.values():
                yield others(f"{day}{month}{year}-{tail}", zero)
                yield others(plain, zero)
            for short in (f"{int(day)}/{int(month)}-{year}", f"{int(day)}.{int(month)}.19{year}"):
                yield f"{short} {tail}"


NUMBERS = sorted(set(disguises()))


def hidden_in(text, kind):
    """What of a text is taken for personal data of a kind."""
    return [text[start:end] for start, end, each in stretches(text) if each is kind]


def test_the_table_of_disguises_is_long():
    """And what follows looks at all of it."""
    assert len(NUMBERS) > 5_000


@pytest.mark.parametrize(("before", "after"), AROUND)
def test_a_number_is_found_in_every_disguise(before, after):
    """And nothing but it, whatever stands around it."""
    missed = [
        ascii(number)
        for number in NUMBERS
        if hidden_in(f"{before}{number}{after}", Kind.NUMBER) != [number]
    ]

    assert missed == []


def test_no_disguise_is_left_of_a_masked_text():
    """Not a digit of it, nor is anything lost of what stands around it."""
    left = [ascii(each) for each in NUMBERS if cleaned(f"a {each} b") != f"a {'•' * len(each)} b"]

    assert left == []


@given(
    st.sampled_from(NUMBERS),
    st.lists(st.sampled_from("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301\ufe0f"), max_size=4),
    st.randoms(use_true_random=False),
)
def test_what_is_invisible_hides_nothing(number, unseen, random):
    """Wherever it stands."""
    for each in unseen:
        at = random.randint(1, len(number) - 1)
        number = number[:at] + each + number[at:]

    assert len(hidden_in(f"x {number} x", Kind.NUMBER)) == 1


ADDRESSES = [
    f"{name}{at}{host}"
    for name, at, host in product(
        ["anna", "anna.berg", "søren_ås", "a+b"],
        [
            *("@", " @ ", "＠", "﹫", "\u00a0@\u00a0", "\u200b@", "(at)", " (at) ", "[at]"),
            *("{at}", "(AT)", "<at>", " snabel-a ", " snabela ", "(a)", "(snabel-a)", "( at )"),
        ],
        [
            "kk.dk",
            "sof.kk.dk",
            "københavn.dk",
            "kk(dot)dk",
            "kk (punktum) dk",
            "kk dot dk",
            "kk．dk",
        ],
    )
] + ["anna.berg at kk.dk", "anna at kk dot dk"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_found_in_every_disguise(address):
    """And nothing but it."""
    assert [address] == hidden_in(f"Skriv til: {address}, tak", Kind.ADDRESS)


TELEPHONES = [
    (before, number)
    for before, numbers in {
        "": ["33 17 37 96", "33-17-37-96", "33\u00a017\u00a037\u00a096", "33–17–37–96"],
        "x ": [
            "+45 33 17 37 96",
            "+4533173796",
            "0045 33173796",
            "(+45) 33173796",
            "+46 8 123 456 78",
        ],
        "tlf. ": ["33173796", "33 17 37 96", "3317 3796", "33.17.37.96", "331 73 796"],
        "Telefon: ": ["33173796", "33 17 37 96", "3317-3796"],
        "mobil ": ["20123456", "20 12 34 56"],
        "ring på ": ["20123456"],
        "phone no. ": ["20123456"],
        "tlf.nr. ": ["20123456"],
    }.items()
    for number in numbers
]


@pytest.mark.parametrize(("before", "number"), TELEPHONES)
def test_a_telephone_number_is_found(before, number):
    """With a word before it, in pairs, or with the number of its country."""
    assert [number] == hidden_in(f"{before}{number} mandag", Kind.TELEPHONE)


WORDS = [
    *(
        "P-nr. ",
        "P-nummer ",
        "p-nr: ",
        "P-numre ",
        "P no. ",
        "produktionsenhed ",
        "CVR-nr. ",
        "CVR: ",
    ),
    *("SE-nr. ", "EAN ", "EAN-nr. ", "GLN ", "sag ", "sagsnr. ", "Sag nr. ", "sagsnummer: "),
    *("journalnr. ", "j.nr. ", "konto ", "kontonr. ", "faktura ", "bevilling ", "bevillingsnr. "),
    *("grant no. ", "case number ", "invoice ", "tilskud nr. ", "ISBN "),
]
TEN = ["1012150001", "0101901234", "3112990001", "1003012345"]
NO_DATES = [
    *("000190-1234", "320190-1234", "300290-1234", "310490-1234", "011390-1234", "010090-1234"),
    *("920190-1234", "600190-1234", "910290-1234", "001390 1234"),
]
INNOCENT = [
    *(f"{word}{number}" for word, number in product(WORDS, TEN)),
    *(f"{word}1012150001{also}0101901234" for word, also in product(WORDS, (", ", " og ", "; "))),
    *NO_DATES,
    *("2015-0159321", "2015-0159321-2", "2015-0101901234", "10101901234", "01019012345"),
    *("010190-12345", "1010190-1234", "010190-123", "EAN 5798009683052", "5798 0096 8305 2"),
    *(
        "CVR 12345678",
        "CVR-nr. 33 17 37 96",
        "33173796",
        "CVR 33173796",
        "grant 1613",
        "bevilling 1616",
    ),
    *("2015-09-10", "15. august 2015", "15.08.2015", "15/8 2015", "15-08-2015 - 15-10-2015"),
    *("01.01.2015-2016", "1.1.2015 - 2018", "2013, 2014, 2015, 2016", "2015 2016 2017 2018"),
    *(
        "10.018 14.355",
        "5.095 10.018 14.355 26.053",
        "5 095 10 018 14 355 26 053",
        "1.010.190.123 kr.",
    ),
    *(
        "0.0101901234",
        "3,1012901234",
        "5.38.59",
        "funktion 5.38.59.001",
        "192.168.10.15",
        "v1.10.12",
    ),
    *("5 @ 20", "2 stk. @ kr. 20", "@east", "a@b", "see more at kk.dk", "kig på https://www.kk.dk"),
    *("punkt (a) og (b)", "(a) see kk.dk", "at 10.15", "+1000000", "+12,376,000", "76 118 78 50"),
    *(
        "1551 0101901234",
        "§ 85 og § 104",
        "39,47 % af 76",
        "kl. 10-12",
        "00 12 34",
        "20-30 brugere",
    ),
]


@pytest.mark.parametrize("around", ["{}", "Plan {} x", "({})", "'{}'", "{}."])
def test_other_numbers_and_signs_are_left_alone(around):
    """Case, company, place, invoice and account numbers, amounts, dates and times."""
    found = {text: stretches(around.format(text)) for text in INNOCENT}

    assert {text: each for text, each in found.items() if each} == {}


@pytest.mark.parametrize(
    "word", ["cpr ", "cpr-nr. ", "personnr. ", "borger ", "født ", "i sagen om "]
)
def test_a_word_of_another_kind_excuses_nothing(word):
    """Nor does one that excuses ten digits excuse the form of a personal number."""
    assert hidden_in(f"{word}0101901234", Kind.NUMBER)
    assert hidden_in(f"sag {word}010190-1234", Kind.NUMBER)


@given(st.text())
def test_masking_keeps_the_length_and_leaves_nothing(text):
    """Whatever the text: places stay where they are."""
    masked = cleaned(text)

    assert len(text) == len(masked)
    assert stretches(masked) == []
