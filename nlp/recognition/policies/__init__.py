"""Named strategies, policies, plans, agreements, reforms, programmes and projects.

The modules in the order in which they work:

- words that may head a name, and what they are worth: `heads`, `words` with `words.csv`
- where a name begins: `openings`
- what makes a name of it: `titles`, `numbered`, `agreements`, `dated`, `subjects` with `nouns`, `capitals`, `alone`,
  and `spanning` over the next head word
- names of other kinds: `customary`, `efforts`
- what stands for a name that is printed elsewhere: `named`, `short_forms`, `repeated`
- whose a policy is: `belonging`; which policies an item is about: `weight`
- all of it: `finding`
"""

from referatgraf.nlp.recognition.policies.finding import match

__all__ = ["match"]
