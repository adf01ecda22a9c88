"""A bucket on a server that speaks S3 on this machine.

The server is moto, in the virtual environment that REFERATGRAF_S3 names.
"""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from .conftest import missing
from .ports import free_ports

KEYS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_DEFAULT_REGION": "eu-north-1"}
"""The keys that a program has in its environment."""
NO_KEYS = {
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_SHARED_CREDENTIALS_FILE": "/nowhere",
    "AWS_CONFIG_FILE": "/nowhere",
}
SIGNED = {"Authorization": "AWS key:signature"}
"""What moto does not look at, but wants to be there."""


@contextmanager
def empty_bucket(name: str, port: int = 0) -> Iterator[str]:
    """The address of a server with an empty bucket of this name, until the block ends; at `port`, where it is given."""
    program = Path(os.environ.get("REFERATGRAF_S3", ""), "bin", "moto_server")
    if not program.is_absolute() or not program.exists():
        missing("moto (REFERATGRAF_S3)")
    port = port or free_ports(1)[0]
    address = f"http://127.0.0.1:{port}"
    command = [str(program), "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _made(f"{address}/{name}")
            yield address
        finally:
            server.terminate()


def _made(bucket: str) -> None:
    for _ in range(600):
        try:
            httpx.put(bucket, timeout=60).raise_for_status()
        except httpx.ConnectError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(bucket)
