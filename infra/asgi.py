"""The application that the server runs: pages in one hop, sockets beside them."""

import gc
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infra.settings")  # noqa: TID251 - read by Django itself
django.setup(set_prefix=False)

# These need the settings.
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from channels.security.websocket import AllowedHostsOriginValidator  # noqa: E402

from conference.live.routing import sockets  # noqa: E402
from infra.one_hop import OneHop  # noqa: E402

application = ProtocolTypeRouter(
    {
        "http": OneHop(),
        "websocket": AllowedHostsOriginValidator(URLRouter(sockets)),
    }
)

# What is loaded by now stays for good: collecting garbage need not look through it again and again.
gc.collect()
gc.freeze()
