"""`referatgraf fetch`: minutes from where they are published to a folder that `build` reads.

address ─▶ origins (what is offered there) ─▶ collecting (what of it is new) ─▶ files and `sources.csv`
                        └──────────── client (politely, within limits) ────────────┘

Nothing is asked over the network but what a user has given the address of.
"""
