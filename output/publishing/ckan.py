"""A CKAN portal: the data set is made there or brought up to date, file by file, and only what changed is sent."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from ckanapi import RemoteCKAN
from ckanapi.errors import CKANAPIError, NotAuthorized, NotFound, ServerIncompatibleError, ValidationError
from requests.exceptions import RequestException

from referatgraf.errors import PublishingError
from referatgraf.output.catalog.files import File
from referatgraf.output.publishing.package import identifier, name, package, resource
from referatgraf.output.publishing.steps import Parcel, Step

_TIMEOUT = 600  # seconds for a file
_FIELDS = {
    "owner_org": "ckan_organisation",
    "license_id": "ckan_licens",
    "maintainer_email": "kontakt_epost",
    "maintainer": "kontakt_navn",
}


class Portal:
    """A CKAN portal.

    Args:
        address: its address.
        key: the API token of who publishes.
    """

    def __init__(self, address: str, key: str) -> None:
        self.address = address.rstrip("/")
        self._remote = RemoteCKAN(self.address, apikey=key, user_agent="referatgraf")

    def steps(self, parcel: Parcel) -> Iterator[Step]:
        """Yield what has to be done; each step is to be taken before the next is asked for.

        Raises:
            PublishingError: the portal refuses, or cannot be reached.
        """
        of = parcel.publication
        wanted, there = package(of), self._found(name(of), identifier(of))
        if there is None:
            yield Step("oprette", f"datasættet {wanted['name']}", lambda: self.call("package_create", wanted))
        elif changed := _changed(wanted, there):
            what = f"{', '.join(sorted(changed))} i datasættet {wanted['name']}"
            yield Step("rette", what, lambda: self.call("package_patch", {"id": there["id"], **changed}))
        known = {each.get("name"): each for each in (there or {}).get("resources", [])}
        for file in of.files:
            former = known.get(file.name)
            if former is None or former.get("hash") != file.sha256:
                again = "" if former is None else " igen"
                yield Step(
                    "sende", f"{file.name}{again} ({file.size} bytes)", partial(self._send, parcel, file, former)
                )

    def call(self, action: str, given: Mapping[str, Any], files: Mapping[str, Any] | None = None) -> Any:
        """What an action of the portal gives.

        Raises:
            PublishingError: the portal refuses, or cannot be reached.
        """
        try:
            return self._remote.call_action(action, dict(given), files=files, requests_kwargs={"timeout": _TIMEOUT})
        except NotAuthorized as error:
            what, do = (
                "portalen giver ikke lov",
                "bed om ret til at udgive for organisationen, eller giv en anden nøgle",
            )
            raise PublishingError(f"{what} ({action})", self.address, do) from error
        except ValidationError as error:
            raise self._refused(error.error_dict or {}) from error
        except NotFound as error:
            raise PublishingError(
                f"portalen finder ikke det, {action} gælder", self.address, "se adressen efter"
            ) from error
        except (CKANAPIError, ServerIncompatibleError) as error:
            raise PublishingError(
                f"portalen svarer ikke som CKAN ({_first_line(error)})", self.address, "se adressen efter"
            ) from error
        except RequestException as error:
            what = f"portalen kan ikke nås ({type(error).__name__})"
            raise PublishingError(what, self.address, "prøv igen; det sendte sendes ikke en gang til") from error

    def _found(self, called: str, ours: str) -> dict[str, Any] | None:
        """The data set as it is there; None where there is none."""
        try:
            there: dict[str, Any] = self._remote.call_action(
                "package_show", {"id": called}, requests_kwargs={"timeout": _TIMEOUT}
            )
        except NotFound:
            return None
        except (CKANAPIError, ServerIncompatibleError, RequestException):
            there = self.call("package_show", {"id": called})
        told = {extra["key"]: extra["value"] for extra in there.get("extras", [])}
        if told.get("identifier", there.get("identifier")) != ours:
            what = f"navnet {called} er taget af et andet datasæt"
            raise PublishingError(
                what, self.address, "giv grafen en anden udgiver i catalog.toml, eller slet det andet datasæt"
            )
        return there

    def _send(self, parcel: Parcel, file: File, former: Mapping[str, Any] | None) -> None:
        told = resource(parcel.publication, file)
        with (parcel.folder / file.name).open("rb") as content:
            if former is None:
                self.call("resource_create", {"package_id": name(parcel.publication), **told}, {"upload": content})
            else:
                self.call("resource_update", {"id": former["id"], **told}, {"upload": content})

    def _refused(self, errors: Mapping[str, Any]) -> PublishingError:
        """A refusal in words: which fields, and what the portal says of them."""
        told = {field: _words(said) for field, said in errors.items() if not field.startswith("__")}
        if not told:
            return PublishingError("portalen afviser datasættet", self.address, "se portalens regler")
        what = "; ".join(f"{field}: {said}" for field, said in sorted(told.items()))
        keys = [_FIELDS[field] for field in sorted(told) if field in _FIELDS]
        return PublishingError(
            f"portalen afviser datasættet ({what})", self.address, f"ret {' og '.join(keys) or 'catalog.toml'}"
        )


def _changed(wanted: Mapping[str, Any], there: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are other than they should be; extras of others stay."""
    changed = {key: value for key, value in wanted.items() if key not in ("owner_org", "tags", "extras", "name")}
    changed = {key: value for key, value in changed.items() if (there.get(key) or "") != value}
    if {tag["name"] for tag in there.get("tags", [])} != {tag["name"] for tag in wanted["tags"]}:
        changed["tags"] = wanted["tags"]
    extras = {extra["key"]: extra["value"] for extra in there.get("extras", [])}
    ours = {extra["key"]: extra["value"] for extra in wanted["extras"]}
    if any(extras.get(key) != value for key, value in ours.items()):
        changed["extras"] = [{"key": key, "value": value} for key, value in sorted({**extras, **ours}.items())]
    return changed


def _words(said: object) -> str:
    return ", ".join(map(str, said)) if isinstance(said, list) else str(said)


def _first_line(error: Exception) -> str:
    return next(iter(str(error).strip("()'\"").splitlines()), "")[:120]


def is_address(text: str) -> bool:
    """Whether a text is the address of a portal."""
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.hostname)
