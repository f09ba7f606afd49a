import { z } from "zod";
import { parseDay } from "../calendar/day";
import { id } from "../forms/fields";
import { normalizeText } from "../text/fold";
import { PAPER_FORMATS, PAPER_KINDS } from "./paper-kinds";
import { MOST_RECIPIENTS, recipientsOf } from "./recipients";

/** Words of an address that were edited; if absent, the agency's own are used. */
const edited = (limit: number) =>
  z
    .string()
    .transform((typed) => normalizeText(typed).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(limit, "too_long"))
    .optional();

/** What a clerk may edit before a paper is made. */
export const paperEdits = z.object({
  symbol: edited(30),
  place: edited(60),
  date: z
    .string()
    .refine((typed) => typed.trim() === "" || parseDay(typed) !== null, "not_a_date")
    .transform(parseDay)
    .optional(),
  authority: edited(80),
  title: edited(80),
  name: edited(80),
  recipients: z
    .string()
    .max(1000, "too_long")
    .transform(recipientsOf)
    .pipe(z.array(z.string()).max(MOST_RECIPIENTS, "too_long"))
    .optional(),
  /** For minutes: whether photos follow the signatures. */
  photos: z.enum(["", "on"]).optional(),
});
export type PaperEdits = z.output<typeof paperEdits>;

/** The address parameters of a phiếu giao việc. */
export const workOrderAddress = z.object({ directiveId: id, format: z.enum(PAPER_FORMATS) });

/** The address parameters of a paper. */
export const paperAddress = z.object({
  meetingId: id,
  kind: z.enum(PAPER_KINDS),
  format: z.enum(PAPER_FORMATS),
  departmentId: id.optional(),
  /** "agency": overdue directives of every meeting instead of this one's. */
  scope: z.enum(["", "agency"]).default(""),
});
