"""Two questions that a supervisor asks: is the process alive, and may it be given work."""

import asyncio
import dataclasses
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from health_check.base import HealthCheck
from health_check.exceptions import ServiceUnavailable
from health_check.views import HealthCheckView


def live(request: HttpRequest) -> HttpResponse:
    """Answer that this process answers."""
    return HttpResponse("alive\n", content_type="text/plain; charset=utf-8")


@dataclasses.dataclass
class KeysCanBeRead(HealthCheck):
    """Without the key file nothing can be opened or sealed."""

    async def run(self) -> None:
        """Raise unless the key file is there and readable."""
        try:
            settings.KEY_FILE.read_bytes()
        except OSError as error:
            raise ServiceUnavailable("The key file cannot be read.") from error


class Ready(HealthCheckView):
    """Answer 200 when database and keys are there, 500 otherwise, as JSON without any detail of the failure."""

    checks = ("health_check.checks.Database", KeysCanBeRead)

    async def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Run the checks side by side."""
        with self.get_executor() as executor:
            checks = [check.get_result(executor) for check in self.get_checks()]
            self.results = await asyncio.gather(*checks)
        failed = any(result.error for result in self.results)
        answer: HttpResponse = self.render_to_response_json(500 if failed else 200)
        return answer
