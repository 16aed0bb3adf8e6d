"""Examples in a proposal to fill in: below their keys, commented, with ids of the data."""

import json
from collections.abc import Iterator

from tilbudsvifte.documents.framework import Area, Framework
from tilbudsvifte.rendering.visible import visible

_USERS = 20


def money_example(offer: str) -> Iterator[str]:
    """A move of money to an offer."""
    yield from _commented([f"- {{from: frame, to: {offer}, amount: 100}}"])


def activity_example(framework: Framework, area: Area, host: str) -> Iterator[str]:
    """A city-wide activity with every field, in the area's own track if it has one."""
    users = ", ".join(f"{area_id}: {_USERS}" for area_id in framework.areas)
    yield from _commented(
        [
            "first-activity:",
            "  name: ...",
            f"  host: {host}",
            "  cost: 100",
            "  kind: open-course",
            f"  track: {area.track or next(iter(framework.tracks), '')}".rstrip(),
            "  counted_in: users",
            f"  users: {{{users}}}",
            "  users_elsewhere: 0",
            "  paid_by:",
            "  text: ...",
        ]
    )


def workshop_example(framework: Framework) -> Iterator[str]:
    """A workshop with every field."""
    group = next(iter(framework.invitees), None)
    yield from _commented(
        [
            "first:",
            "  date: 2015-09-03",
            "  participants: 30",
            "  users: 10",
            "  approximate: false",
            "  user_percent: 33",
            f"  groups: {{{f'{group}: 10' if group else ''}}}",
            "  minutes: ...",
        ],
        "    ",
    )


def contribution_example(framework: Framework) -> Iterator[str]:
    """What a group put forward, and what became of it."""
    group = next(iter(framework.invitees), "users")
    yield from _commented(
        [f'first: {{from: {group}, text: ..., used: "yes", why: ...}}'],
        "    ",
    )


def transfer_example(framework: Framework, price_level: str) -> Iterator[str]:
    """A transfer of two lines that sum to zero, the first with every field."""
    paper = json.dumps(next(iter(framework.papers), "paper"))
    yield from _commented(
        [
            "first-transfer:",
            "  title: ...",
            f"  price_level: {price_level}",
            "  lines:",
            "    - point: ...",
            "      committee: ...",
            "      grant: ...",
            "      function: ...",
            "      kind: expense",
            '      amounts: {"2016": -100, "2017": -100}',
            f"      price_level: {price_level}",
            "      permanent: true",
            "    - grant: ...",
            "      kind: expense",
            '      amounts: {"2016": 100, "2017": 100}',
            "      permanent: true",
            f"  source: {{document: {paper}, place: ..., quote: ...}}",
        ]
    )


def waiver_example(framework: Framework) -> Iterator[str]:
    """The first rule that can be waived, by the first who may."""
    for rule, waivable in list(framework.waivers.items())[:1]:
        name = visible(json.dumps(waivable.granted_by[0], ensure_ascii=False))
        yield from _commented(
            [f"{rule}:", f"  granted_by: {name}", "  reason: ...", "  journal: ..."]
        )


def _commented(lines: list[str], indent: str = "  ") -> Iterator[str]:
    yield from (f"{indent}# {line}" for line in lines)
