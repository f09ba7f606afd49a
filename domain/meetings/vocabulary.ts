/** The closed lists of values in minutes. */
export const ITEM_KINDS = ["ritual", "report", "speech", "study", "honours", "review", "other"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const PARTICIPANT_ROLES = ["chair", "secretary", "participant", "guest"] as const;
export const PRESENCES = ["present", "excused", "absent"] as const;
