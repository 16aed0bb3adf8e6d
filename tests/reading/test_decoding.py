"""UTF-8 and nothing else, with a guess at what else a file may be."""

import pytest

from tilbudsvifte.reading.document import read_bytes

SAVE = "save the file as UTF-8 in your editor"


def test_a_byte_order_mark_is_not_part_of_the_text():
    """A file from Notepad is accepted, and columns count from its first letter."""
    document = read_bytes("a.yaml", b"\xef\xbb\xbfa: 1\n")

    assert (document.text, document.value) == ("a: 1\n", {"a": 1})
    assert document.place(["a"]).column == 4


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(found, said, encoding):
    """With or without a mark, in either byte order."""
    data = "navn: Rødovre\n".encode(encoding)

    assert found(data) == [("encoding", 0, 0, SAVE)]
    assert said(data) == ["The file is saved as UTF-16; only UTF-8 is read"]


@pytest.mark.parametrize("data", [b"\x00\x00\xfe\xff", "navn: R".encode("utf-32-le")])
def test_utf_32_is_named(said, data):
    """With or without a mark."""
    assert said(data) == ["The file is saved as UTF-32; only UTF-8 is read"]
    assert said("navn: R".encode("utf-32")) == said(data)
    assert said(b"\xfe\xff\x00a") == ["The file is saved as UTF-16; only UTF-8 is read"]


@pytest.mark.parametrize(
    ("codec", "name", "byte"),
    [
        ("cp1252", "Windows-1252", "0xF8"),
        ("latin-1", "Windows-1252", "0xF8"),
        ("cp850", "DOS 850", "0x9B"),
        ("mac-roman", "Mac Roman", "0xBF"),
    ],
)
def test_old_code_pages_are_guessed_from_the_danish_letters(found, said, codec, name, byte):
    """The first bad byte is pointed at and shown as the letter it was meant to be."""
    data = "id: 1\nnavn: Rødovre, Sæby, Århus\n".encode(codec)

    assert found(data) == [("encoding", 2, 8, SAVE)]
    expected = (
        f"Byte 14 of the file ({byte}) is not UTF-8; it looks like {name}, where that byte is “ø”"
    )
    assert said(data) == [expected]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xc0\xc1\xc0"])
def test_without_a_guess_only_the_byte_is_named(said, data):
    """A picture is not a text in some old code page."""
    assert said(data) == [
        f"Byte 1 of the file (0x{data[0]:02X}) is not UTF-8; this may not be a text file"
    ]


def test_a_letter_in_another_encoding_is_told_among_those_in_utf_8(said):
    """As when a line was pasted by a program of its own mind."""
    (sentence,) = said("æøå: S".encode() + b"\xf8en\n")

    assert sentence.startswith("Byte 10 of the file (0xF8) is not UTF-8; it looks like Windows")
    assert sentence.endswith("where that byte is “ø”")


def test_a_broken_letter_in_a_text_is_no_reason_to_doubt_the_text(said):
    """It is lost, and nothing else."""
    assert said("navn: Rødovre, S".encode() + b"\xc3by\n") == [
        "Byte 18 of the file (0xC3) is not UTF-8, so the letter there is lost"
    ]


def test_a_file_of_zeros_is_in_no_encoding(found):
    """As a disk leaves it after a crash."""
    assert [row[:3] for row in found(bytes(64))] == [("control-character", 1, 1)]


def test_a_single_nul_is_a_character_like_others_that_cannot_be_seen(found):
    """It does not make the file UTF-16."""
    assert [row[:3] for row in found(b"a: b\0c\nd: @\n")] == [
        ("control-character", 1, 5),
        ("needs-quotes", 2, 4),
    ]
