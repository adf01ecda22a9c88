"""A graph served over HTTP: SPARQL 1.1 Protocol, linked data and pages, read-only.

The modules in the order in which they build on each other:

- what is served, to whom, with which limits: `settings`
- the generation of the store that is current: `generations`
- IRIs of the graph as addresses of the server: `addresses`
- what the answers to all requests share: `site`
- rules that hold for every answer: `security`, `failures`
- the table of addresses: `application`
"""
