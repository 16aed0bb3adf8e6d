"""What checking scenarios finds: frozen, complete, in whole kroner and exact fractions."""

from enum import StrEnum
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.scenarios.comparison.results import Input
from tilbudsvifte.texts import Text

Kind: TypeAlias = Literal["kroner", "number", "count", "word"]
Figure: TypeAlias = int | Fraction | str


NOTHING_EXPECTED = "nothing-expected"


class Comparison(NamedTuple):
    """One expectation beside what the data give.

    `figure` is the key in `expect` that it stands under (`computed`, `districts.computed`), `id`
    and `name` whose it is, where it is anybody's. Amounts are in kr. `decimals` is how many an
    expected decimal was written with. `got` is None where there is no such figure. `allowed` is
    how far the two may be apart; of a decimal without a tolerance half a unit of its last digit.
    """

    path: Path
    figure: str
    id: str | None
    name: str | Text | None
    kind: Kind
    expected: Figure
    got: Figure | None
    decimals: int | None = None
    tolerance: int | Fraction | None = None
    reason: Text | None = None

    @property
    def allowed(self) -> int | Fraction:
        """How far the result may be from what is expected."""
        if self.tolerance is not None:
            return self.tolerance
        return 0 if self.decimals is None else Fraction(1, 2 * 10**self.decimals)

    @property
    def difference(self) -> int | Fraction | None:
        """The result less what is expected; None for words, and where there is no result."""
        if self.got is None or isinstance(self.got, str) or isinstance(self.expected, str):
            return None
        return self.got - self.expected

    @property
    def holds(self) -> bool:
        """Whether the result is as expected."""
        expected, got = self.expected, self.got
        if got == expected or got is None or isinstance(got, str) or isinstance(expected, str):
            return got == expected
        # Whole numbers instead of fractions, which cost ten times as much.
        apart = got.numerator * expected.denominator - expected.numerator * got.denominator
        allowed, of = self.allowed, got.denominator * expected.denominator
        return abs(apart) * allowed.denominator <= allowed.numerator * of


class Status(StrEnum):
    """What a scenario comes to."""

    HOLDS = "holds"
    DIFFERS = "differs"
    MALFORMED = "malformed"
    UNCOMPARED = "uncompared"


class Moved(NamedTuple):
    """What an area's amount was with the data in another folder, and what moved it since, in kr.

    `parts` are the inputs that moved it, with what each makes of the change; they sum to it.
    """

    folder: str
    was: int
    parts: tuple[tuple[Input, int], ...]


class Difference(NamedTuple):
    """An expectation that does not hold, and the line it stands on."""

    comparison: Comparison
    place: Place
    moved: Moved | None = None


class ScenarioResult(NamedTuple):
    """One scenario: all that was compared, what differs, and what is wrong with the file.

    `name` and `why` are None where the file does not say them; `changes` are the paths that the
    scenario overrides.
    """

    document: File
    name: str | None
    why: Text | None
    changes: tuple[str, ...]
    compared: tuple[Comparison, ...]
    differences: tuple[Difference, ...]
    findings: tuple[Diagnostic, ...]

    @property
    def file(self) -> str:
        """The file as the user named it."""
        return self.document.name

    @property
    def place(self) -> Place:
        """Where the name of the scenario stands."""
        return self.document.place(("name",), key=True)

    @property
    def status(self) -> Status:
        """What it comes to; a fault of the file goes before what differs."""
        errors = {found.code for found in self.findings if found.severity is Severity.ERROR}
        if errors:
            bare = errors == {NOTHING_EXPECTED} and not self.compared
            return Status.UNCOMPARED if bare else Status.MALFORMED
        return Status.DIFFERS if self.differences else Status.HOLDS


class Checked(NamedTuple):
    """A run of scenarios, in the order given.

    `unit` is the unit of the data's amounts in kr. `not_run` are the files that were left when the
    run stopped at the first that does not hold.
    """

    unit: int
    scenarios: tuple[ScenarioResult, ...]
    not_run: tuple[str, ...] = ()

    @property
    def compared(self) -> int:
        """How many figures, words and findings were compared."""
        return sum(len(scenario.compared) for scenario in self.scenarios)

    def number(self, status: Status) -> int:
        """How many scenarios come to `status`."""
        return sum(scenario.status is status for scenario in self.scenarios)
