"""Reading the demonstration refuses whatever is not what its shape says, and names the file and the row."""

import pytest

from infra.demonstration import reading

AGENCY = '[[agency]]\nkey = "a"\nname = "A"\nname_fr = "A"\nkind = "{kind}"\n'
TEAM = '[[team]]\nkey = "t"\nname = "T"\njurisdiction = "england"\ntime_zone = "Europe/London"\n'
MEMBER = '[[membership]]\npractitioner = "nobody"\nteam = "t"\nstanding = "core"\nstarts = -1\n'
GRANT = (
    '[[authorities.grants]]\nactor_kind = "agency"\nactor = "nowhere"\ncategories = ["health"]\nceiling = "N"\n'
    'uses = ["view"]\npurposes = ["conference"]\n'
).replace("authorities", "authority")
AUTHORITY = (
    '[[family]]\nkey = "f"\nreference = "F-1"\nname = "F"\nteam = "t"\nopened = -1\n'
    '[[authority]]\nkey = "x"\nfamily = "f"\nground = "consent"\nstarts = -1\nreview = 1\nfamily_told = true\n'
    'necessity = "y"\nproportionality = "y"\nrelevance = "y"\nadequacy = "y"\naccuracy = "y"\ntimeliness = "y"\n'
    'security = "y"\nsubjects = []\n'
)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('[[creature]]\nkey = "x"\n', "no table is called creature"),
        (AGENCY.format(kind="school") + "colour = 1\n", "agency a: Agency has no colour"),
        ('[[agency]]\nkey = "a"\nname = "A"\nkind = "school"\n', "agency a: name_fr missing"),
        (AGENCY.format(kind="zoo"), "agency a: kind can't be 'zoo'"),
        (AGENCY.format(kind="school") * 2, "agency a: this key is used twice"),
        (TEAM + MEMBER, "membership 1: practitioner points at 'nobody', which is nowhere"),
        (TEAM + AUTHORITY + GRANT, "authority x: grants: actor 'nowhere' is no agency"),
    ],
)
def test_a_wrong_row_is_refused_by_name(tmp_path, toml, message):
    (tmp_path / "wrong.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(reading.Unreadable, match=r"^wrong\.toml: ") as refusal:
        reading.read(tmp_path)
    assert message in str(refusal.value)


def test_every_file_says_at_its_head_what_only_it_holds():
    heads = {
        path.name: path.read_text(encoding="utf-8").splitlines()[0] for path in reading.HERE.glob("*.toml")
    }
    assert all(head.startswith("# ") and head.endswith((".", ";")) for head in heads.values()), heads
    assert len(set(heads.values())) == len(heads)


def test_a_row_keeps_the_order_of_its_file(tmp_path):
    second = AGENCY.format(kind="police").replace('"a"', '"b"')
    (tmp_path / "right.toml").write_text(AGENCY.format(kind="school") + second, encoding="utf-8")
    assert [agency.key for agency in reading.read(tmp_path).all("agency")] == ["a", "b"]
