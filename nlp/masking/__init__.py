"""Personal data that no later stage may see: CPR numbers, private e-mail, phones and addresses.

They are replaced by █ of the same length, before the text is read for anything else, so every offset stays. What
looks alike and is public stays: numbers of cases and companies, the phone and mail of a town hall, addresses of
schools and building sites. The rule of each kind stands in the head of its module.

The modules in the order in which they build on each other:

- the change of a text: `mask`
- what stands around a number or an address: `surroundings`, `owners`
- a kind each: `cpr`, `emails`, `phones`, `addresses`
- all of it: `private`
"""

from referatgraf.nlp.masking.mask import MASK, masked
from referatgraf.nlp.masking.private import Redaction, private_data

__all__ = ["MASK", "Redaction", "masked", "private_data"]
