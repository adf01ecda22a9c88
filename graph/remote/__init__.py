"""A SPARQL server that others run: asking it, and bringing the graph there up to date.

The modules in the order in which they build on each other:

- requests, credentials, and what went wrong in words: `client`
- asking by the SPARQL 1.1 Protocol: `endpoint`
- its graphs by the SPARQL 1.1 Graph Store HTTP Protocol: `graphs`
- sending what has changed since the last time: `mirror`
"""
