"""What a model allows at a place: its keys, or ids of the user's own."""

import types
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


@lru_cache(maxsize=1_000)
def keys_at(model: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, ...] | None:
    """The keys a mapping at `path` may have, or None where the keys are ids or not a mapping's."""
    kind = _at(model, path)
    if not _is_model(kind):
        return None
    return tuple(field.alias or name for name, field in kind.model_fields.items())


def required_at(model: type[BaseModel], path: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that a mapping at `path` must have; none where its keys are ids."""
    kind = _at(model, path)
    fields = kind.model_fields.items() if _is_model(kind) else ()
    return tuple(field.alias or name for name, field in fields if field.is_required())


def fields_on(
    model: type[BaseModel], path: Sequence[str | int]
) -> Iterator[tuple[type[BaseModel], str | int]]:
    """Each step of a path that is a key, with the model that has it; ids are passed over."""
    kind: Any = model
    for step in path:
        if _is_model(kind):
            yield kind, step
        kind = _bare(_below(kind, step))


def is_mapping(model: type[BaseModel], path: Sequence[str | int]) -> bool:
    """Whether a mapping stands at `path`."""
    kind = _at(model, path)
    return _is_model(kind) or get_origin(kind) is dict


def is_count_or_amount(model: type[BaseModel], path: Sequence[str | int]) -> bool:
    """Whether a whole number stands at `path`, or several that were counted."""
    kind = _at(model, path)
    entry: Any = get_args(kind)[0] if get_origin(kind) is list else None
    return kind is int or (_is_model(entry) and "count" in entry.model_fields)


def _at(model: type[BaseModel], path: Sequence[str | int]) -> Any:  # noqa: ANN401
    kind: Any = model
    for step in path:
        kind = _below(_bare(kind), step)
    return _bare(kind)


def _below(kind: Any, step: str | int) -> Any:  # noqa: ANN401 - annotations are of any type
    if _is_model(kind):
        for name, field in kind.model_fields.items():
            if step == (field.alias or name):
                return field.annotation
        return None
    arguments = get_args(kind)
    return arguments[-1] if get_origin(kind) in {dict, list} else None


def _bare(kind: Any) -> Any:  # noqa: ANN401
    """Strip `Annotated[…]` and `… | None`."""
    while True:
        origin = get_origin(kind)
        if origin is Annotated:
            kind = get_args(kind)[0]
        elif origin in {Union, types.UnionType}:
            kind = next(part for part in get_args(kind) if part is not type(None))
        else:
            return kind


def _is_model(kind: Any) -> bool:  # noqa: ANN401
    return isinstance(kind, type) and issubclass(kind, BaseModel)
