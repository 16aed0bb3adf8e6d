"""Where something stands in a file of which faulty parts were left out."""

from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.documents.left_out import LeftOut
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import read_bytes


@given(st.lists(st.lists(st.booleans(), max_size=6), max_size=6), st.data())
def test_every_entry_that_is_kept_is_found_where_it_stands(kept, data):
    """Lists in a list are shorter by what was left out of them, and of the list they are in."""
    whole = [data.draw(st.booleans()) for _ in kept]
    gone = [("k", n) for n, there in enumerate(whole) if not there]
    gone += [("k", n, m) for n, row in enumerate(kept) for m, there in enumerate(row) if not there]
    left_out = LeftOut({"k": kept}, data.draw(st.permutations(gone)))

    numbered = [(n, row) for n, row in enumerate(kept) if whole[n]]
    for number, (n, row) in enumerate(numbered):
        assert left_out.original(("k", number)) == ("k", n)
        inner = [m for m, there in enumerate(row) if there]
        for place, m in enumerate(inner):
            assert left_out.original(("k", number, place, "x")) == ("k", n, m, "x")
            assert left_out.original((place, "k")) == (place, "k")


def test_the_entries_of_a_model_lead_back_to_the_file():
    """Two of five moves are faulty, and each of the others has its line."""
    amounts = (1, "2", 3, -4, 5)
    moves = "".join(f"- {{from: barn, to: quay, amount: {each!r}}}\n" for each in amounts)
    head = "schema: tilbudsvifte/1\narea: east\nstage: draft\namounts_in: kr\nprice_level: 2015\n"
    text = f"{head}offers: {{barn: {{}}, quay: {{}}}}\nmoney:\n{moves}"
    file = validate(read_bytes("east.yaml", text.encode()), Proposal)

    lines = [file.file.place(file.left_out.original(("money", n))).line for n in range(3)]

    assert [move.amount for move in file.model.money] == [1, 3, 5]
    assert lines == [8, 10, 12]
