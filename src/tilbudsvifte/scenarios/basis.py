"""What the scenarios of a run have in common."""

from contextlib import suppress

from tilbudsvifte.analysis.division import Divided, divide_frame
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.documents.dataset import Dataset, Loaded
from tilbudsvifte.documents.personal.data import looked_for
from tilbudsvifte.scenarios.proposals import Shelf


class Basis:
    """A valid data set, read and divided once, and the proposals that scenarios name."""

    def __init__(self, loaded: Loaded, shelf: Shelf | None = None) -> None:
        """Build on `loaded`; `shelf` are proposals that may have been read before.

        `hides` is whether personal data are to be shown nowhere.
        """
        self.loaded = loaded
        self.shelf = Shelf() if shelf is None else shelf
        self.hides = looked_for(loaded.files[0])
        self._divided: Divided | None = None
        if loaded.dataset is not None:
            with suppress(RefusalError):  # a scenario may be what makes it possible
                self._divided = divide_frame(loaded.dataset)

    def divide(self, dataset: Dataset, *, by_district: bool) -> Divided:
        """Divide the frame of a data set that shares parts with this one.

        Raises `RefusalError` as `divide_frame` does.
        """
        return divide_frame(dataset, by_district=by_district, since=self._divided)
