"""Files in other encodings, with other line ends, and with characters that cannot be seen."""

CASES = {
    "latin-1": (
        3,
        [
            ("framework.yaml", "To områder".encode(), "To områder".encode("latin-1")),
            ("framework.yaml", "Søen".encode(), "Søen".encode("latin-1")),
        ],
        """
        error[encoding] framework.yaml:3:14 `�`
            Byte 57 of the file (0xE5) is not UTF-8; it looks like Windows-1252, where that byte is “å”
            save the file as UTF-8 in your editor
        """,  # noqa: E501
    ),
    "windows-1252": (
        3,
        [
            ("framework.yaml", "To områder".encode(), "To områder – og flere".encode("cp1252")),
            ("framework.yaml", "Søen".encode(), "Søen".encode("cp1252")),
        ],
        """
        error[encoding] framework.yaml:3:14 `�`
            Byte 57 of the file (0xE5) is not UTF-8; it looks like Windows-1252, where that byte is “å”
            save the file as UTF-8 in your editor
        """,  # noqa: E501
    ),
    "one-letter-of-windows-1252": (
        3,
        [("framework.yaml", "Søen".encode(), "Søen".encode("cp1252"))],
        """
        error[encoding] framework.yaml:10:22 `�`
            Byte 178 of the file (0xF8) is not UTF-8; it looks like Windows-1252, where that byte is “ø”
            save the file as UTF-8 in your editor
        """,  # noqa: E501
    ),
    "dos-850": (
        3,
        [
            ("framework.yaml", "To områder".encode(), "To områder".encode("cp850")),
            ("framework.yaml", "Søen".encode(), "Søen på øen".encode("cp850")),
        ],
        """
        error[encoding] framework.yaml:3:14 `�`
            Byte 57 of the file (0x86) is not UTF-8; it looks like DOS 850, where that byte is “å”
            save the file as UTF-8 in your editor
        """,
    ),
    "mac-roman": (
        3,
        [
            ("framework.yaml", "To områder".encode(), "To områder".encode("mac-roman")),
            ("framework.yaml", "Søen".encode(), "Søen".encode("mac-roman")),
        ],
        """
        error[encoding] framework.yaml:3:14 `�`
            Byte 57 of the file (0x8C) is not UTF-8; it looks like Mac Roman, where that byte is “å”
            save the file as UTF-8 in your editor
        """,
    ),
    "one-broken-letter": (
        3,
        [("framework.yaml", "Søen".encode(), b"S\xc3en")],
        """
        error[encoding] framework.yaml:10:22 `�`
            Byte 178 of the file (0xC3) is not UTF-8, so the letter there is lost
            save the file as UTF-8 in your editor
        """,
    ),
    "cut-in-a-letter": (
        3,
        [("framework.yaml", b"computed, set_by: choice}\n", b"computed, set_by: choice} # \xc3")],
        """
        error[encoding] framework.yaml:19:46 `�`
            Byte 382 of the file (0xC3) is not UTF-8, so the letter there is lost
            save the file as UTF-8 in your editor
        """,
    ),
    "surrogate-in-bytes": (
        3,
        [("framework.yaml", b"name: Nord", b"name: \xed\xa0\x80")],
        """
        error[encoding] framework.yaml:6:11 `�`
            Byte 88 of the file (0xED) is not UTF-8, so the letter there is lost
            save the file as UTF-8 in your editor
        """,
    ),
    "beyond-unicode": (
        3,
        [("framework.yaml", b"name: Nord", b"name: \xf4\x90\x80\x80")],
        """
        error[encoding] framework.yaml:6:11 `�`
            Byte 88 of the file (0xF4) is not UTF-8, so the letter there is lost
            save the file as UTF-8 in your editor
        """,
    ),
    "overlong-slash": (
        3,
        [("framework.yaml", b"name: Nord", b"name: \xc0\xaf")],
        """
        error[encoding] framework.yaml:6:11 `�`
            Byte 88 of the file (0xC0) is not UTF-8, so the letter there is lost
            save the file as UTF-8 in your editor
        """,
    ),
    "utf-16": (
        3,
        [("offers.yaml", None, "schema: tilbudsvifte/1\n".encode("utf-16"))],
        """
        error[encoding] offers.yaml
            The file is saved as UTF-16; only UTF-8 is read
            save the file as UTF-8 in your editor
        """,
    ),
    "utf-16-big-end": (
        3,
        [("offers.yaml", None, "\ufeffschema: tilbudsvifte/1\n".encode("utf-16-be"))],
        """
        error[encoding] offers.yaml
            The file is saved as UTF-16; only UTF-8 is read
            save the file as UTF-8 in your editor
        """,
    ),
    "utf-16-without-mark": (
        3,
        [("offers.yaml", None, "schema: tilbudsvifte/1\n".encode("utf-16-be"))],
        """
        error[encoding] offers.yaml
            The file is saved as UTF-16; only UTF-8 is read
            save the file as UTF-8 in your editor
        """,
    ),
    "utf-16-little-end-without-mark": (
        3,
        [("offers.yaml", None, "schema: tilbudsvifte/1\n".encode("utf-16-le"))],
        """
        error[encoding] offers.yaml
            The file is saved as UTF-16; only UTF-8 is read
            save the file as UTF-8 in your editor
        """,
    ),
    "utf-32": (
        3,
        [("offers.yaml", None, "schema: tilbudsvifte/1\n".encode("utf-32"))],
        """
        error[encoding] offers.yaml
            The file is saved as UTF-32; only UTF-8 is read
            save the file as UTF-8 in your editor
        """,
    ),
    "utf-32-without-mark": (
        3,
        [("offers.yaml", None, "schema: tilbudsvifte/1\n".encode("utf-32-le"))],
        """
        error[encoding] offers.yaml
            The file is saved as UTF-32; only UTF-8 is read
            save the file as UTF-8 in your editor
        """,
    ),
    "zip-file": (
        3,
        [("offers.yaml", None, b"PK\x03\x04\x14\x00\x06\x00\x08\xff\xfe\x00")],
        """
        error[not-text-file] offers.yaml
            This is a workbook (such as .xlsx, .xls or .ods), not a text file
            save the sheet as CSV, and write its figures under `values` in a text file
        """,
    ),
    "zeros": (
        3,
        [("offers.yaml", None, bytes(8))],
        """
        error[control-character] offers.yaml:1:1 `\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000`
            The character U+0000 cannot be seen and must not be in the file
            delete it, or type the text again
        """,  # noqa: E501
    ),
    "encoded-twice": (
        0,
        [("framework.yaml", "Søen", "Søen".encode().decode("cp1252"))],
        """
        warning[double-encoded] framework.yaml:10:22 `Ã¸`
            “Ã¸” looks like text that was encoded twice (places like it: 1)
            “Ã¸” was probably “ø”; get the file again from where it came from
        """,
    ),
    "byte-order-mark-twice": (
        3,
        [("framework.yaml", "schema:", "\ufeff\ufeffschema:")],
        """
        error[control-character] framework.yaml:1:1 `\\ufeff`
            The character U+FEFF ZERO WIDTH NO-BREAK SPACE cannot be seen and must not be in the file
            delete it, or type the text again
        """,  # noqa: E501
    ),
    "byte-order-mark-inside": (
        3,
        [("framework.yaml", "name: Nord", "name: \ufeffNord")],
        """
        error[control-character] framework.yaml:6:11 `\\ufeff`
            The character U+FEFF ZERO WIDTH NO-BREAK SPACE cannot be seen and must not be in the file
            delete it, or type the text again
        """,  # noqa: E501
    ),
    "unseen-before-a-key": (
        3,
        [
            ("framework.yaml", "areas:", "\u200eareas:"),
            ("framework.yaml", "  syd:\n", "  syd: @\n"),
        ],
        """
        error[control-character] framework.yaml:4:1 `\\u200e`
            The character U+200E LEFT-TO-RIGHT MARK cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "null-character": (
        3,
        [("framework.yaml", "name: Nord", "name: No\x00rd")],
        """
        error[control-character] framework.yaml:6:13 `\\u0000`
            The character U+0000 cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "escape-character": (
        3,
        [("framework.yaml", "name: Nord", "name: \x1b[31mNord")],
        """
        error[control-character] framework.yaml:6:11 `\\u001b`
            The character U+001B cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "bell": (
        3,
        [("framework.yaml", "name: Nord", "name: Nord\x07")],
        """
        error[control-character] framework.yaml:6:15 `\\u0007`
            The character U+0007 cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "form-feed": (
        3,
        [("framework.yaml", "  syd:\n", "\x0c\n  syd:\n")],
        """
        error[control-character] framework.yaml:11:1 `\\f`
            The character U+000C cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "delete-character": (
        3,
        [("framework.yaml", "name: Nord", "name: Nord\x7f")],
        """
        error[control-character] framework.yaml:6:15 `\\u007f`
            The character U+007F cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "control-sequence-introducer": (
        3,
        [("framework.yaml", "name: Nord", "name: \x9b31mNord")],
        """
        error[control-character] framework.yaml:6:11 `\\u009b`
            The character U+009B cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "in-a-comment": (
        3,
        [("framework.yaml", "name: Nord", "name: Nord # \x1b[2J")],
        """
        warning[comment-after-text] framework.yaml:6:16 `#`
            What follows # is a comment: the value is only “Nord”
            put the whole text in quotes, or move the comment to a line of its own
        error[control-character] framework.yaml:6:18 `\\u001b`
            The character U+001B cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "in-a-key": (
        3,
        [("framework.yaml", "    name: Nord", "    na\x08me: Nord")],
        """
        error[missing-key] framework.yaml:5:3 `nord`
            `name` is missing here
        error[unknown-key] framework.yaml:6:5 `na\\bme`
            unknown key `na me`
            did you mean `name`?
        error[control-character] framework.yaml:6:7 `\\b`
            The character U+0008 cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "line-separator-before-a-fault": (
        3,
        [
            ("framework.yaml", "name: Nord", "name: No\u2028rd"),
            ("framework.yaml", "centre:", "\x85center:"),
        ],
        """
        error[control-character] framework.yaml:6:13 `\\u2028`
            The character U+2028 LINE SEPARATOR cannot be seen and must not be in the file
            delete it, or type the text again
        error[control-character] framework.yaml:13:5 `\\u0085`
            The character U+0085 cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "right-to-left-override": (
        3,
        [("framework.yaml", "name: Nord", "name: Nord \u202edroN")],
        """
        error[control-character] framework.yaml:6:16 `\\u202e`
            The character U+202E RIGHT-TO-LEFT OVERRIDE cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "isolate": (
        3,
        [("framework.yaml", "name: Nord", "name: \u2066Nord\u2069")],
        """
        error[control-character] framework.yaml:6:11 `\\u2066`
            The character U+2066 LEFT-TO-RIGHT ISOLATE cannot be seen and must not be in the file
            delete it, or type the text again
        error[control-character] framework.yaml:6:16 `\\u2069`
            The character U+2069 POP DIRECTIONAL ISOLATE cannot be seen and must not be in the file
            delete it, or type the text again
        """,
    ),
    "escape-as-escape": (
        3,
        [("framework.yaml", "name: Nord", r'name: "\e[31mNord\a"')],
        """
        error[control-character] framework.yaml:6:12 `\\e`
            The escape \\e stands for a character that cannot be seen
            leave it out; write a backslash as \\\\, or use single quotes
        error[control-character] framework.yaml:6:22 `\\a`
            The escape \\a stands for a character that cannot be seen
            leave it out; write a backslash as \\\\, or use single quotes
        """,
    ),
    "override-as-escape": (
        3,
        [("framework.yaml", "name: Nord", r'name: "Nord\u202E \x9B \U0000200F"')],
        """
        error[control-character] framework.yaml:6:16 `\\u202E`
            The escape \\u202E stands for a character that cannot be seen
            leave it out; write a backslash as \\\\, or use single quotes
        error[control-character] framework.yaml:6:23 `\\x9B`
            The escape \\x9B stands for a character that cannot be seen
            leave it out; write a backslash as \\\\, or use single quotes
        error[control-character] framework.yaml:6:28 `\\U0000200F`
            The escape \\U0000200F stands for a character that cannot be seen
            leave it out; write a backslash as \\\\, or use single quotes
        """,
    ),
    "null-as-escape-in-key": (
        3,
        [("framework.yaml", "    name: Nord", r'    "na\0me": Nord')],
        """
        error[missing-key] framework.yaml:5:3 `nord`
            `name` is missing here
        error[control-character] framework.yaml:6:8 `\\0`
            The escape \\0 stands for a character that cannot be seen
            leave it out; write a backslash as \\\\, or use single quotes
        """,
    ),
    "surrogate-as-escape": (
        3,
        [("framework.yaml", "name: Nord", r'name: "\uD800"')],
        """
        error[escape] framework.yaml:6:12 `\\uD`
            A backslash in double quotes begins a code; this is none
            write a backslash as \\\\, or use single quotes; write letters as they are
        """,
    ),
    "beyond-unicode-as-escape": (
        3,
        [("framework.yaml", "name: Nord", r'name: "\UFFFFFFFF"')],
        """
        error[escape] framework.yaml:6:12 `\\UF`
            A backslash in double quotes begins a code; this is none
            write a backslash as \\\\, or use single quotes; write letters as they are
        """,
    ),
    "zero-width-names-equal": (
        0,
        [("framework.yaml", "name: Syd\n", "name: N\u200bord\n")],
        """
        warning[same-name] framework.yaml:12:11 `N\\u200bord`
            the name `N\\u200bord` cannot be told from `Nord`
        """,
    ),
    "names-equal-but-for-case": (
        0,
        [("framework.yaml", "name: Syd\n", "name: NORD\n")],
        """
        warning[same-name] framework.yaml:12:11 `NORD`
            the name `NORD` cannot be told from `Nord`
        """,
    ),
    "names-equal-composed": (
        0,
        [
            ("framework.yaml", "name: Nord", "name: R\u00e5huset"),
            ("framework.yaml", "name: Syd\n", "name: Ra\u030ahuset\n"),
        ],
        """
        warning[same-name] framework.yaml:12:11 `Råhuset`
            the name `Råhuset` cannot be told from `Råhuset`
        """,
    ),
    "combining-marks": (
        3,
        [("framework.yaml", "name: Nord", "name: Nord" + "\u0301" * 400)],
        """
        error[too-long] framework.yaml:6:11 `Nord`
            `name` must have at most 200 characters
        """,
    ),
}


def test_what_is_not_plain_utf_8_is_refused(case, outcome, expected):
    """The guess at the encoding, the byte and the character are told, and nothing harmful."""
    assert (case.exit_code, expected) == (outcome.code, outcome.said)
