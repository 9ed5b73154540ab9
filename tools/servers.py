"""Find the PostgreSQL and the Redis that the tests may use a second time."""

import os
from dataclasses import dataclass

import psycopg
import redis

# What a development machine usually has: loopback, no password. The tests make their own database beside it.
POSTGRESQL = ("postgresql://postgres@127.0.0.1:5432/entour", "postgresql:///entour")
REDIS = "redis://127.0.0.1:6379/9"


@dataclass(frozen=True, slots=True)
class Server:
    """One kind of server: its address if it answers, else why it does not."""

    name: str
    address: str
    why_not: str


def postgresql() -> Server:
    """Look for PostgreSQL at TEST_DATABASE_URL, else on this machine."""
    told = os.environ.get("TEST_DATABASE_URL", "")
    why_not = ""
    for address in (told,) if told else POSTGRESQL:
        try:
            with psycopg.connect(address, dbname="postgres", connect_timeout=3):
                return Server("PostgreSQL", address, "")
        except psycopg.OperationalError as error:
            why_not = why_not or str(error).strip().splitlines()[0]
    return Server("PostgreSQL", "", why_not)


def redis_server() -> Server:
    """Look for Redis at TEST_REDIS_URL, else on this machine."""
    address = os.environ.get("TEST_REDIS_URL", "") or REDIS
    try:
        with redis.Redis.from_url(address, socket_connect_timeout=3) as client:
            client.ping()
    except redis.RedisError as error:
        return Server("Redis", "", str(error))
    return Server("Redis", address, "")
