/** To whom the open work goes of which somebody is in charge in a department. */
export type HandOver = { departmentId: number; toPersonId: number };

/** What a change of somebody's place takes: it may hand his open work over with it. */
export type Leaving<T> = Omit<T, "handOvers"> & { handOvers?: readonly HandOver[] };

/** The field that asks it for one department: "handOver.12". */
export const handOverField = (departmentId: number): string => `handOver.${departmentId}`;

const FIELD = /^handOver\.([1-9]\d{0,14})$/;
const KEY = /^[1-9]\d{0,14}$/;

/** What a form's fields ask; one that is left empty leaves the work to the head of the department. */
export const handOversIn = (typed: Readonly<Record<string, unknown>>): HandOver[] =>
  Object.entries(typed).flatMap(([name, value]) => {
    const [, departmentId] = FIELD.exec(name) ?? [];
    if (departmentId === undefined || typeof value !== "string" || !KEY.test(value)) return [];
    return [{ departmentId: Number(departmentId), toPersonId: Number(value) }];
  });
