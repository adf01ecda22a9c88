"""Validation (W3C SHACL): our shapes on a graph of any size, and portals' shapes on its catalogue.

The modules in the order in which they build on each other:

- what a shape asks: `shapes`
- whether values meet it: `constraints`
- the files of a graph, subject by subject: `subjects`
- a graph against our shapes: `graph`
- a catalogue against the shapes of DCAT-AP: `catalogue`
- what is told of a problem, and how to mend it: `problems`
"""
