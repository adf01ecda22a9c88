"""Views of the graph for the eye: where everything stands, the page, and pictures for documents.

`scene` joins a network (`graph.network`) with a layout; `page` writes the scene as an interactive page, `picture` as
SVG or PNG, `component` as what other pages draw it from.
"""
