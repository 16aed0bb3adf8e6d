"""The JSON Schemas in `schemas/` say of the files what the program says of them."""

import json
import re
from copy import deepcopy
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from tilbudsvifte.documents.dataset import read_folder
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.schema import MODELS, schema_text
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import read_bytes, read_file

SCHEMAS = Path(__file__).parents[2] / "schemas"
FULL = {kind: Path(__file__).with_name(f"{kind}.yaml") for kind in ("proposal", "scenario")}
DATA = ("framework", "offers", "indicators")
KINDS = (*DATA, "proposal", "scenario")
SILENT = {"$schema", "$defs", "title", "description", "default"}
TYPES = {
    "string": str,
    "integer": int,
    "number": (int, Decimal),
    "boolean": bool,
    "object": dict,
    "array": list,
    "null": type(None),
}


def is_of(value, type_):
    """Whether a value is of a type of JSON; true and false are no numbers."""
    return isinstance(value, TYPES[type_]) and (type_ == "boolean" or not isinstance(value, bool))


CHECKS = {
    "type": lambda value, types: any(
        is_of(value, t) for t in ([types] if isinstance(types, str) else types)
    ),
    "const": lambda value, only: value == only,
    "enum": lambda value, allowed: value in allowed,
    "pattern": lambda value, pattern: not isinstance(value, str) or bool(re.search(pattern, value)),
    "minLength": lambda value, least: not isinstance(value, str) or len(value) >= least,
    "maxLength": lambda value, most: not isinstance(value, str) or len(value) <= most,
    "minimum": lambda value, least: isinstance(value, str) or value >= least,
    "maximum": lambda value, most: isinstance(value, str) or value <= most,
    "minItems": lambda value, least: len(value) >= least,
    "minProperties": lambda value, least: len(value) >= least,
    "maxProperties": lambda value, most: len(value) <= most,
    "required": lambda value, keys: set(keys) <= set(value),
}


def accepts(schema, value, whole):
    """Whether a schema accepts a value, as far as the schemas here go; KeyError beyond that."""
    if "$ref" in schema:
        return accepts(whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, whole)
    if "anyOf" in schema:
        return any(accepts(part, value, whole) for part in schema["anyOf"])
    inner = {"properties", "patternProperties", "additionalProperties", "propertyNames", "items"}
    plain = sorted(set(schema) - SILENT - inner, key=lambda word: word != "type")
    if not all(CHECKS[word](value, schema[word]) for word in plain):
        return False
    if isinstance(value, list):
        return all(accepts(schema["items"], part, whole) for part in value)
    return not isinstance(value, dict) or all(
        accepts_key(schema, key, part, whole) for key, part in value.items()
    )


def accepts_key(schema, key, part, whole):
    """Whether a mapping may have this key with this value."""
    if not accepts(schema.get("propertyNames", {}), key, whole):
        return False
    if key in schema.get("properties", {}):
        return accepts(schema["properties"][key], part, whole)
    for pattern, below in schema.get("patternProperties", {}).items():
        if re.search(pattern, key):
            return accepts(below, part, whole)
    below = schema.get("additionalProperties", True)
    return below if isinstance(below, bool) else accepts(below, part, whole)


@pytest.fixture(params=KINDS)
def kind(request):
    """Each kind of file."""
    return request.param


@pytest.fixture
def schema(kind):
    """Its committed schema."""
    return json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def shipped_value(kind, data_folder):
    """The shipped file of the kind, or a proposal or scenario with every key, to change."""
    if kind in FULL:
        return read_file(FULL[kind]).value
    return deepcopy(read_folder(data_folder)[DATA.index(kind)].value)


