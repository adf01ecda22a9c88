"""Measures the program against the bare tokeniser: tasks in fresh processes, figures made of them, a table."""
