"""A view in a Jupyter notebook: the page in a frame of its own, which asks the network for nothing either."""

from html import escape

from networkx import MultiDiGraph

from referatgraf.output.view.layouts import scene
from referatgraf.output.view.page import page
from referatgraf.output.view.picture import svg

_HEIGHT = 640


class Shown:
    """A network that a notebook shows as the interactive page.

    Attributes:
        network: the network.
    """

    def __init__(self, network: MultiDiGraph) -> None:
        self.network = network

    def _repr_html_(self) -> str:
        """The page in a frame that may run its script and nothing else."""
        source = escape(page(scene(self.network)), quote=True)
        style = f"width:100%;height:{_HEIGHT}px;border:0"
        return f'<iframe srcdoc="{source}" sandbox="allow-scripts allow-downloads" style="{style}"></iframe>'

    @property
    def svg(self) -> str:
        """The picture, for places where no script may run."""
        return svg(scene(self.network))
