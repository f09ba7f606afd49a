import { z } from "zod";
import { handOversIn } from "../departments/hand-overs";
import {
  day,
  id,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalWholeNumber,
  ticked,
} from "../forms/fields";

const fields = {
  fullName: line(100),
  birthDay: optionalWholeNumber(1, 31).default(null),
  birthMonth: optionalWholeNumber(1, 12).default(null),
  /** Absent if the form did not show it: then the stored value stays. */
  birthYear: optionalWholeNumber(1920, 2020).optional(),
};

/** A day without its month is not a birthday; neither is 31/02. */
const birthday = (
  input: { birthDay: number | null; birthMonth: number | null },
  context: z.RefinementCtx,
) => {
  const { birthDay, birthMonth } = input;
  if (birthDay === null && birthMonth === null) return;
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (birthDay === null || birthMonth === null || birthDay > (days[birthMonth - 1] ?? 0)) {
    context.addIssue({ code: "custom", path: ["birthDay"], message: "not_a_birthday" });
  }
};

const position = {
  title: line(120),
  departmentId: optionalId,
  body: optionalLine(120),
  fromDay: day,
};

export const createPersonInput = z
  .object({ ...fields, title: optionalLine(120), departmentId: optionalId, fromDay: optionalDay })
  .superRefine(birthday)
  .refine(({ title, fromDay }) => title === "" || fromDay !== null, {
    path: ["fromDay"],
    message: "required",
  });
export type CreatePersonInput = z.output<typeof createPersonInput>;
export const changePersonInput = z
  .looseObject({ personId: id, version: id, ...fields, active: ticked })
  .superRefine(birthday)
  .transform(({ personId, version, fullName, birthDay, birthMonth, birthYear, active, ...typed }) => ({
    personId,
    version,
    fullName,
    birthDay,
    birthMonth,
    active,
    ...(birthYear === undefined ? {} : { birthYear }),
    handOvers: handOversIn(typed),
  }));
export type ChangePersonInput = z.output<typeof changePersonInput>;
export const addPositionInput = z.object({ personId: id, ...position });
export type AddPositionInput = z.output<typeof addPositionInput>;
export const endPositionInput = z
  .looseObject({ personId: id, positionId: id, toDay: day })
  .transform(({ personId, positionId, toDay, ...typed }) => ({
    personId,
    positionId,
    toDay,
    handOvers: handOversIn(typed),
  }));
export const takeBackPositionInput = z.object({ personId: id, positionId: id });
export type TakeBackPositionInput = z.output<typeof takeBackPositionInput>;
export type EndPositionInput = z.output<typeof endPositionInput>;
