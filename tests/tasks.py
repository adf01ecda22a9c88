"""Tasks for other processes, which import this module and no more than it does."""

import os
import signal


def kill_on_three(task: int) -> int:
    """Twice the task; the process of task 3 dies."""
    if task == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * task


def fail_on_three(task: int) -> int:
    """Twice the task; task 3 fails as no program should."""
    if task == 3:
        raise ZeroDivisionError("tre")
    return 2 * task
