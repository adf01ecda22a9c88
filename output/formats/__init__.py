"""Forms of the graph for those who do not read RDF: nested JSON-LD, tables as CSV and Parquet.

The modules in the order in which they build on each other:

- the graph as a stream of subjects: `stream`
- JSON-LD, meeting by meeting: `jsonld`
- which tables there are, and their columns: `tables`
- CSV with CSVW metadata: `comma_separated`
- Parquet: `parquet`
"""