def test_the_committed_schema_is_that_of_the_models(kind):
    """`tilbud schema` prints the same, byte for byte."""
    assert (SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8") == schema_text(kind)


def test_there_is_a_schema_of_every_kind_of_file():
    """No more and no less."""
    assert set(MODELS) == {path.name.split(".")[0] for path in SCHEMAS.iterdir()} == set(KINDS)


def test_the_schema_accepts_the_shipped_file(schema, shipped_value):
    """An editor does not underline what the program takes."""
    assert accepts(schema, shipped_value, schema)


@pytest.mark.parametrize("kind", DATA)
def test_the_schema_accepts_the_small_town(kind, schema, small):
    """With fractions, decimals and texts in one language."""
    assert accepts(schema, small[kind], schema)


def test_the_schema_refuses_unknown_keys_everywhere(schema, shipped_value):
    """At the top, and in every entry that has keys of its own."""
    refused = 0
    for definition in [schema, *schema["$defs"].values()]:
        if "properties" in definition:
            assert definition["additionalProperties"] is False
            refused += 1

    assert refused > 3
    assert not accepts(schema, {**shipped_value, "extra": 1}, schema)


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("framework", ("schema",), "tilbudsvifte/2"),
        ("framework", ("areas",), {}),
        ("framework", ("areas", "amager", "name"), ""),
        ("framework", ("areas", "Amager Øst"), {"name": "Amager Øst"}),
        ("framework", ("papers", "002", "date"), "10.07.2015"),
        ("framework", ("round_to", "value"), 1000),
        ("framework", ("frame",), 0),
        ("framework", ("key",), "Announced"),
        ("framework", ("announced", "amounts", "city"), -1),
        ("offers", ("grants", "minvej", "in_frame"), "no"),
        ("offers", ("grants", "minvej", "amount"), "1600"),
        ("offers", ("grants", "minvej", "price_level"), "2013-01"),
        ("offers", ("offers", "nabo", "sources"), []),
        ("offers", ("offers", "nabo", "status"), "exists"),
        ("indicators", ("indicators", "poverty", "rank"), 0),
        ("indicators", ("indicators", "poverty", "values"), "published"),
        ("indicators", ("weighting", "exponent"), 21),
        ("indicators", ("populations", "residents-2015", "values"), {}),
        ("framework", ("waivers",), {"track-unserved": {"granted_by": [], "set_by": "choice"}}),
        ("framework", ("rules",), {"left-open": {"set_by": "mayor"}}),
        ("proposal", ("offers",), {}),
        ("proposal", ("offers", "boats", "count"), 0),
        ("proposal", ("offers", "boats", "count"), 1001),
        ("proposal", ("offers", "boats", "grant"), "22"),
        ("proposal", ("offers", "boats", "action"), "moves"),
        ("proposal", ("offers", "boats", "provides"), ["tea"]),
        ("proposal", ("offers", "boats", "users", "today"), -1),
        ("proposal", ("offers", "boats", "operator", "name"), "two\nlines "),
        ("proposal", ("stage",), None),
        ("proposal", ("money", 0, "amount"), -1),
        ("proposal", ("city_wide", "sailing", "users", "East"), 1),
        ("proposal", ("process", "interviews", "councils", "kind"), "staff"),
        ("proposal", ("transfers", "pier", "lines"), []),
        ("proposal", ("waivers", "track-unserved", "reason"), ""),
        ("scenario", ("name",), "two\nlines "),
        ("scenario", ("why",), ""),
        ("scenario", ("overrides",), []),
        ("scenario", ("proposals",), []),
        ("scenario", ("variants",), {"east": "Large"}),
        ("scenario", ("expect", "amounts_in"), 1000),
        ("scenario", ("expect", "frame"), "100"),
        ("scenario", ("expect", "odd"), "12kr"),
        ("scenario", ("expect", "weights", "pensions"), "-1/2"),
        ("scenario", ("expect", "weights", "pensions"), "1/0"),
        ("scenario", ("expect", "shares", "east"), -1),
        ("scenario", ("expect", "offers_today", "east"), "2"),
        ("scenario", ("expect", "current", "east", "tolerance"), -1),
        ("scenario", ("expect", "current", "East"), 30),
        ("scenario", ("expect", "bounds", "east", "most"), 1),
        ("scenario", ("expect", "verdicts", "east"), "wins"),
        ("scenario", ("expect", "districts", "guideline"), {}),
        ("scenario", ("expect", "findings", "left-open"), -1),
        ("scenario", ("expect", "severities", "error"), 0),
        ("scenario", ("expect", "refused"), []),
    ],
)
def test_the_schema_refuses_what_the_program_refuses(schema, shipped_value, path, value):
    """One wrong value is enough."""
    inner = shipped_value
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value

    assert not accepts(schema, shipped_value, schema)


OPEN = {
    "": "variant illustrative title date responsible money city_wide users prioritised agreements "
    "disagreements justification process transfers waivers",
    "offers boats": "name action grant_today budget grant paid_by operator district premises "
    "provides tracks principles reason merged_into replaced_by users opening_hours priority note",
    "offers boats users": "today potential capacity",
    "offers boats premises": "address taken_over_from moves_to",
    "offers boats opening_hours": "weekdays weekends holidays",
    "city_wide sailing": "track paid_by text",
    "process": "participants_list invitees_list persons workshops invited interviews contributions",
    "process workshops first": "date participants users user_percent groups minutes",
    "process invited users": "took_part absent",
    "process interviews councils": "count persons minutes",
    "process contributions evenings": "used why",
}


@pytest.mark.parametrize("kind", ["proposal"])
@pytest.mark.parametrize(
    ("path", "key"), [(path, key) for path, keys in OPEN.items() for key in keys.split()]
)
def test_what_may_be_left_open_may_be_empty(schema, shipped_value, path, key):
    """A key with nothing after it is as good as no key, to an editor and to the program."""
    inner = shipped_value
    for step in path.split():
        inner = inner[step]
    inner[key] = None
    empty = validate(read_bytes("empty.yaml", yaml.safe_dump(shipped_value).encode()), Proposal)
    del inner[key]
    without = validate(read_bytes("without.yaml", yaml.safe_dump(shipped_value).encode()), Proposal)

    assert empty.diagnostics == without.diagnostics == ()
    assert empty.model == without.model
    inner[key] = None
    assert accepts(schema, shipped_value, schema)
