"""The OpenAPI description: what it says is so, and nothing that is sent in its name makes the server fail."""

import json

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance

from referatgraf.output.server.application import ROUTES
from referatgraf.output.server.openapi import DESCRIPTION

DESCRIBED = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance]
OFTEN = settings(max_examples=25, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize(
    "operation", [f"{method} {path}" for path, ways in DESCRIBED["paths"].items() for method in ways]
)
def test_whatever_is_asked_is_answered_as_described(address: str, operation: str) -> None:
    method, _, path = operation.partition(" ")
    schema = schemathesis.openapi.from_dict(DESCRIBED)
    schema.config.update(base_url=address)
    statuses = set()

    @OFTEN
    @given(case=schema[path][method].as_strategy())
    def ask(case: schemathesis.Case) -> None:
        statuses.add(case.call_and_validate(checks=CHECKS, allow_redirects=False).status_code)

    ask()
    assert statuses


def test_every_address_of_the_server_is_described() -> None:
    served = {getattr(route, "path", "").replace(":path", "") for route in ROUTES if hasattr(route, "methods")}
    assert set(DESCRIBED["paths"]) == served - {"/openapi.json"}


def test_the_description_is_served(http: httpx.Client) -> None:
    assert http.get("/openapi.json").json() == DESCRIBED
