import { z } from "zod";
import { addDays, type Day, formatDay } from "../calendar/day";
import { handOversIn } from "../departments/hand-overs";
import type { ErrorCode, ErrorValues } from "../errors";
import { day, id, ids, line, optionalDay, shown } from "../forms/fields";

/** Rights that a person may receive in the new department. */
export const MOVE_GRANTS = ["staff", "head"] as const;

const places = {
  personId: id,
  positionId: id,
  /** The last day in the old department. */
  toDay: day,
  departmentId: id,
  title: line(120),
  /** The first day in the new department; the day after the last one if empty. */
  fromDay: optionalDay,
};

const firstDay = ({ toDay, fromDay }: { toDay: Day; fromDay: Day | null }): Day =>
  fromDay ?? addDays(toDay, 1);

/** A move as its page asks about it before anything changes. */
export const askMoveInput = z.object(places).transform((asked) => ({ ...asked, fromDay: firstDay(asked) }));
export type AskMoveInput = z.output<typeof askMoveInput>;

export const movePersonInput = z
  .looseObject({
    ...places,
    shown,
    /** Rights in the old department that end with the move. */
    endedGrantIds: ids,
    /** The right in the new department; null for none. */
    grant: z
      .union([z.literal("").transform(() => null), z.enum(MOVE_GRANTS)], "invalid")
      .optional()
      .transform((chosen) => chosen ?? null),
  })
  .transform(({ personId, positionId, toDay, departmentId, title, fromDay, ...rest }) => ({
    personId,
    positionId,
    toDay,
    departmentId,
    title,
    fromDay: firstDay({ toDay, fromDay }),
    shown: rest.shown,
    endedGrantIds: rest.endedGrantIds,
    grant: rest.grant,
    handOvers: handOversIn(rest),
  }));
export type MovePersonInput = z.output<typeof movePersonInput>;

type Held = { departmentId: number | null; toDay: Day | null };

/** The titles from which a person who works here can move: those in a department, without an end. */
export const movableTitles = <Title extends Held>(person: {
  active: boolean;
  titles: readonly Title[];
}): Title[] =>
  person.active
    ? person.titles.filter(({ departmentId, toDay }) => departmentId !== null && toDay === null)
    : [];

type Fault = { code: ErrorCode; values: ErrorValues; field: string };

/** Why a person cannot be moved this way, with the field that is to be changed; null if it is possible. */
export function faultOfMove(
  held: { departmentId: number; fromDay: Day; toDay: Day | null },
  { departmentId, toDay, fromDay }: Pick<AskMoveInput, "departmentId" | "toDay" | "fromDay">,
): Fault | null {
  if (held.toDay !== null) {
    return { code: "position.ended_already", values: { day: formatDay(held.toDay) }, field: "positionId" };
  }
  if (toDay < held.fromDay) {
    return { code: "position.ends_before_it_begins", values: {}, field: "toDay" };
  }
  if (departmentId === held.departmentId) {
    return { code: "position.same_department", values: {}, field: "departmentId" };
  }
  if (fromDay <= toDay) {
    return { code: "position.next_begins_too_early", values: { day: formatDay(toDay) }, field: "fromDay" };
  }
  return null;
}

/**
 * From which days on the rights change with a move: those of the old department are over on the day after the last one
 * there, those of the new one begin on the first. The past does not change: today at the earliest.
 */
export function rightsOfMove({ toDay, fromDay }: { toDay: Day; fromDay: Day }, today: Day) {
  const over = addDays(toDay, 1);
  return { over: over < today ? today : over, begin: fromDay < today ? today : fromDay };
}
