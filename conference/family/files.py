"""A sealed file as a download: a neutral name, a type that nobody may guess at, and nothing that could run."""

from django.http import HttpResponse

from consent.evidence import CONTENT_TYPES, FileKind
from consent.models import Evidence

# Overrides the policy of the pages: whatever opens this file loads nothing, runs nothing and is framed nowhere.
POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"


def download(evidence: Evidence, content: bytes) -> HttpResponse:
    """Return what is in a file that the gate has opened; its name says nothing of whom or what it is."""
    kind = FileKind(evidence.kind)
    response = HttpResponse(content, content_type=CONTENT_TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="file-{evidence.pk.hex[:8]}.{kind}"'
    response["Content-Security-Policy"] = POLICY
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Content-Type-Options"] = "nosniff"
    return response
