"""What the graph is written in: vocabulary, shapes, code lists, registers and the making of IRIs."""
