"""The shape of the table that says where somebody who works here lives, as they said it themselves."""

from dataclasses import dataclass

from infra.demonstration.shapes import to


@dataclass(frozen=True, slots=True, kw_only=True)
class PractitionerHome:
    """A practitioner who lives in one of a family's homes; the address is forgotten as soon as it is compared."""

    practitioner: str = to("practitioner")
    household: str = to("household")
