"""The text of a document to `Minutes`.

The modules in the order in which they build on each other (a module imports none that stands below it):

- values: `words`, `lines`, `access`, `outcome_words`, `outcomes`, `bodies`, `deciding`, `people`, `case_numbers`,
  `voters`, `stances`
- what a line is by itself: `furniture`, `groups`, `identification`, `heading_words`, `decision_headings`, `headings`,
  `labels`, `entries`, `titles`, `openers`
- the text as rows: `inline` and `glued` (headings inside lines), `agenda_tables` (a row an item), `printed_columns`,
  `parted_fields`, `page_edges`, `bare_labels`, `listed_items`, `flat_contents` and `pages` (flattened PDF),
  `running_heads`, `site_frame`, `recurring_marks`, `rows`
- where items begin: `contents`, `contents_list`, `candidates`, `series`, `numbered`, `unnumbered`, `listed_titles`,
  `long_titles`, `item_pages`, `closed_part`, `decided_above`, `outline`
- who was there: `attendance`, `attendance_sentences`, `attendance_lists`, `folded_rosters`, `rosters`
- what an item says: `item_head`, `sections`, `actors`, `joint_actors`, `recommendations`, `route`, `settling`,
  `voting_sentences`, `votes`, `reflowing`, `motions`, `statements`, `decisions`, `votes_above`, `unheaded`,
  `pooled_decisions`, `attachments`, `item`
- what the head says: `head_fields`, `people_columns`, `pooled_values`, `head_hours`, `head_place`, `head`, `terms`,
  `own_body`, `partly_absent`, `meeting`, `municipality_towns`, `municipality`, `document_kind`
- what a structured source says for certain: `given`
- all of it: `address`, `closed_text`, `lost_numbers`, `notices`, `announced`, `assembly`
"""

from referatgraf.nlp.structure.address import item_in
from referatgraf.nlp.structure.assembly import structure

__all__ = ["item_in", "structure"]
