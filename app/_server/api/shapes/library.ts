import { z } from "zod";
import { MEETING_STATUSES } from "@/domain/meetings/life";
import { file } from "./directives";
import { day, key, named } from "./named";

export const thematicReport = named(
  "ThematicReport",
  z.object({
    id: key,
    title: z.string(),
    topic: z.string(),
    speakerName: z.string(),
    speakerPosition: z.string(),
    departmentId: key.nullable(),
    department: z.string().nullable(),
    meetingId: key,
    meeting: z.string(),
    heldOn: day,
    status: z.enum(MEETING_STATUSES),
    references: z.array(z.object({ id: key, kind: z.string(), number: z.string() })),
    files: z.array(file),
  }),
);

const turn = z.object({ departmentId: key, department: z.string() });

export const series = named(
  "Series",
  z.object({
    id: key,
    name: z.string(),
    symbol: z.string(),
    kind: z.enum(["flag-ceremony", "briefing", "other"]),
    active: z.boolean(),
    /** Whose report is next; null if nobody's. */
    turn: turn.nullable(),
  }),
);

/** A series for those who plan its meetings. */
export const seriesInFull = named(
  "SeriesInFull",
  z.object({
    ...series.shape,
    /** The nth (5: the last) of a weekday (1: Monday) of each month; null without a rhythm of its own. */
    rhythmNth: z.int().min(1).max(5).nullable(),
    rhythmWeekday: z.int().min(1).max(5).nullable(),
    rota: z.array(z.object({ ...turn.shape, active: z.boolean() })),
  }),
);
