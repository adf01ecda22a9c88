"""What tells that a file of another place has not changed."""

from datetime import UTC, datetime
from typing import Any

import pytest

from referatgraf.nlp.reading.unchanged import state_of

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC).timestamp()
LONG_AGO, LATELY = (datetime(2026, 3, 1, hour, 30, tzinfo=UTC) for hour in (9, 11))


@pytest.mark.parametrize(
    "told",
    [
        {"size": 7, "ETag": '"a"', "LastModified": LATELY},
        {"size": 7, "etag": '"a"'},
        {"size": 7, "md5Hash": "a", "generation": 3},
        {"size": 7, "mtime": LONG_AGO.timestamp()},
        {"size": 7, "modified": LONG_AGO},
        {"size": 0, "mtime": 1, "created": 2.5},
    ],
)
def test_a_state_differs_with_all_that_is_told(told: dict[str, Any]) -> None:
    states = [state_of(told | other, NOW) for other in ({}, *({name: 999} for name in told))]
    assert all(states)
    assert len(set(states)) == len(states)
    assert state_of(told, NOW + 9) == states[0]


@pytest.mark.parametrize(
    "told",
    [
        {"size": 7},
        {"ETag": '"a"'},
        {"size": 7, "ETag": 'W/"a"'},
        {"size": 7, "mtime": LATELY.timestamp()},
        {"size": 7, "mtime": LONG_AGO.timestamp(), "created": LATELY},
        {"size": 7, "mtime": "1. marts 2026"},
        {"size": 7, "mtime": None, "ETag": ""},
    ],
)
def test_a_place_that_tells_too_little(told: dict[str, Any]) -> None:
    assert state_of(told, NOW) == ""
