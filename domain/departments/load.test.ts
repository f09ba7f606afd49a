import { expect, it } from "vitest";
import { loadWord } from "./load";

const of = (...weighed: number[]) => weighed.map((one, index) => ({ personId: index + 1, weighed: one }));

it.each([
  ["twice the average and more than three", of(8, 2, 2), "overloaded"],
  ["exactly twice the average", of(8, 3, 1), "overloaded"],
  ["less than twice the average", of(7, 3, 2), null],
  ["many times the average, but three", of(3, 0, 0), null],
  ["nothing, beside others", of(0, 5, 4), "idle"],
])("a person with %s", (_, people, word) => {
  const [first] = people;
  if (first === undefined) throw new Error("no person");
  expect(loadWord(first, people)).toBe(word);
});

it("work without an officer is not a person with much work", () => {
  expect(loadWord({ personId: 0, weighed: 40 }, of(1, 1))).toBeNull();
});
