"""What holds for every answer: headers, limits, names of the server, no way out of its folders."""

import httpx
import pytest


@pytest.mark.parametrize("path", ["/", "/static/site.css", "/nothing"])
def test_no_answer_lets_text_run(http: httpx.Client, path: str) -> None:
    answer = http.get(path)
    policy = dict(part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("host", ["example.org", "localhost.example.org", "example.org:80", "[::2]"])
def test_a_server_for_this_machine_answers_to_its_own_names_alone(http: httpx.Client, host: str) -> None:
    assert http.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["", "[::1].example.org", "localhost/<b>", "localhost:port", "a b", "@localhost"])
def test_what_is_no_name_of_a_server(http: httpx.Client, host: str) -> None:
    assert http.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]", "[::1]:8000"])
def test_its_own_names(http: httpx.Client, host: str) -> None:
    assert http.get("/", headers={"host": host}).status_code == 200


def test_an_address_has_a_limit(http: httpx.Client) -> None:
    assert http.get(f"/?lang={'x' * 20_000}").status_code == 414


@pytest.mark.parametrize("path", ["../routes.py", "%2e%2e/routes.py", "..%2froutes.py", "/etc/passwd", "%00"])
def test_no_path_leads_out_of_the_folder(http: httpx.Client, path: str) -> None:
    assert http.get(f"/static/{path}").status_code in (404, 405)


def test_a_method_that_is_not_answered(http: httpx.Client) -> None:
    assert http.delete("/").status_code == 405
