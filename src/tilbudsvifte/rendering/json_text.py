"""What the JSON results have in common: their lines, their texts and their sources."""

import json
from collections.abc import Mapping
from typing import Any

from tilbudsvifte.analysis.results import Cited
from tilbudsvifte.rendering.visible import visible_in_json
from tilbudsvifte.texts import Text


def json_lines(result: Mapping[str, Any]) -> str:
    """Compact JSON with a line for each key, and for each entry of a list."""
    parts = []
    for key, value in result.items():
        if isinstance(value, list) and value:
            entries = ",\n".join(f"  {_compact(entry)}" for entry in value)
            parts.append(f"{_compact(key)}: [\n{entries}\n]")
        else:
            parts.append(f"{_compact(key)}: {_compact(value)}")
    return visible_in_json("{\n" + ",\n".join(parts) + "\n}\n")


def cited_json(source: Cited | None) -> dict[str, Any] | None:
    """A source as it stands in every JSON result."""
    if source is None:
        return None
    return {
        "document": source.document,
        "title": source.title,
        "place": source.place,
        "quote": source.quote,
    }


def text_json(text: Text | None) -> dict[str, str] | None:
    """A text in both languages."""
    return None if text is None else {"da": text.da, "en": text.en}


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
