"""From bytes to text: UTF-8 and nothing else, with a guess at what a refused file is."""

import codecs
import re

from tilbudsvifte.reading.limits import MAX_BYTES
from tilbudsvifte.reading.source import Findings, Source
from tilbudsvifte.texts import Message, message

# The Danish letters and the dash in each encoding that old programs still save in.
_CODE_PAGES = {
    "Windows-1252": "æøåÆØÅéüö–".encode("cp1252"),
    "DOS 850": "æøåÆØÅéüö".encode("cp850"),
    "Mac Roman": "æøåÆØÅéüö–".encode("mac-roman"),
}
_CODECS = {"Windows-1252": "cp1252", "DOS 850": "cp850", "Mac Roman": "mac-roman"}

_WIDE_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"
# Names of parts in .docx, .odt and .doc; what has none of them is taken for a workbook.
_IN_DOCUMENTS = (b"word/document", b"opendocument.text", "WordDocument".encode("utf-16-le"))
_SAMPLE = 4_000
_AROUND = 100_000
_NOT_UTF_8 = re.compile("[\udc80-\udcff]+")  # how Python holds a byte that it could not decode


def decode(name: str, data: bytes) -> tuple[str, Findings]:
    """The text of `data` without a byte order mark; "" and an error where it cannot be read."""
    if len(data) > MAX_BYTES:
        said = message("reading.too-large", limit=MAX_BYTES // 1024**2)
        return _refuse(name, "too-large", said)
    other = _other_kind(data)
    if other:
        return _refuse(name, "not-text-file", *other)
    wide = _wide_encoding(data)
    if wide:
        hint = message("reading.save-as-utf-8")
        return _refuse(name, "encoding", message("reading.encoding-wide", encoding=wide), hint)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", _bad_byte(name, data, error.start)
    return text, Findings(Source(name, text))


def _refuse(
    name: str, code: str, text: Message, hint: Message | None = None
) -> tuple[str, Findings]:
    findings = Findings(Source(name, ""))
    findings.whole(code, text, hint)
    return "", findings


def _other_kind(data: bytes) -> tuple[Message, Message] | None:
    """What a file is that an office program saved, by its first bytes, and what to do with it."""
    if not data.startswith((_ZIP, _OLE, _PDF)):
        return None
    if data.startswith(_PDF) or any(mark in data for mark in _IN_DOCUMENTS):
        return message("reading.document"), message("reading.from-document")
    return message("reading.workbook"), message("reading.from-workbook")


def _wide_encoding(data: bytes) -> str | None:
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    zeros = sample.count(0)
    if zeros * 3 < len(sample) or zeros in {0, len(sample)}:
        return None
    return "UTF-32" if zeros * 3 > len(sample) * 2 else "UTF-16"


def _bad_byte(name: str, data: bytes, at: int) -> Findings:
    findings = Findings(Source(name, data.decode("utf-8", "replace")))
    start = len(data[:at].decode("utf-8"))
    around = data[max(0, at - _AROUND) : at + _AROUND]
    bad = "".join(_NOT_UTF_8.findall(around.decode("utf-8", "surrogateescape")))
    spoilt = len(bad) * 10 > len(around)
    text = _explained(data, at, bad.encode("utf-8", "surrogateescape"), spoilt=spoilt)
    findings.error("encoding", text, start, start + 1, message("reading.save-as-utf-8"))
    return findings


def _explained(data: bytes, at: int, bad: bytes, *, spoilt: bool) -> Message:
    """What the byte at `at` is, judged from the `bad` bytes around; `spoilt` by many of them."""
    byte, number = f"0x{data[at]:02X}", at + 1
    guess = None if 0 in data else _guess(bad)
    if guess is not None:
        letter = data[at : at + 1].decode(_CODECS[guess], "replace")
        return message(
            "reading.encoding-guess", byte=byte, number=number, encoding=guess, letter=letter
        )
    if 0 in data or spoilt:
        return message("reading.encoding-not-text", byte=byte, number=number)
    return message("reading.encoding", byte=byte, number=number)


def _guess(bad: bytes) -> str | None:
    """The code page whose Danish letters make up most of the bytes that are not UTF-8."""
    known = {
        name: len(bad) - len(bad.translate(None, letters)) for name, letters in _CODE_PAGES.items()
    }
    best = max(known, key=known.__getitem__)
    return best if known[best] * 2 > len(bad) else None
