"""The yardstick F: the least that a program must do that reads YAML into pydantic models.

It imports yaml and pydantic, defines two models, loads a small document and prints four rows.
"""

import yaml
from pydantic import BaseModel

DOCUMENT = """
areas:
  - {name: Amager, current: 5095, guideline: 10907}
  - {name: Nordvest, current: 10018, guideline: 16582}
  - {name: Nørrebro, current: 14355, guideline: 9521}
  - {name: City, current: 26053, guideline: 18510}
"""


class Area(BaseModel):
    """One row."""

    name: str
    current: int
    guideline: int


class Areas(BaseModel):
    """The document."""

    areas: list[Area]


LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

for area in Areas.model_validate(yaml.load(DOCUMENT, Loader=LOADER)).areas:  # noqa: S506 - both are safe
    print(f"{area.name:10} {area.current:8,} {area.guideline:8,}")
