"""Invented minutes of invented municipalities, together with what they say.

town → schedule → cases → agenda → layouts and answers: who there is, when they meet, what they treat, what one meeting
has on its agenda, how it is printed, and what is then known of it. Everything is a pure function of the seed, so that
any document can be made alone.
"""
