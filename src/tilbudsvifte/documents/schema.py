"""The JSON Schema of each kind of file."""

import json

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import DictSchema

from tilbudsvifte.documents.framework import Framework
from tilbudsvifte.documents.indicators import Indicators
from tilbudsvifte.documents.offers import Offers
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.scenario import Scenario

MODELS: dict[str, type[BaseModel]] = {
    "framework": Framework,
    "offers": Offers,
    "indicators": Indicators,
    "proposal": Proposal,
    "scenario": Scenario,
}


class _Generator(GenerateJsonSchema):
    def dict_schema(self, schema: DictSchema) -> JsonSchemaValue:
        """Refuse keys that are no ids, which pydantic's own schema lets pass."""
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made


def schema_text(kind: str) -> str:
    """The JSON Schema (draft 2020-12) of `kind` as indented text with a final newline."""
    schema = MODELS[kind].model_json_schema(by_alias=True, schema_generator=_Generator)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
