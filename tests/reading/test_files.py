"""What is opened, and what is refused without waiting for it."""

import errno
import io
import os
import socket
from pathlib import Path

import pytest

from tilbudsvifte.reading.document import read_file, read_stream
from tilbudsvifte.reading.files import is_there, reason, target
from tilbudsvifte.reading.limits import MAX_BYTES
from tilbudsvifte.texts import Language

ENGLISH = Language("en")


def _refusal(path):
    document = read_file(path)
    (diagnostic,) = document.diagnostics
    assert (document.value, document.text, document.usable) == (None, "", False)
    assert (diagnostic.place.file, diagnostic.place.line) == (os.fspath(path), 0)
    return diagnostic.code, ENGLISH.say(diagnostic.text)


def test_a_file_is_read_under_the_name_its_user_gave_it(tmp_path):
    """Places carry the path as written, or the name that was asked for."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1\n")

    assert read_file(path).value == {"a": 1}
    assert read_file(path).place(["a"]).file == str(path)
    assert read_file(path, name="data/a.yaml").place(["a"]).file == "data/a.yaml"


def test_what_is_not_there_is_said_so(tmp_path):
    """A missing file, a missing folder and an impossible name are alike."""
    (tmp_path / "file").write_bytes(b"")
    expected = ("cannot-open", "The file cannot be opened: there is no such file")

    assert _refusal(tmp_path / "none.yaml") == expected
    assert _refusal(tmp_path / "file" / "none.yaml") == expected
    assert _refusal("nul\0.yaml") == expected


def test_a_folder_is_not_a_file(tmp_path):
    """The folder is named as what it is."""
    assert _refusal(tmp_path) == ("cannot-open", "The file cannot be opened: it is a folder")


def test_links_that_lead_nowhere(tmp_path):
    """Two links that point at each other."""
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    assert _refusal(tmp_path / "a") == (
        "cannot-open",
        "The file cannot be opened: its symbolic links lead back to themselves",
    )


def test_pipes_sockets_and_devices_are_refused_and_never_waited_for(tmp_path, monkeypatch):
    """Nobody writes to the pipe; a reader that opened it plainly would hang here."""
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        expected = (
            "cannot-open",
            "The file cannot be opened: it is not an ordinary file but a pipe or a device",
        )

        for path in ("pipe", "socket", "/dev/zero"):
            assert _refusal(Path(path)) == expected


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.EACCES, "x"), "you do not have permission to read it"),
        (OSError(errno.ENAMETOOLONG, "x"), "its name is too long"),
        (OSError(errno.EIO, "Input/output error"), "the system says “Input/output error”"),
        (OSError(), "the system says “None”"),
    ],
)
def test_every_other_reason_is_given(error, expected):
    """Known reasons in plain words, others as the system puts them."""
    assert ENGLISH.say(reason(error)) == expected


@pytest.mark.slow
def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_not(tmp_path):
    """The limit is 8 MiB, and no more than that is ever read."""
    path = tmp_path / "big.yaml"
    path.write_bytes(b"a: 1\n" + b"#" * (MAX_BYTES - 5))
    assert read_file(path).value == {"a": 1}

    with path.open("ab") as file:
        file.truncate(2**40)

    assert _refusal(path) == ("too-large", "The file is larger than 8 MiB")


class _Broken(io.RawIOBase):
    """A stream that cannot be read."""

    def read(self, size: int = -1) -> bytes:  # noqa: ARG002 - as a stream has it
        raise OSError(errno.EIO, "Input/output error")


def test_a_stream_is_read_as_a_file_is():
    """Standard input is whole, has places, and is called what it is said to be called."""
    document = read_stream(io.BytesIO(b"a: 1\nb: x\n"), "<stdin>")

    assert document.value == {"a": 1, "b": "x"}
    assert document.place(["b"])[:3] == ("<stdin>", 2, 4)


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (None, "The file cannot be opened: it is closed"),
        (
            _Broken(),
            "The file cannot be opened: the system says “Input/output error”",
        ),
        (io.BytesIO(b"#" * (MAX_BYTES + 1)), "The file is larger than 8 MiB"),
    ],
)
def test_a_stream_that_cannot_be_read_says_why(stream, expected):
    """It is closed, or broken, or too long; never a traceback."""
    (found,) = read_stream(stream, "<stdin>").diagnostics

    assert ENGLISH.say(found.text) == expected


def test_where_a_path_leads(tmp_path, monkeypatch):
    """Through links; one that leads nowhere, or not at all, is what it is."""
    monkeypatch.chdir(tmp_path)
    Path("a").symlink_to("b")
    Path("loop").symlink_to("loop")

    assert target(Path("a")) == str(tmp_path / "b")
    assert target("loop") == str(tmp_path / "loop")
    assert target("nul\0") == "nul\0"


def test_in_a_folder_that_is_gone_a_path_is_itself(tmp_path, monkeypatch):
    """Nobody can say where that is."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert target("a") == "a"
    assert target(tmp_path) == str(tmp_path)


def test_what_is_there(tmp_path, monkeypatch):
    """A link is, wherever it leads; so may be what one cannot get near to."""
    monkeypatch.chdir(tmp_path)
    Path("link").symlink_to("nowhere")

    names = ("link", "nowhere", "link/a", "nul\0", "n" * 300)
    assert [name for name in names if is_there(name)] == ["link", "n" * 300]
