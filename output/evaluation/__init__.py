"""How much of what minutes say is in a graph, against what careful readers annotated.

- what is compared, and how: `comparing`, `law_names`, `spans`
- what the graph says: `told`; what is annotated: `in_depth`, `listed`
- shares and their intervals: `figures`
- all of it: `evaluation`; as a page to read: `errors_page`
"""

from referatgraf.output.evaluation.evaluation import Evaluation, evaluate

__all__ = ["Evaluation", "evaluate"]
