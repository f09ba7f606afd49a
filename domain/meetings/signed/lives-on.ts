/**
 * The tables whose rows a signature fixes, each with the columns that may change after it. Every other column of
 * such a row stays as signed, so a new column is fixed until it is listed here.
 */
export const LIVES_ON = {
  meetings: ["version", "official_number", "official_date"],
  agenda_items: [],
  agenda_item_people: [],
  agenda_item_references: [],
  participants: [],
  attendance: [],
  directive_headings: [],
  work_orders: ["reviewed", "version"],
  directives: ["following_leader_user_id", "version"],
  directive_references: [],
  figures: [],
  indicators: ["higher_is_better", "active", "version"],
  review_decisions: [],
  corrections: [],
  attachments: [],
  legal_references: ["subject", "version"],
  events: [],
} as const satisfies Record<string, readonly string[]>;

export type SignedTable = keyof typeof LIVES_ON;
