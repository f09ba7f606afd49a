import { expect, it } from "vitest";
import { withSteadyPlan } from "./steady-plan";

it.each([
  ["select k from a where u = ? limit ?", "select k from a where u = +? limit +?"],
  ["select k from a where u is ?\nlimit ? offset ?", "select k from a where u is +?\nlimit +? offset +?"],
  ["explain query plan select k from a where u = ?", "explain query plan select k from a where u = +?"],
  ["with b as (select 1) select * from b where x = ?", "with b as (select 1) select * from b where x = +?"],
])("hides the parameters of %s that would have it planned again", (asked, kept) => {
  expect(withSteadyPlan(asked)).toBe(kept);
});

it.each([
  "select '= ?', \"limit ?\" from a where k in (?, ?) and x <= ? and y > ? and z is not ?",
  "update a set k = ? where u = ?",
  "insert into a (k) values (?)",
  "pragma user_version = ?",
])("leaves %s as it is", (asked) => {
  expect(withSteadyPlan(asked)).toBe(asked);
});
