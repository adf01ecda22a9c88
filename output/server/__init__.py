"""A graph served over HTTP: SPARQL 1.1 Protocol, linked data and pages, read-only.

The modules in the order in which they build on each other:

- what is served, to whom, with which limits: `settings`
- the generation of the store that is current, and whom it names: `generations`, `persons`
- IRIs of the graph as addresses of the server: `addresses`
- formats and what a client takes: `formats`
- a query on its way to a process and its answer on the way back: `asked`, `worker`, `process`, `answer`, `kept`,
  `pool`
- what the answers to all requests share: `site`
- SPARQL 1.1 Protocol: `protocol`, `endpoint`
- graphs as documents, and what is said about the server: `documents`, `description`
- things, terms and codes by their IRIs: `linked_data`, `vocabulary`
- what is new: `changes`, `feeds`
- the description of it all for programs: `openapi`
- rules that hold for every answer: `security`, `failures`
- the table of addresses: `application`
"""
