"""The description of a graph for data portals: a DCAT-AP catalogue (SEMIC, DCAT-AP 3.0.1; DCAT-AP-DK 3.0.0).

The modules in the order in which they build on each other:

- what `catalog.toml` tells: `details`
- what the graph holds, by municipality: `contents`
- the files that can be fetched, with sizes and checksums: `files`
- terms of the code lists of the EU, Denmark, IANA and SPDX: `authorities`
- the catalogue as RDF: `description`
"""
