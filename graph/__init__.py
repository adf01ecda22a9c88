"""Minutes to the graph: statements, what is settled over all documents, the files, the store and the questions."""
