"""What a model is said to allow at a place is what its JSON Schema, made apart, allows there."""

import json

import pytest

from tilbudsvifte.documents.schema import MODELS, schema_text
from tilbudsvifte.documents.shape import fields_on, is_mapping, keys_at, required_at


def variants(schema, node):
    """What may stand at a node: references followed, and `anyOf` taken apart."""
    if "$ref" in node:
        yield from variants(schema, schema["$defs"][node["$ref"].removeprefix("#/$defs/")])
    elif "anyOf" in node:
        for each in node["anyOf"]:
            yield from variants(schema, each)
    else:
        yield node


def places(schema, node, path=()):
    """Each path of a file, with the mapping that may stand there; None where only others may."""
    mapping = None
    for each in variants(schema, node):
        if "properties" in each:
            mapping = each
            for key, below in each["properties"].items():
                yield from places(schema, below, (*path, key))
        elif each.get("type") == "object":
            mapping = each
            below = [*each.get("patternProperties", {}).values(), each.get("additionalProperties")]
            if isinstance(below[0], dict):
                yield from places(schema, below[0], (*path, "an-id"))
        elif each.get("type") == "array":
            yield from places(schema, each["items"], (*path, 3))
    yield path, mapping


@pytest.fixture(params=MODELS)
def model(request):
    """The model of each kind of file."""
    return MODELS[request.param]


@pytest.fixture
def allowed(model):
    """By path, the mapping that its schema allows there, or None."""
    (kind,) = (name for name, each in MODELS.items() if each is model)
    schema = json.loads(schema_text(kind))
    found = [*places(schema, schema)]
    assert len(found) == len(dict(found))
    return dict(found)


def test_the_keys_at_a_place_are_those_of_the_schema(model, allowed):
    """At any depth, in lists and among ids; there are none where the keys are the user's own."""
    found = {path: keys_at(model, path) for path in allowed}
    assert {path: keys and {*keys} for path, keys in found.items()} == {
        path: {*mapping["properties"]} if mapping and "properties" in mapping else None
        for path, mapping in allowed.items()
    }


def test_the_keys_that_a_place_must_have_are_those_of_the_schema(model, allowed):
    """None where the keys are ids, and none of what is no mapping."""
    assert {path: {*required_at(model, path)} for path in allowed} == {
        path: {*(mapping or {}).get("required", ())} for path, mapping in allowed.items()
    }


def test_a_mapping_stands_where_the_schema_has_one(model, allowed):
    """Whether its keys are known or ids."""
    assert {path: is_mapping(model, path) for path in allowed} == {
        path: mapping is not None for path, mapping in allowed.items()
    }


def test_the_keys_on_a_path_are_told_from_ids(model, allowed):
    """Each step that the mapping above it knows as a key, in its order."""
    for path in allowed:
        above = [(allowed[path[:depth]], step) for depth, step in enumerate(path)]
        keys = [step for mapping, step in above if "properties" in (mapping or {})]
        assert [step for _, step in fields_on(model, path)] == keys
