"""No single figure of the data can move by 5 % without a scenario that turns red."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from tilbudsvifte.documents.dataset import FILES, build
from tilbudsvifte.scenarios.results import Status

UNNOTICED = Path(__file__).with_name("unnoticed.yaml")
DIRECTIONS = {"up": 1, "down": -1}


def moved(value: Any, sign: int) -> Any:
    """A figure 5 % up or down, a whole number by at least 1; None for what is no figure."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value + sign * max(1, value // 20)
    if isinstance(value, Decimal):
        return value + sign * value / 20
    if isinstance(value, str) and re.fullmatch(r"\d+/\d+", value):
        return str(Fraction(value) * (20 + sign) / 20)
    if isinstance(value, str) and (amount := re.fullmatch(r"(\d+) kr", value)):
        return f"{moved(int(amount[1]), sign)} kr"
    return None


def paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where figures stand among plain values."""
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for step, part in items:
            yield from paths(part, (*path, step))
    elif moved(value, 1) is not None:
        yield path


def changed(value: Any, path: tuple[str | int, ...], sign: int) -> Any:
    """Plain values with the figure at the path moved; all that is beside the path is shared."""
    if not path:
        return moved(value, sign)
    copy = value.copy()
    copy[path[0]] = changed(value[path[0]], path[1:], sign)
    return copy


def shape(pattern: str) -> re.Pattern[str]:
    """A pattern of paths; `*` is any one id, key or position."""
    return re.compile(re.escape(pattern).replace(r"\*", r"[^.]+"))


@pytest.fixture(scope="module")
def noticed(base, scenarios, run_on) -> dict[tuple[str, str], bool]:
    """Whether the data become invalid or a scenario turns red, by figure and direction."""
    files = [checked.file for checked in base.checked]
    most_telling_first = dict.fromkeys(["computed", *scenarios])

    def is_seen(number: int, path: tuple[str | int, ...], sign: int) -> bool:
        file = replace(files[number], value=changed(files[number].value, path, sign))
        data = build([*files[:number], file, *files[number + 1 :]], base)
        return data.dataset is None or any(
            run_on(data, scenarios[name]).status is not Status.HOLDS for name in most_telling_first
        )

    return {
        (".".join([FILES[number].removesuffix(".yaml"), *map(str, path)]), direction): is_seen(
            number, path, sign
        )
        for number, file in enumerate(files)
        for path in paths(file.value)
        for direction, sign in DIRECTIONS.items()
    }


@pytest.fixture(scope="module")
def listed() -> list[dict[str, str]]:
    """What may move unnoticed: paths, and `up` or `down` where it is only the one; and why."""
    return yaml.safe_load(UNNOTICED.read_text(encoding="utf-8"))


def test_every_figure_is_noticed_or_listed(noticed, listed):
    """A figure that no scenario holds stands in the list, and one that is held does not."""
    allowed = {
        (path, direction)
        for path, direction in noticed
        for each in listed
        if shape(each["figures"]).fullmatch(path) and each.get("only", direction) == direction
    }
    unseen = {figure for figure, seen in noticed.items() if not seen}

    assert [" ".join(figure) for figure in sorted(unseen - allowed)] == []
    assert [" ".join(figure) for figure in sorted(allowed - unseen)] == []


def test_nothing_is_listed_in_vain(noticed, listed):
    """Each entry has figures and a reason, and no two have the same."""
    patterns = [each["figures"] for each in listed]
    found = {path for path, _ in noticed}

    assert [p for p in patterns if not any(shape(p).fullmatch(path) for path in found)] == []
    assert [each for each in listed if len(each["reason"].split()) < 4] == []
    assert len(patterns) == len(set(patterns))


def test_what_divides_the_money_is_never_listed(noticed):
    """Amounts, counts, residents and what is announced are all noticed, both ways."""
    money = re.compile(
        r"offers\.grants\.[^.]+\.amount|framework\.announced\.amounts\.[^.]+"
        r"|framework\.(round_to|justification\..+)\.value"
        r"|indicators\.(populations\.[^.]+|indicators\.[^.]+\.parts\.[^.]+)\.values\.[^.]+"
    )
    figures = {figure: seen for figure, seen in noticed.items() if money.fullmatch(figure[0])}

    assert len(figures) == 2 * (8 + 4 + 5 + 80)
    assert [figure for figure, seen in figures.items() if not seen] == []
