"""The whole suite runs without a network: opening a connection is an error unless a test is marked `sockets`."""

import os
import socket
from pathlib import Path
from typing import Never

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("dev", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

ROOT = Path(__file__).parents[1]


class NetworkError(AssertionError):
    """Something tried to talk to the outside."""


def _refuse(*_: object, **__: object) -> Never:
    raise NetworkError


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every way out raise, in this process."""
    if request.node.get_closest_marker("sockets"):
        return
    for way in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, way, _refuse)
    for way in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, way, _refuse)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


def pytest_configure(config: pytest.Config) -> None:
    """Name our markers, so that a misspelt one is an error."""
    config.addinivalue_line("markers", "sockets: this test opens connections on purpose")
    config.addinivalue_line("markers", "slow: takes more than a few seconds")
