"""A scenario: changes to the data, proposals to judge under them, and what must come of it."""

from typing import Annotated, Any, Literal

from pydantic import Field

from tilbudsvifte.documents.expected import Expect
from tilbudsvifte.documents.fields import Id, Local, Model, Name, Words


class Scenario(Model):
    """Stated conditions and what a budget must be under them.

    `overrides` mirror the data files by id; null takes away. `proposals` are files or patterns,
    from the folder of the scenario; `variants` says by area which of several variants counts.
    """

    schema_: Literal["tilbudsvifte/1"] = Field(alias="schema")
    name: Name
    why: Local
    overrides: dict[str, Any] = Field(default_factory=dict)
    proposals: Annotated[list[Words], Field(min_length=1)] = Field(default_factory=list)
    variants: dict[Id, Id] = Field(default_factory=dict)
    expect: Expect | None = None
