"""When workshops were held, and the numbers of those who took part."""

import pytest

CORRECT_PERSONS = "correct `persons`, or leave it out where nobody knows"
SHARE = "write the share that the counts give, or the counts that it is of"


@pytest.fixture
def found(judge, said):
    """What one rule says of West's proposal with its workshops replaced."""

    def run(rule, workshops, *, framework=None, **process):
        workshops = {"first": None, "second": None, **workshops}
        changes = {"west": {"process": {"workshops": workshops, **process}}}
        return [said(each) for each in judge(changes, select=[rule], framework=framework).findings]

    return run


@pytest.mark.parametrize(
    "date",
    ["2015-08-15", "2015-10-15", "2015-09-03", "2015-09", "2015-08-ultimo", "2015-10-primo"],
)
def test_a_workshop_within_the_period_passes(found, date):
    """The first and the last day are days of the period."""
    assert found("workshop-outside-period", {"a": {"date": date}}) == []


@pytest.mark.parametrize(
    "date",
    ["2015-08-14", "2015-10-16", "2015-08-primo", "2015-10-ultimo", "2015-07", "2014", "2016"],
)
def test_a_workshop_outside_the_period_is_an_error(found, date):
    """At its date."""
    assert [
        (
            f"error[workshop-outside-period] west.yaml:{date}: the workshop a is dated {date}, "
            "outside the period from 2015-08-15 to 2015-10-15 = correct the date, or hold the "
            "workshop within the period"
        )
    ] == [line.replace("'", "") for line in found("workshop-outside-period", {"a": {"date": date}})]


@pytest.mark.parametrize("date", ["2015", "2015-08", "2015-10", "2015-08-medio", "2015-10-medio"])
def test_a_date_that_does_not_tell_is_a_note(found, date):
    """It may lie within the period or not."""
    assert [
        (
            f"note[workshop-outside-period] west.yaml:{date}: it cannot be told from {date} "
            "whether the workshop a lies in the period from 2015-08-15 to 2015-10-15 = give the day"
        )
    ] == [line.replace("'", "") for line in found("workshop-outside-period", {"a": {"date": date}})]


def test_a_workshop_without_a_date_is_a_note(found):
    """At its name."""
    assert found("workshop-outside-period", {"a": {"participants": 30}}) == [
        (
            "note[workshop-outside-period] west.yaml:a: it cannot be told whether the workshop a "
            "lies in the period from 2015-08-15 to 2015-10-15: it has no date = add `date`"
        )
    ]


@pytest.mark.parametrize(
    ("period", "inside", "outside"),
    [
        ({"date": "2015-02", "until": None}, ["2015-02-ultimo", "2015-02-28"], ["2015-03-01"]),
        ({"date": "2016-02-ultimo", "until": None}, ["2016-02-29", "2016-02-21"], ["2016-02-20"]),
        ({"date": "2014-12-medio", "until": 2015}, ["2014-12-11", "2015-12-31"], ["2016-01-01"]),
        (
            {"date": "2015-08-primo", "until": "2015-09-medio"},
            ["2015-08-01", "2015-09-20", "2015-09-medio"],
            ["2015-07-31", "2015-09-21"],
        ),
        (
            {"date": "2015-08-ultimo", "until": "2015-09-primo"},
            ["2015-08-21", "2015-09-10", "2015-08-31"],
            ["2015-08-20", "2015-09-11"],
        ),
        ({"date": "2015-09-primo", "until": None}, ["2015-09-01", "2015-09-10"], ["2015-09-11"]),
        (
            {"date": "2015-09-medio", "until": None},
            ["2015-09-11", "2015-09-20"],
            ["2015-09-10", "2015-09-21"],
        ),
        ({"date": "0000-02", "until": None}, ["0000-02-29"], ["0000-03-01"]),
    ],
)
def test_a_period_is_as_long_as_its_own_dates_allow(found, period, inside, outside):
    """From the first day of the first to the last day of the last."""
    workshops = {f"w-{number}": {"date": date} for number, date in enumerate([*inside, *outside])}
    framework = {"timeline": {"meetings": period}}

    lines = found("workshop-outside-period", workshops, framework=framework)

    assert [f"error[workshop-outside-period] west.yaml:'{date}'" for date in outside] == [
        line.partition(": ")[0] for line in lines
    ]


