import type { AgendaItem, MeetingRecord } from "./record";

const SPOKEN = ["report", "speech", "study"];

/**
 * How far a coming meeting is prepared: items on the programme, items with a speaker and how many of them have
 * none yet, the presenter of each report (null: not chosen), time and place, the chair, how many people have a
 * birthday in an honours item, and how many of them are not named there.
 * @param born people born in the month of the meeting's day
 */
export function preparationOf(
  record: Pick<MeetingRecord, "items" | "startsAt" | "place" | "participants">,
  born: readonly { id: number; name: string }[],
) {
  const ofKind = (kind: AgendaItem["kind"]) => record.items.filter((item) => item.kind === kind);
  const spoken = record.items.filter(({ kind }) => SPOKEN.includes(kind));
  const named = ofKind("honours").flatMap(({ people }) => people);
  const isNamed = ({ id, name }: (typeof born)[number]) =>
    named.some((one) => one.personId === id || (one.personId === null && one.name === name));
  return {
    items: record.items.length,
    spoken: spoken.length,
    speakersMissing: spoken.filter((item) => !hasSpeaker(item)).length,
    presenting: ofKind("report").map(({ presentingDepartment }) => presentingDepartment),
    timeAndPlace: record.startsAt !== "" && record.place !== "",
    chair: record.participants.some(({ role }) => role === "chair"),
    toHonour: ofKind("honours").length > 0 ? born.length : 0,
    notHonoured: born.filter((person) => !isNamed(person)).length,
  };
}

const hasSpeaker = (item: AgendaItem): boolean =>
  item.speakerName !== "" || item.presentingDepartmentId !== null;

/** One line of the checklist. `count` is what is present if the line is ready, else what is missing. */
export type Check =
  | { about: "programme" | "speakers" | "born"; ready: boolean; count: number }
  | { about: "presenting"; ready: boolean; departments: readonly string[] }
  | { about: "chair" | "time"; ready: boolean };

/** The checklist of a coming meeting. It has no line for things that the meeting does not have. */
export function checksOf(found: ReturnType<typeof preparationOf>): Check[] {
  const { items, spoken, speakersMissing, presenting, toHonour, notHonoured } = found;
  const named = presenting.filter((name) => name !== null);
  const checks: (Check | false)[] = [
    { about: "programme", ready: items > 0, count: items },
    presenting.length > 0 && {
      about: "presenting",
      ready: named.length === presenting.length,
      departments: named,
    },
    spoken > 0 && {
      about: "speakers",
      ready: speakersMissing === 0,
      count: speakersMissing === 0 ? spoken : speakersMissing,
    },
    { about: "chair", ready: found.chair },
    { about: "time", ready: found.timeAndPlace },
    toHonour > 0 && {
      about: "born",
      ready: notHonoured === 0,
      count: notHonoured === 0 ? toHonour : notHonoured,
    },
  ];
  return checks.filter((check) => check !== false);
}
