"""The data that come with the program are valid."""

from tilbudsvifte.documents.dataset import build, read_folder


def test_the_shipped_data_are_without_a_fault(data_folder):
    """No error and no warning, in any of the three files."""
    found = build(read_folder(data_folder))

    assert found.diagnostics == ()
    assert found.dataset is not None


def test_a_folder_without_its_files_says_which_are_missing(tmp_path):
    """All three, and there is no data set."""
    found = build(read_folder(tmp_path))

    assert found.dataset is None
    assert [each.code for each in found.diagnostics] == ["cannot-open"] * 3


def test_a_warning_leaves_the_data_set_usable(loaded, small):
    """Two areas of nearly the same name are said, and allowed."""
    small["framework"]["areas"]["west"]["name"] = "eaſt"
    found = loaded(small)

    assert [each.severity for each in found.diagnostics] == ["warning"]
    assert found.dataset.framework.areas["west"].name == "eaſt"


def test_a_key_given_whole_needs_no_figures(loaded, small):
    """It is not the indicators that the frame is divided by."""
    for indicator in small["indicators"]["indicators"].values():
        indicator.pop("parts", None)
        indicator["values"] = "unpublished"

    assert [each.code for each in loaded(small).diagnostics] == ["no-figures"]
    small["framework"]["key"] = "halves"
    assert loaded(small).diagnostics == ()
