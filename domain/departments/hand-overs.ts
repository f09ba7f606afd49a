/** The successor for the open work that a person is in charge of in a department. */
export type HandOver = { departmentId: number; toPersonId: number };

/** The input of a change to a person's place: it may also hand over the person's open work. */
export type Leaving<T> = Omit<T, "handOvers"> & { handOvers?: readonly HandOver[] };

/** The form field that asks for the successor in one department: "handOver.12". */
export const handOverField = (departmentId: number): string => `handOver.${departmentId}`;

const FIELD = /^handOver\.([1-9]\d{0,14})$/;
const KEY = /^[1-9]\d{0,14}$/;

/** The successors chosen in a form; an empty field leaves the work to the head of the department. */
export const handOversIn = (typed: Readonly<Record<string, unknown>>): HandOver[] =>
  Object.entries(typed).flatMap(([name, value]) => {
    const [, departmentId] = FIELD.exec(name) ?? [];
    if (departmentId === undefined || typeof value !== "string" || !KEY.test(value)) return [];
    return [{ departmentId: Number(departmentId), toPersonId: Number(value) }];
  });
