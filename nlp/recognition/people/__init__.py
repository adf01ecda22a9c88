"""People in running text, their titles, and the offices that the text says they hold.

- what titles and names look like: `titles`, `runs`
- what makes a run of capitalised words a person: `evidence`, `cues`, `nominative`
- who is found, with which titles, in which sphere: `names`, `offices`, `spheres`
- all of it: `match`
- after all readings are settled, who holds which office: `holders`
"""

from referatgraf.nlp.recognition.people.holders import memberships
from referatgraf.nlp.recognition.people.match import match

__all__ = ["match", "memberships"]