@pytest.mark.parametrize(
    ("participants", "users", "stated"),
    [(78, 20, 26), (49, 13, 27), (40, 20, 50), (200, 25, 13), (200, 5, 3), (8, 8, 100), (0, 0, 7)],
)
def test_a_share_in_whole_per_cent_agrees(found, participants, users, stated):
    """Halves are rounded up; of no participants there is no share."""
    workshop = {"participants": participants, "users": users, "user_percent": stated}

    assert found("user-share-differs", {"a": workshop}) == []


@pytest.mark.parametrize(
    ("participants", "users", "stated", "given"),
    [(78, 20, 25, 26), (49, 13, 26, 27), (200, 25, 12, 13)],
)
def test_a_share_that_the_counts_do_not_give_is_a_note(found, participants, users, stated, given):
    """At the share, with the one that they give."""
    workshop = {"participants": participants, "users": users, "user_percent": stated}
    line = (
        f"{users} users of {participants} participants are {given}\N{NO-BREAK SPACE}%, "
        f"not {stated}\N{NO-BREAK SPACE}% = {SHARE}"
    )
    about = line.replace(f"{users} users", f"about {users} users", 1).replace(
        "are ", "are about ", 1
    )

    assert [f"note[user-share-differs] west.yaml:{stated}: {line}"] == found(
        "user-share-differs", {"a": workshop}
    )
    assert [f"note[user-share-differs] west.yaml:{stated}: {about}"] == found(
        "user-share-differs", {"a": {**workshop, "approximate": True}}
    )


def test_how_few_users_there_were_is_not_shown(found):
    """Neither their number nor the share that gives it away."""
    workshop = {"participants": 40, "users": 4, "user_percent": 11}

    assert [
        (
            "note[user-share-differs] west.yaml:11: the counts of users and participants do not "
            f"give 11\N{NO-BREAK SPACE}% = {SHARE}"
        )
    ] == found("user-share-differs", {"a": workshop})


def test_more_users_than_participants_is_an_error(found):
    """At the users, whether a share is stated or not."""
    workshop = {"participants": 4, "users": 9, "user_percent": 50}

    assert found("user-share-differs", {"a": workshop}) == [
        (
            "error[user-share-differs] west.yaml:9: 9 users cannot have been among <5 participants "
            "= correct `users` or `participants`"
        )
    ]


def test_nothing_is_said_of_shares_where_a_count_is_missing(found):
    """They cannot be checked."""
    workshops = {
        "a": {"participants": 40, "user_percent": 50},
        "b": {"users": 40, "user_percent": 50},
        "c": {"participants": 40, "users": 10},
    }

    assert found("user-share-differs", workshops) == []


@pytest.mark.parametrize(
    ("counts", "persons"),
    [
        ([30, 20], 30),
        ([30, 20], 49),
        ([30, 0], 30),
        ([30], 30),
        ([30, None], 50),
        ([None, None], 50),
        ([], 50),
        ([0], 0),
    ],
)
def test_a_number_of_persons_that_is_possible_passes(found, counts, persons):
    """From the largest workshop up to fewer than all together."""
    workshops = {f"w-{i}": {"participants": count} for i, count in enumerate(counts)}

    assert found("participants-summed", workshops, persons=persons) == []


def test_a_sum_over_workshops_is_a_warning(found):
    """At the number of persons."""
    workshops = {"a": {"participants": 1200}, "b": {"participants": 20}}

    assert found("participants-summed", workshops, persons=1220) == [
        (
            "warning[participants-summed] west.yaml:1220: 1,220 persons is the sum over the "
            "workshops: who came to several is counted several times = count each person once, or "
            "leave `persons` out where nobody knows"
        )
    ]


def test_more_persons_than_participants_is_an_error(found):
    """However often anybody came; the sum over workshops is not printed."""
    workshops = {"a": {"participants": 30}, "b": {"participants": 20}}

    assert [
        (
            "error[participants-summed] west.yaml:51: 51 persons are more than the places "
            f"filled in all workshops = {CORRECT_PERSONS}"
        )
    ] == found("participants-summed", workshops, persons=51)


def test_fewer_persons_than_came_to_one_workshop_is_an_error(found):
    """Also where the numbers of other workshops are not known; few are not shown."""
    workshops = {"a": {"participants": 30}, "b": {"participants": None}}

    assert [
        (
            "error[participants-summed] west.yaml:3: <5 persons are fewer than the 30 participants "
            f"of one workshop = {CORRECT_PERSONS}"
        )
    ] == found("participants-summed", workshops, persons=3)


def test_without_a_number_of_persons_nothing_is_summed(judge, said):
    """The orderly proposal has two workshops and no such number."""
    findings = judge({"west": {}}, select=["participants-summed"]).findings

    assert [said(each) for each in findings] == []
