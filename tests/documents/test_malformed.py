"""Files of every kind, malformed in every way that a slip of the pen may make them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from profiles import part

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.documents.dataset import Loaded, build
from tilbudsvifte.documents.indicators import Weighting
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.schema import MODELS
from tilbudsvifte.documents.shape import fields_on, keys_at, required_at
from tilbudsvifte.documents.validation import Validated, validate
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.reading.document import read_file
from tilbudsvifte.reading.limits import MAX_DEPTH
from tilbudsvifte.rules.run import check
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.run import run

HERE = Path(__file__).parent
TOWN = HERE.parent / "rules" / "town"
DATA = ("framework", "offers", "indicators")

Path_ = tuple[str | int, ...]

WRITTEN = (HERE / "references.txt").read_text(encoding="utf-8").splitlines()


def laid_over(value: Any, over: Any) -> Any:
    """A value with another laid over it: mappings are merged, null takes away."""
    if not (isinstance(value, dict) and isinstance(over, dict)):
        return over
    merged = value | {key: laid_over(value.get(key), part) for key, part in over.items()}
    return {key: part for key, part in merged.items() if part is not None}


OVER = read_file(HERE / "full.yaml").value
FULL: dict[str, Any] = {
    **{kind: laid_over(read_file(TOWN / f"{kind}.yaml").value, OVER[kind]) for kind in DATA},
    **{kind: read_file(HERE / f"{kind}.yaml").value for kind in ("proposal", "scenario")},
}


def nodes(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Everything that a value holds, at any depth, with its path."""
    yield path, value
    if isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from nodes(part, (*path, step))


def shape(kind: str, path: Path_) -> Path_:
    """A path in which all ids, and all numbers of entries, are the same."""
    return tuple(
        step if keys_at(MODELS[kind], path[:depth]) and isinstance(step, str) else "*"
        for depth, step in enumerate(path)
    )


def places(kind: str) -> list[tuple[Path_, Any]]:
    """One place of every shape in the full file of a kind, with what stands there."""
    found = {shape(kind, path): (path, value) for path, value in nodes(FULL[kind])}
    return [(path, value) for path, value in found.values() if path]


def forms(value: Any) -> Iterator[Any]:
    """A value with one slip in it, or something else in its place."""
    yield {str(value) if isinstance(value, str | int) else "x": None}  # a colon too many
    yield {"zzz": value}
    yield [value]
    yield None
    yield {} if isinstance(value, dict) else []
    yield "zzz" if isinstance(value, dict | list | int) else 7
    yield Decimal("1.5")
    yield True


def changed(value: Any, path: Path_, new: Any) -> Any:
    """A value with another at `path`; what is not on the way is shared with it."""
    if not path:
        return new
    step, *rest = path
    copy = value.copy()
    copy[step] = changed(value[step], tuple(rest), new)
    return copy


def without(value: Any, path: Path_) -> Any:
    """A value without what stands at `path`."""
    *way, last = path
    if way:
        step, *rest = path
        copy = value.copy()
        copy[step] = without(value[step], tuple(rest))
        return copy
    copy = value.copy()
    del copy[last]
    return copy


def malformed(kind: str) -> Iterator[Any]:
    """The full file of a kind with one slip, in every form and at every place of another shape."""
    for path, value in places(kind):
        yield without(FULL[kind], path)
        for form in forms(value):
            yield changed(FULL[kind], path, form)


class Reference(NamedTuple):
    """A reference to nothing: the word at a path, as a key or a value, and where ids are given."""

    kind: str
    path: Path_
    word: str
    given: tuple[Path_, ...]
    replaces: str | int | None  # the key that the word stands for

    def put_in(self, value: Any) -> Any:
        """A value with the reference in it."""
        if self.replaces is None:
            return changed(value, self.path, self.word)
        *way, word = self.path
        held = at(value, way)
        renamed = {word if key == self.replaces else key: part for key, part in held.items()}
        return changed(value, tuple(way), renamed)

    def called(self) -> str:
        """The path, as a test is called."""
        return ".".join(map(str, self.path))

    def may_go_untold(self, file: Validated[Any], fault: Path_) -> bool:
        """Whether it rests on something faulty, or may lead to it, with a fault of a shape."""
        lost = file.model is None or file.left_out.touches(self.path)
        return lost or fault in self.given


def steps(path: str) -> Path_:
    """A path as it stands in the table."""
    return tuple(int(step) if step.isdigit() else step for step in path.split("."))


def references(*kinds: str) -> list[Reference]:
    """Those in files of some kinds, each to nothing."""
    found = []
    for number, line in enumerate(WRITTEN[2:]):
        kind, written, *given = line.split()
        *way, last = steps(written.rstrip(":"))
        word, is_key = f"nothing-{number}", written.endswith(":")
        path = (*way, word if is_key else last)
        places_given = tuple(steps(each) for each in given)
        found.append(Reference(kind, path, word, places_given, last if is_key else None))
    return [each for each in found if each.kind in kinds]


def at(value: Any, path: Sequence[str | int]) -> Any:
    """What stands at a path, None where nothing does."""
    for step in path:
        found = value.get(step) if isinstance(value, dict) else None
        value = value[step] if isinstance(value, list) else found
    return value


def misplaced(kind: str, value: Any, words: Sequence[str]) -> Iterator[tuple[Path_, Any]]:
    """A value with words as keys where they have no business, and the shape of the place."""
    strange = dict.fromkeys(words, 1)
    for path in [(), *(path for path, _ in places(kind))]:
        held = at(value, path)
        if held is not None:
            new = {**held, **strange} if isinstance(held, dict) else strange
            yield shape(kind, path), changed(value, path, new)


