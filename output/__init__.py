"""What leaves the graph: pages, tables and files of other formats."""
