"""The export as GEXF follows the rules of GEXF 1.3, and what breaks one of them is found."""

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from referatgraf.output.exports import export

GEXF = "{http://gexf.net/1.3}"
RULES = Path(__file__).resolve().parents[2] / "fixtures" / "gexf-1.3.rng"
VALUES = {
    "string": ".*",
    "long": r"-?\d+",
    "double": r"-?\d+(\.\d+)?(e[+-]?\d+)?",
    "boolean": "true|false",
}
"""The types of values that the exports use, and how they are written."""


def gexf_faults(path: Path) -> list[str]:
    """What a file has against the rules of GEXF 1.3: those of its schema, and what its identifiers refer to."""
    rules, root = etree.RelaxNG(file=str(RULES)), etree.parse(path).getroot()
    faults = [] if rules.validate(root) else [str(error) for error in rules.error_log]
    nodes, edges = ([each.get("id") for each in root.iter(f"{GEXF}{name}")] for name in ("node", "edge"))
    ends = {each.get(end) for each in root.iter(f"{GEXF}edge") for end in ("source", "target")}
    faults += [f"{found} twice" for found, times in (Counter(nodes) + Counter(edges)).items() if times > 1]
    faults += [f"no node {end}" for end in ends - set(nodes)]
    for kind in ("node", "edge"):
        declared = {
            each.get("id"): VALUES.get(each.get("type", ""), "no type")
            for each in root.iterfind(f".//{GEXF}attributes[@class='{kind}']/{GEXF}attribute")
        }
        for value in root.iterfind(f".//{GEXF}{kind}//{GEXF}attvalue"):
            form = declared.get(value.get("for"), "no attribute")
            if not re.fullmatch(form, value.get("value", ""), re.DOTALL):
                faults.append(f"{kind} {value.attrib} is not {form}")
    return faults


@pytest.fixture(scope="module")
def gexf(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gexf") / "net.gexf"
    export(examples, "gexf", path)
    return path


def test_gexf_follows_the_rules_of_its_schema(gexf: Path) -> None:
    assert gexf_faults(gexf) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('version="1.3"', 'version="1.2"'),
        ('defaultedgetype="directed"', 'defaultedgetype="directed" name=""'),
        ('type="double"', 'type="number"'),
        ('class="node"', 'class="vertex"'),
        (' z="0.0"', ' depth="0.0"'),
        ('<edge source="', '<edge source="x'),
        ('<attvalue for="', '<attvalue for="9'),
        ('weight="1', 'weight="one'),
    ],
)
def test_what_the_schema_of_gexf_does_not_know_is_found(right: str, wrong: str, gexf: Path, tmp_path: Path) -> None:
    text = gexf.read_text(encoding="utf-8")
    assert right in text
    (tmp_path / "net.gexf").write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert gexf_faults(tmp_path / "net.gexf") != []