def codes(found: Loaded) -> list[str]:
    """What is wrong, in a word each."""
    return [each.code for each in found.diagnostics]


def told(found: Iterable[Diagnostic]) -> set[object]:
    """The words that something is said of."""
    return {each.text.values.get("word") or each.text.values.get("step") for each in found}


@pytest.fixture(scope="module")
def plain(loaded):
    """The full data, built."""
    return loaded(FULL)


@pytest.fixture(scope="module")
def read(plain):
    """A value as a read file of a kind."""
    return lambda kind, value: replace(plain.files[0], name=str(HERE / f"{kind}.yaml"), value=value)


def divided(dataset) -> None:
    """Divide the frame, or hear why it cannot be."""
    try:
        allocate(dataset)
    except RefusalError:
        return


def test_the_full_files_have_every_key_and_no_fault(plain, read):
    """What the slips below are made in."""
    held = {
        field
        for kind, model in MODELS.items()
        for path, _ in nodes(FULL[kind])
        for field in fields_on(model, path)
    }
    keys = {(model, key) for model, _ in held for key in keys_at(model, ())}

    assert keys - held == {(Weighting, "exponent")}  # goes with another scheme than weights do
    assert plain.diagnostics == ()
    assert check(plain.dataset, [read("proposal", FULL["proposal"])]).proposals


@pytest.mark.slow
@pytest.mark.parametrize("kind", MODELS)
def test_all_that_is_wrong_with_the_form_is_said_in_few_rounds(kind, read, monkeypatch):
    """Each builds the model from less than the one before, so that none goes on for ever."""
    model = MODELS[kind]
    build_model, rounds = model.model_validate, [0]

    def counted(value):
        rounds[-1] += 1
        assert rounds[-1] <= MAX_DEPTH, value
        return build_model(value)

    monkeypatch.setattr(model, "model_validate", counted)
    for value in part(malformed(kind)):
        rounds.append(0)
        validate(read(kind, value), model)

    assert max(rounds) > 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", DATA)
def test_malformed_data_are_never_a_fault_of_the_program(kind, read, plain):
    """Something is said of them, or they can be divided; what is sound of them is built once."""
    for value in part(malformed(kind)):
        changed_files = [read(kind, value) if kind in file.name else file for file in plain.files]
        dataset = build(changed_files, plain).dataset
        if dataset is not None:
            divided(dataset)


@pytest.mark.parametrize("kind", DATA)
def test_a_count_or_an_amount_left_blank_in_the_data_is_as_good_as_no_key(kind, loaded):
    """What is required is missing, and what is not is not there."""
    blank = [
        path
        for path, value in places(kind)
        if type(value) is int and path[-1] not in required_at(MODELS[kind], path[:-1])
    ]
    for path in blank:
        if keys_at(MODELS[kind], path[:-1]) is not None:
            null = loaded(FULL | {kind: changed(FULL[kind], path, None)})
            gone = loaded(FULL | {kind: without(FULL[kind], path)})
            assert (null.dataset, codes(null)) == (gone.dataset, codes(gone))
    assert blank or kind == "offers"


@pytest.mark.slow
def test_a_malformed_proposal_is_never_a_fault_of_the_program(plain, read):
    """It is judged as far as it goes."""
    for value in part(malformed("proposal")):
        check(plain.dataset, [read("proposal", value)])


@pytest.mark.slow
def test_a_malformed_scenario_is_never_a_fault_of_the_program(plain, read):
    """It is run as far as it goes."""
    basis = Basis(plain)
    for value in part(malformed("scenario")):
        run(basis, read("scenario", value))


@pytest.mark.slow
@pytest.mark.parametrize("kind", DATA)
def test_a_fault_of_form_in_the_data_hides_no_reference_to_nothing(kind, loaded):
    """Not though the same word stands elsewhere, but where it may be what is referred to."""
    dangling, values = references(*DATA), FULL
    for each in dangling:
        values = values | {each.kind: each.put_in(values[each.kind])}
    words = [each.word for each in dangling]
    assert told(loaded(values).diagnostics) >= {*words}

    for fault, value in part(misplaced(kind, values[kind], words)):
        found = loaded(values | {kind: value})
        checked = dict(zip(DATA, found.checked, strict=True))
        if checked["framework"].model is not None:
            hidden = [each for each in dangling if each.word not in told(found.diagnostics)]
            assert [x for x in hidden if not x.may_go_untold(checked[x.kind], fault)] == []


@pytest.mark.slow
@pytest.mark.parametrize("reference", references("proposal"), ids=Reference.called)
def test_a_fault_of_form_in_a_proposal_hides_no_reference_to_nothing(reference, plain, read):
    """And no rule looks up what there is not."""
    value = reference.put_in(FULL["proposal"])
    for fault, each in part(misplaced("proposal", value, [reference.word])):
        file = read("proposal", each)
        found = told(check(plain.dataset, [file]).findings)
        hidden = reference.word not in found
        assert not hidden or reference.may_go_untold(validate(file, Proposal), fault), fault


@pytest.mark.parametrize("reference", references("scenario"), ids=Reference.called)
def test_a_fault_of_form_in_a_scenario_hides_no_reference_to_nothing(reference, plain, read):
    """But under overrides that could not be made nothing is looked up."""
    value = reference.put_in(without(FULL["scenario"], ("expect", "refused")))
    for fault, each in part(misplaced("scenario", value, [reference.word])):
        if fault[:1] != ("overrides",):
            file = read("scenario", each)
            found = told(run(Basis(plain), file).findings)
            hidden = reference.word not in found
            assert not hidden or reference.may_go_untold(validate(file, Scenario), fault), fault
