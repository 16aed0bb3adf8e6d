"""What the tests of rendering show, and how."""

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.rendering.allocation.layout import allocation_blocks
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language

ENGLISH = Language("en")
DATA = Origin("data")


@pytest.fixture(scope="session")
def page():
    """A result as a page of text."""

    def show(result, language=ENGLISH, width=100, *, details=False, origin=DATA):
        view = View(language, Screen(width), origin, details)
        return page_text(allocation_blocks(result, view), view.screen)

    return show


@pytest.fixture
def divided(built):
    """Divide plain values: `divided(values, by_district=…, sort=…)`."""
    return lambda values, **options: allocate(built(values), **options)


@pytest.fixture(scope="session")
def copenhagen(shipped):
    """The shipped data divided."""
    return allocate(shipped)


@pytest.fixture(scope="session")
def many():
    """Make a town of many areas with two districts each, all alike: `many(values, number)`."""

    def make(values, number):
        """Put `number` areas in place of the small town's."""
        framework, indicators = values["framework"], values["indicators"]
        framework["areas"] = {
            f"a{n}": {
                "name": f"Area {n}",
                "districts": {f"a{n}-x": {"name": f"X{n}"}, f"a{n}-y": {"name": f"Y{n}"}},
            }
            for n in range(number)
        }
        framework |= {"contradictions": {}, "keys": {}, "frame": number + 1}
        framework["announced"]["amounts"] = {f"a{n}": 1 for n in range(number)}
        grant = values["offers"]["grants"]["east-operations"]
        values["offers"] |= {"grants": {"g": {**grant, "area": "a0"}}, "offers": {}}
        places = [
            district for area in framework["areas"].values() for district in area["districts"]
        ]
        indicators["populations"]["people"]["values"] = dict.fromkeys(places, 1)
        for indicator in indicators["indicators"].values():
            for part in indicator.get("parts", {}).values():
                part["values"] = dict.fromkeys(places, 1)
        return values

    return make
