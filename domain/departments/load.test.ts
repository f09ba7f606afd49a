import { expect, it } from "vitest";
import { loadWord } from "./load";

const of = (...weighed: number[]) => weighed.map((one, index) => ({ personId: index + 1, weighed: one }));

it.each([
  ["twice the average and more than three", of(8, 2, 2), "overloaded"],
  ["exactly twice the average", of(8, 3, 1), "overloaded"],
  ["less than twice the average", of(7, 3, 2), null],
  ["many times the average, but three", of(3, 0, 0), null],
  ["nothing, beside others", of(0, 5, 4), "idle"],
  ["nothing, where the others have nothing either", of(0, 0), "idle"],
  ["nothing and alone", of(0), "idle"],
  ["half a piece of work", of(0.5, 9), null],
  ["four, twice the average of two people", of(4, 0), "overloaded"],
  ["four, more than twice the average", of(4, 0, 0), "overloaded"],
  ["a little less than four, more than twice the average", of(3.5, 0, 0), null],
  ["four, less than twice the average", of(4, 1), null],
  ["ten, exactly twice the average of four people", of(10, 9, 1, 0), "overloaded"],
  ["ten, a little less than twice the average", of(10, 9, 1, 1), null],
  ["much work and alone", of(40), null],
  ["as much as the others", of(5, 5, 5), null],
])("a person with %s", (_, people, word) => {
  const [first] = people;
  if (first === undefined) throw new Error("no person");
  expect(loadWord(first, people)).toBe(word);
});

it("work without an officer is not a person with much work", () => {
  expect(loadWord({ personId: 0, weighed: 40 }, of(1, 1))).toBeNull();
});

it("work without an officer is not a person without work", () => {
  expect(loadWord({ personId: 0, weighed: 0 }, of(1, 1))).toBeNull();
});
