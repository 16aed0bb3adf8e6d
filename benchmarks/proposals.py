"""Many proposals in one run: what each costs on top of the first, in ms and as a ratio to F.

    python3 benchmarks/proposals.py

generates a thousand areas, each with a proposal of some 4 KiB, in a temporary folder, and runs
whole processes in turn: `tilbud validate --format json` of one proposal, of all, and the yardstick
F (`floor.py`). Exit code 1 where the target is missed.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from environment import BENCHMARKS, ROOT, clean_environment, seconds

AREAS = 1_000
TARGET_MS = 5.0
GROUPS = 14
OFFERS = 5


def framework() -> Iterator[str]:
    """The lines of `framework.yaml`: the areas, and the rules of the data that come with tilbud."""
    yield "schema: tilbudsvifte/1\namounts_in: 1000 kr\ntitle: Generated\n"
    yield "tracks:\n  work: {number: 1, name: Work, source: {document: made-up}}\n"
    yield "principles:\n  larger: {number: 1, text: Larger, source: {document: made-up}}\n"
    yield "timeline:\n  process-period:\n    text: Autumn\n    date: 2015-08-15\n"
    yield "    until: 2015-10-15\n    source: {document: made-up}\n"
    yield "invitees:\n"
    for k in range(GROUPS):
        yield f"  group-{k}: {{text: Group {k}, source: {{document: made-up}}}}\n"
    yield "round_to: {value: 1000 kr, set_by: choice}\n"
    yield "applies: {value: computed, set_by: choice}\n"
    yield "areas:\n"
    for i in range(AREAS):
        yield f"  area-{i}:\n    name: Area {i}\n    offers_today: {OFFERS + 1}\n"
        yield f"    track: work\n    districts: {{district-{i}: {{name: District {i}}}}}\n"
    yield "justification:\n  tolerance: {value: 1000 kr, set_by: choice}\n"
    yield "  minimum_outside_share: {value: 1/2, set_by: choice}\n"
    yield "  minimum_outside_users: {value: 10, set_by: choice}\n"
    yield "  minimum_other_areas: {value: 2, set_by: choice}\n"
    yield "  counts: {value: outside-share, set_by: choice}\n"
    yield "  negative_deviation: {value: text, set_by: choice}\n"
    yield "thresholds:\n  least_offers: {value: 1, set_by: choice}\n"
    yield "  expected_offers: {value: 2, set_by: choice}\n"
    yield "  process_period: {value: process-period, set_by: choice}\n"
    yield "  interviews: {value: [users, user-councils], set_by: choice}\n"
    yield "  smallest_count: {value: 5, set_by: choice}\n"
    yield "rules:\n"
    for name in rule_names():
        yield f"  {name}: {{set_by: choice}}\n"


def rule_names() -> list[str]:
    """The rules of the data that come with tilbud, by the names of their pages."""
    pages = ROOT / "src" / "tilbudsvifte" / "rules" / "pages"
    return sorted(page.stem for page in pages.glob("*.yaml"))


def offers() -> Iterator[str]:
    """The lines of `offers.yaml`: a permanent grant for each area."""
    yield "schema: tilbudsvifte/1\namounts_in: 1000 kr\ngrants:\n"
    for i in range(AREAS):
        yield f"  grant-{i}:\n    name: Operation {i}\n    area: area-{i}\n    amount: 6000\n"
        yield "    price_level: unstated\n    term: permanent\n    in_frame: true\n"
        yield "    source: {document: made-up}\n"


def indicators() -> Iterator[str]:
    """The lines of `indicators.yaml`: one indicator by area."""
    yield "schema: tilbudsvifte/1\nweighting: {scheme: equal, set_by: choice}\nindicators:\n"
    yield "  people:\n    rank: 1\n    name: People\n    unit: persons\n"
    yield "    source: {document: made-up}\n    parts:\n      persons:\n"
    yield "        stands_for: persons\n        name: Persons\n        fit: direct\n"
    yield "        known: published\n        reference: 2015\n        by: area\n"
    yield "        source: {document: made-up}\n        values:\n"
    yield from (f"          area-{i}: 500\n" for i in range(AREAS))


def proposal(i: int) -> Iterator[str]:
    """The lines of an area's proposal: one offer closes, its money goes to the others."""
    yield "schema: tilbudsvifte/1\nstage: final\namounts_in: 1000 kr\nprice_level: unstated\n"
    yield f"area: area-{i}\ntitle: Plan of area {i}\ndate: 2015-10-15\nresponsible: The head\n"
    yield f"offers:\n  closing-{i}:\n    name: Closing {i}\n    action: closes\n"
    yield "    grant_today: 1000\n    reason: {kind: premises, text: The rooms are old}\n"
    yield f"    replaced_by: [offer-{i}-0]\n    principles: [larger]\n"
    for k in range(OFFERS):
        yield f"  offer-{i}-{k}:\n    name: Offer {i}.{k}\n    action: changes\n"
        yield "    grant_today: 1000\n    budget: 1300\n    grant: 1200\n"
        yield f"    operator: {{ownership: municipal}}\n    district: district-{i}\n"
        yield "    provides: [social, courses]\n    tracks: [work]\n    principles: [larger]\n"
        yield "    opening_hours: {weekdays: 9-16, weekends: 10-14, holidays: closed}\n"
        yield "    priority: Kept, since it lies where the users live and is open longest\n"
    yield "money:\n"
    yield from (
        f"  - {{from: closing-{i}, to: offer-{i}-{k}, amount: 200}}\n" for k in range(OFFERS)
    )
    yield f"city_wide:\n  courses-{i}:\n    name: Courses {i}\n    host: offer-{i}-0\n"
    yield "    cost: 400\n    kind: open-course\n    track: work\n"
    yield "    counted_in: users\n    users:\n"
    yield from (f"      area-{(i + k) % AREAS}: {10 + k}\n" for k in range(4))
    yield "users: {today: 300, potential: 900, capacity: 320}\n"
    yield "prioritised: Longer opening hours\nagreements: [One house must go]\n"
    yield "disagreements: [Which one that is]\nprocess:\n"
    yield f"  participants_list: 2015-{i}, list 1\n  invitees_list: 2015-{i}, list 2\n"
    yield "  workshops:\n"
    for k in (1, 2):
        yield f"    round-{k}: {{date: 2015-09, participants: 60, users: 20, minutes: m{k}}}\n"
    yield "  invited:\n"
    yield from (f"    group-{k}: {{took_part: {k + 5}}}\n" for k in range(GROUPS))
    yield "  interviews:\n    users: {kind: users, count: 4, minutes: m3}\n"
    yield "    councils: {kind: user-councils, count: 1, minutes: m4}\n"
    yield "  contributions:\n    evenings:\n      from: group-0\n      text: Open later\n"
    yield '      used: "yes"\n      why: It is what most asked for\n'


