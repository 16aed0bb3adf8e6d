"""How much work a file may cause: in proportion to its size, and capped before it is done."""

import ast
import importlib
import pkgutil
import re
import tracemalloc
from bisect import bisect_right
from pathlib import Path
from re import _parser as parser

import pytest
from work import counted

import tilbudsvifte
from tilbudsvifte.documents import nearest
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading import source
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.reading.limits import MAX_DIAGNOSTICS
from tilbudsvifte.scenarios import overrides
from tilbudsvifte.scenarios.overrides import apply, listed

HEAD = "schema: tilbudsvifte/1\n"


def calls(work, *given):
    """How many functions are called, of the interpreter's own too, to do something."""
    return counted(lambda: work(*given))[1]


def read(text):
    """A proposal, read and held to its form."""
    return validate(read_bytes("a.yaml", text.encode()), Proposal)


TEXTS = {
    "one word": lambda n: "a" * n + "\nb: 1",
    "words glued by a colon": lambda n: "b: 1\n" + "a:b " * n,
    "comments": lambda n: " #" * n,
    "comments after names": lambda n: "a:\n" + "- name: x #y\n" * n,
    "lines of comments": lambda n: "a: 1\n" + "#\n" * n,
    "empty lines before a fault": lambda n: "\n" * n + "a: [",
    "carriage returns before a fault": lambda n: "\r" * n + "a: [",
    "faults on one line": lambda n: (
        HEAD
        + "process: {workshops: {"
        + ", ".join(f"k{i}: {{users: nej}}" for i in range(n))
        + "}}"
    ),
    "faults in a list": lambda n: HEAD + "agreements: [" + "1, " * n + "]",
    "entries with nothing in them": lambda n: (
        HEAD + "city_wide:\n" + "".join(f"  k{i}: {{}}\n" for i in range(n))
    ),
    "ids that are none": lambda n: (
        HEAD + "offers:\n" + "".join(f"  K{i}: {{}}\n" for i in range(n))
    ),
    "unknown keys": lambda n: HEAD + "".join(f"k{i}: 1\n" for i in range(n)),
    "duplicates": lambda n: "a: {" + "k: 1, " * n + "}",
    "tags": lambda n: "a: [" + "!x y, " * n + "]",
    "deep": lambda n: "[" * n,
    "deep in blocks": lambda n: "- " * n,
    "unseen characters": lambda n: "# " + "\x01\x02" * n,
    "one run of an unseen character": lambda n: "# " + "\x01" * n,
    "indents from a word processor": lambda n: "a: 1\n" + "\u00a0b: 1\n" * n,
    "encoded twice": lambda n: 'a: "' + "Ã¸" * n + '"',
    "escapes": lambda n: "a: [" + '"' + "\\a" * n + '"]',
    "conflicts": lambda n: "<<<<<<< a\n" * n,
    "directives": lambda n: "%A\n" * n,
    "blanks": lambda n: "a: 1\n#" + " " * n + "\n" + " " * n,
    "an open quote": lambda n: "a: '" + "x " * n,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_four_times_the_file_is_no_more_than_four_times_the_work(text):
    """Each step looks once at what it reads, however many faults are on one line."""
    small, large = (calls(read, text(n)) for n in (750, 3_000))

    assert large <= 4.3 * small + 1_000


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_faults_are_capped(text):
    """A thousand are told, the last of which says that there are more; memory stays in bounds."""
    written = text(10_000)
    tracemalloc.start()
    try:
        found = read(written).diagnostics
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    errors = [each for each in found if each.severity == "error"]
    assert len(errors) <= MAX_DIAGNOSTICS
    assert len(errors) < MAX_DIAGNOSTICS or "too-many-faults" in {each.code for each in errors}
    assert peak < 150 * len(written) + 12_000_000


def test_warnings_do_not_hide_an_error():
    """However many comments cut a name, the fault behind them is told, and the file is refused."""
    document = read_bytes("a.yaml", ("a:\n" + "- name: x #y\n" * 1_500 + "b: 1\nb: 2\n").encode())

    codes = [each.code for each in document.diagnostics]
    assert codes.count("comment-after-text") < MAX_DIAGNOSTICS
    assert codes[-1] == "duplicate-key"
    assert not document.usable


@pytest.mark.parametrize("length", [3, 75])
def test_a_word_is_compared_with_as_many_letters_as_take_no_time(length):
    """Suggestions end where all of them together would be slow."""
    known = [f"{'a' * length}{i:05}" for i in range(1_900)]

    assert calls(nearest.nearest, "b" * length + "00001", known) < 1_900 * 80
    assert nearest.nearest("amger", ["amager", "nordvest"]) == "amager"


def test_many_changes_cost_no_more_each(small_folder):
    """A scenario that adds thousands of entries copies the data once."""
    files = read_folder(small_folder)

    def changed(n):
        text = "overrides:\n  areas:\n" + "".join(f"    k{i}: {{name: K{i}}}\n" for i in range(n))
        scenario = read_bytes("case.yaml", text.encode())
        after, _ = apply(files, listed(scenario, ("overrides",), files))
        for i in range(n):
            after[0].place(("areas", f"k{i}", "name"))
        return after

    copied = [entries_copied(changed, n) for n in (750, 3_000)]

    assert calls(changed, 3_000) <= 4.3 * calls(changed, 750)
    assert copied[0] == copied[1]
    assert len(changed(50)[0].value["areas"]) == 52
    assert build(changed(3)).checked.framework.model is not None


def entries_copied(work, number):
    """How many entries the mappings have that are copied while something is done."""
    changes = vars(overrides)["_Changes"]
    copy, copied = vars(changes)["_copied"], 0

    def counted(own, value):
        nonlocal copied
        made = copy(own, value)
        copied += len(value) if made is not value else 0
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(changes, "_copied", counted)
        work(number)
    return copied


SEARCHES = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})


