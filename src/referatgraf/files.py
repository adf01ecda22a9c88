"""The files of a graph folder, by name; what is kept beside them is named where it is read."""

GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE, PAGE_FILE = "graph.ttl", "evidence.ttl", "graph.nq.gz", "graph.html"
REPORT_FILE, REPORT_PAGE_FILE = "report.json", "report.html"
CATALOGUE_FILE, LANDING_FILE, CHECKSUMS_FILE = "catalog.ttl", "index.html", "checksums.txt"
