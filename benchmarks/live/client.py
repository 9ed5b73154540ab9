"""The viewers: plain sockets in a process of their own that read, note the delay, and say what they have seen."""

import asyncio
import base64
import json
import os
import statistics
import struct
import subprocess
import sys
import time
from dataclasses import dataclass

from benchmarks.live.score import BURSTS, LINES, PER_BURST, SLOW_LINES

WITHIN = 120.0


@dataclass(frozen=True, slots=True)
class Result:
    """What all viewers together saw."""

    per_second: float
    p99_ms: float
    lost: int


def run(port: int, viewers: int) -> Result:
    """Let so many viewers look, in another process."""
    command = [sys.executable, "-m", "benchmarks.live.client", str(port), str(viewers)]
    return Result(**json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


async def look(port: int) -> list[tuple[int, int]]:
    """Read every line as (said at, read at) in nanoseconds; say after each burst, and each slow line, what was seen."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    key = base64.b64encode(os.urandom(16)).decode()
    writer.write(
        f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    await reader.readuntil(b"\r\n\r\n")
    read: list[tuple[int, int]] = []
    while len(read) < LINES:
        text = await frame(reader)
        at = text.index("data-at='") + 9
        read.append((int(text[at : text.index("'", at)]), time.monotonic_ns()))
        count = len(read)
        if count <= SLOW_LINES or (count - SLOW_LINES) % PER_BURST == 0:
            writer.write(masked(json.dumps({"type": "seen", "n": count})))
    writer.close()
    return read


async def frame(reader: asyncio.StreamReader) -> str:
    """Read one frame."""
    head = await reader.readexactly(2)
    size = head[1] & 127
    if size == 126:
        size = struct.unpack(">H", await reader.readexactly(2))[0]
    elif size == 127:
        size = struct.unpack(">Q", await reader.readexactly(8))[0]
    return (await reader.readexactly(size)).decode()


def masked(text: str) -> bytes:
    """Write a short text frame as a browser does."""
    mask, body = os.urandom(4), text.encode()
    return bytes((0x81, 0x80 | len(body))) + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(body))


async def everybody(port: int, viewers: int) -> Result:
    """Let everybody look at once, and sum up."""
    looking = [asyncio.create_task(look(port)) for _ in range(viewers)]
    done, late = await asyncio.wait(looking, timeout=WITHIN)
    for task in late:
        task.cancel()
    seen = [task.result() for task in done]
    delays = sorted((at - said) / 1e6 for one in seen for said, at in one[:SLOW_LINES])
    begin = min(one[SLOW_LINES][0] for one in seen)
    end = max(one[-1][1] for one in seen)
    p99 = statistics.quantiles(delays, n=100)[98]
    return Result(len(seen) * BURSTS * PER_BURST / ((end - begin) / 1e9), p99, len(late) * LINES)


if __name__ == "__main__":
    result = asyncio.run(everybody(int(sys.argv[1]), int(sys.argv[2])))
    print(json.dumps({"per_second": result.per_second, "p99_ms": result.p99_ms, "lost": result.lost}))
