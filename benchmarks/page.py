"""How fast the page is written, drawn and moved: in headless Chromium, without a graphics card.

    python benchmarks/page.py

prints the table that stands in docs/performance.md.
"""

import tempfile
from pathlib import Path
from statistics import median
from time import process_time

from networkx import MultiDiGraph
from playwright.sync_api import Page, sync_playwright

from referatgraf.output.view.layouts import scene
from referatgraf.output.view.page import page

CHROMIUM = "/usr/bin/chromium"
OPTIONS = ["--no-sandbox", "--disable-gpu"]
ROUNDS = 3
# From the start of the navigation to the end of the first picture, which has all labels that are on the screen.
PAINTED = (
    """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"""
)
# Two seconds of frames while the picture is moved by the mouse; the time of each.
FRAMES = """() => new Promise((done) => {
  const times = [];
  const next = (time) => (times.push(time), time - times[0] < 2000 ? requestAnimationFrame(next) : done(times));
  requestAnimationFrame(next);
})"""


def network(items: int, subjects: int, bodies: int, edges: int) -> MultiDiGraph:
    """Items of bodies about subjects, with so many edges in all; every node has evidence."""
    made = MultiDiGraph(view="love", focus="", left_out=0)
    told = {"date": "2025-03-01", "until": "2025-03-01", "outcome": "noted", "weight": 1}
    for number in range(items):
        day, title = (
            f"2025-{number % 12 + 1:02}-{number % 27 + 1:02}",
            f"Forslag om emne {number % 97} i område {number}",
        )
        place = (
            "Det fremgår af sagen, at ",
            f"emne {number}",
            " behandles efter loven.",
            "referat.txt",
            10,
            16,
            "",
            4,
            "",
        )
        facts = {"date": day, "outcome": ("approved", "noted", "postponed")[number % 3], "number": str(number % 30)}
        made.add_node(
            f"x:i{number}", kind="item", label=title, text=f"{title} godkendes." * 3, evidence=[place], **facts
        )
        body = number * 7 % bodies
        made.add_node(f"x:b{body}", kind="body", label=f"Udvalget for område {body}", evidence=[place])
        made.add_edge(f"x:b{body}", f"x:i{number}", relation="treated", evidence=[place], **told)
    for number in range(edges - items):
        subject = number % subjects
        made.add_node(f"x:s{subject}", kind="provision", label=f"loven § {subject}", law="loven", evidence=[])
        made.add_edge(f"x:i{number * 13 % items}", f"x:s{subject}", relation="cites", evidence=[], **told)
    return made


def measured(page_: Page, path: Path) -> tuple[float, float]:
    """Seconds to the first picture, and frames a second while it is moved."""
    page_.goto("about:blank")
    page_.goto(path.as_uri())
    seconds = page_.evaluate(PAINTED) / 1000
    box = page_.locator("[data-part=canvas]").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] - 60, box["y"] + box["height"] / 2
    page_.mouse.move(x, y)
    page_.mouse.down()
    page_.evaluate(f"window.frames_ = ({FRAMES})()")
    for step in range(110):
        page_.mouse.move(x - step * 3, y - step * 2)
        page_.wait_for_timeout(12)
    times = page_.evaluate("() => window.frames_")
    page_.mouse.up()
    return seconds, 1000 * (len(times) - 1) / (times[-1] - times[0])


def row(browser_page: Page, folder: Path, shape: tuple[int, int, int, int]) -> str:
    """A line of the table."""
    made = network(*shape)
    begin = process_time()
    written = page(scene(made)).encode()
    took = process_time() - begin
    path = folder / f"{len(made)}.html"
    path.write_bytes(written)
    seconds, frames = (
        median(each) for each in zip(*(measured(browser_page, path) for _ in range(ROUNDS)), strict=True)
    )
    size = len(written) / 1_000_000
    return f"| {len(made)} | {made.number_of_edges()} | {took:.2f} s | {size:.2f} MB | {seconds:.2f} s | {frames:.0f} |"


def main() -> None:
    """Print the table."""
    print("| nodes | edges | page written in (CPU) | size | first picture after | frames a second while panning |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        browser_page = browser.new_page(viewport={"width": 1440, "height": 900})
        for shape in ((220, 60, 20, 700), (1200, 270, 30, 4000)):
            print(row(browser_page, Path(folder), shape), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