def write(folder: Path) -> list[str]:
    """Write the data folder and the proposals, and give the proposals' files."""
    for kind in (framework, offers, indicators):
        (folder / f"{kind.__name__}.yaml").write_text("".join(kind()), encoding="utf-8")
    files = []
    for i in range(AREAS):
        path = folder / f"area-{i}.yaml"
        path.write_text("".join(proposal(i)), encoding="utf-8")
        files.append(path.name)
    return files


def main() -> int:
    """Measure, print a table, and say whether the target is met."""
    parser = argparse.ArgumentParser(description="What each of a thousand proposals costs.")
    parser.add_argument("--pairs", type=int, default=5, help="runs of each (5)")
    parser.add_argument("--bin", help="folder with python and tilbud of an environment to use")
    arguments = parser.parse_args()
    with clean_environment(arguments.bin) as scripts, tempfile.TemporaryDirectory() as temporary:
        files = write(Path(temporary))
        floor = [str(scripts / "python"), str(BENCHMARKS / "floor.py")]
        own = [str(scripts / "tilbud"), "validate", "--format", "json", "--data", temporary]
        runs = [
            [seconds(words, cwd=temporary) for words in (floor, [*own, files[0]], [*own, *files])]
            for _ in range(arguments.pairs + 1)
        ][1:]
    each = median((many - one) / (AREAS - 1) * 1000 for _, one, many in runs)
    ratio = median((many - one) / (AREAS - 1) / f for f, one, many in runs)
    size = sum(map(len, proposal(0))) / 1024
    print(f"{AREAS:,} proposals of {size:.1f} KiB: {each:.2f} ms each on top of the first,")
    print(f"{ratio:.4f} F (F = {median(f for f, *_ in runs):.3f} s); target {TARGET_MS:.1f} ms")
    return 1 if each > TARGET_MS else 0


if __name__ == "__main__":
    sys.exit(main())
