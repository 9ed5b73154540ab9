"""How what stands beside a voice is written, and how that is refused."""

from collections.abc import Mapping

from tests.architecture.deed import Deed
from tests.consent.files import PDF

DEEDS_OF_VOICES: Mapping[str, Deed] = {
    "consent.coercion.record": Deed(
        lambda w: {"voice": w.here.voice, "words": "He answered for her.", "is_relied_on": False}
    ),
    "consent.evidence.keep": Deed(lambda w: {"voice": w.here.refusal, "content": PDF}),
}
