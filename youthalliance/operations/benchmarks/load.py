"""A small HTTP client that keeps its connections, for measuring; it checks every answer."""

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Request:
    """One request as bytes to be, and what its answer must hold to count."""

    method: str
    path: str
    body: str = ""
    cookies: str = ""
    expect: int = 200
    marker: str = ""


@dataclass(slots=True)
class Load:
    """What a run saw."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    bytes: int = 0
    errors: list[str] = field(default_factory=list)

    def percentile(self, share: float) -> float:
        """A percentile of the answer times, in milliseconds."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000 if ordered else 0.0

    @property
    def per_second(self) -> float:
        """Answers a second, all clients together."""
        return len(self.times) / self.seconds if self.seconds else 0.0


def run(port: int, requests: Iterator[Request], *, count: int, clients: int) -> Load:
    """Send ``count`` requests over ``clients`` connections; wrong answers are errors, not fast ones."""
    return asyncio.run(_run(port, requests, count, clients))


async def _run(port: int, requests: Iterator[Request], count: int, clients: int) -> Load:
    load = Load()
    left = iter(range(count))
    began = time.perf_counter()
    await asyncio.gather(*(_client(port, requests, left, load) for _ in range(clients)))
    load.seconds = time.perf_counter() - began
    return load


async def _client(port: int, requests: Iterator[Request], left: Iterator[int], load: Load) -> None:
    line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
    for _ in left:
        request = next(requests)
        started = time.perf_counter()
        try:
            line = line or await asyncio.open_connection("127.0.0.1", port, limit=2**20)
            status, body, keep = await _send(*line, request, port)
        except (OSError, asyncio.IncompleteReadError) as fault:
            load.errors.append(f"{request.path}: {type(fault).__name__}")
            line = None
            continue
        load.times.append(time.perf_counter() - started)
        load.bytes += len(body)
        if status != request.expect or (request.marker and request.marker.encode() not in body):
            load.errors.append(f"{request.method} {request.path}: answered {status}")
        if not keep:
            line[1].close()
            line = None
    if line:
        line[1].close()


async def _send(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: Request, port: int) -> tuple[int, bytes, bool]:
    body = request.body.encode()
    head = f"{request.method} {request.path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {request.cookies}\r\n"
    if request.method == "POST":
        head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
    writer.write(head.encode() + b"\r\n" + body)
    await writer.drain()
    top = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    lines = top.split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:] if line)}
    length = int(headers.get("content-length", 0))
    answer = await reader.readexactly(length) if length else b""
    return int(lines[0].split()[1]), answer, headers.get("connection", "").lower() != "close"


def cycle[T](make: Callable[[int], T]) -> Iterator[T]:
    """An endless series, made one by one."""
    number = 0
    while True:
        yield make(number)
        number += 1
