"""Every address has its line in the access table, and every line its address."""

from conference.directory import urls
from infra.access_table import TABLE
from tests.isolation.routes import every_route

# A demonstration alone has these; no other deployment knows their address.
IN_A_DEMONSTRATION = {f"directory:{path.name}" for path in urls.addresses(demonstration=True)} - {
    f"directory:{path.name}" for path in urls.addresses(demonstration=False)
}


def test_every_address_is_in_the_access_table() -> None:
    missing = sorted(set(every_route()) - TABLE.keys())
    assert not missing, f"Add to infra/access_table.py who may come through: {missing}"


def test_the_access_table_lists_no_address_that_is_gone() -> None:
    assert sorted(TABLE.keys() - set(every_route()) - IN_A_DEMONSTRATION) == []


def test_a_demonstration_adds_the_page_of_personas_and_nothing_else() -> None:
    assert {"directory:personas"} == IN_A_DEMONSTRATION