def patterns():
    """Every pattern of the program that is looked for anywhere in a text, by where that is done."""
    for info in pkgutil.walk_packages(tilbudsvifte.__path__, "tilbudsvifte."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for node in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr not in SEARCHES or not isinstance(node.func.value, ast.Name):
                continue
            named = node.func.value
            if named.id == "re" and node.args:
                named = node.args[0]
            pattern = getattr(module, named.id, None) if isinstance(named, ast.Name) else None
            pattern = named.value if isinstance(named, ast.Constant) else pattern
            if isinstance(pattern, str | re.Pattern):
                yield f"{info.name}:{node.lineno}", re.compile(pattern).pattern


def begins_with_a_run(pattern):
    """Whether a search may start anew at each of many characters, run on, and find nothing."""
    (kind, detail), *rest = parser.parse(pattern)
    if str(kind) in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return bool(rest) and detail[1] == parser.MAXREPEAT
    return False


def test_no_search_starts_a_run_at_every_character():
    """A pattern that is searched for begins with what is there once, or looks behind."""
    found = dict(patterns())

    assert len(found) > 20
    assert [where for where, pattern in found.items() if begins_with_a_run(pattern)] == []
    assert begins_with_a_run(r"[\w.-]+:x")


def test_lines_are_found_as_by_splitting():
    """At each offset of a text of all line ends, in any order of asking."""
    text = "a\r\n\n\rb\r\r\n" + "x" * 700 + "\n\r\nc" + "\n" * 140_000 + "d\re"
    lines = re.split("\r\n|\r|\n", text)
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + (2 if text.startswith("\r\n", at + len(line)) else 1)
    asked = [*range(760), *range(139_000, len(text) + 1, 997), len(text), len(text) - 2]
    for offsets in (asked, asked[::-1]):
        fresh = source.Source("a", text)
        for offset in offsets:
            number = bisect_right(starts, offset) - 1
            assert fresh.line_of(offset) == number + 1
            assert fresh.line_start(offset) == starts[number]
            assert fresh.line_text(offset) == lines[number]


def test_no_more_lines_are_kept_than_are_asked_for_again():
    """Of a text of many lines each is found, and those of long ago are found anew."""
    text = "x\n" * 12_000
    fresh = source.Source("a", text)

    assert [fresh.line_of(offset) for offset in range(0, len(text), 2)] == [*range(1, 12_001)]
    assert [fresh.line_of(offset) for offset in (0, 9_999, 23_999)] == [1, 5_000, 12_000]
