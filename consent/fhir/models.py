"""The models of FHIR R5, which say whether a document has its shape; loaded when somebody first needs them."""

from typing import Any

Json = dict[str, Any]
# A place in a document, step by step, and what is wrong there.
Fault = tuple[tuple[int | str, ...], str]


def faults(resource: Json) -> list[Fault]:
    """Return what FHIR R5 does not allow in a Consent, or in a Bundle of Consents."""
    # They take a second to load and 30 MB, and most processes never need them.
    from fhir.resources.bundle import Bundle  # noqa: PLC0415
    from fhir.resources.consent import Consent  # noqa: PLC0415
    from pydantic import ValidationError  # noqa: PLC0415

    model: Any = {"Bundle": Bundle, "Consent": Consent}[resource["resourceType"]]
    try:
        model.model_validate(resource)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        return [(each["loc"], each["msg"]) for each in found]
    return []
