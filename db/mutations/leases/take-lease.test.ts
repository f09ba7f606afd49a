import { expect, it } from "vitest";
import { testDatabase } from "../../test-database";
import { returnLease } from "./return-lease";
import { takeLease } from "./take-lease";

const START = new Date("2026-11-28T03:00:00Z");
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);

function processes(dead: readonly string[] = []) {
  const db = testDatabase();
  const isDead = (other: string) => dead.includes(other);
  return {
    take: (holder: string, seconds: number) => takeLease(db, { name: "jobs", holder, isDead }, at(seconds)),
    giveBack: (holder: string) => returnLease(db, "jobs", holder),
  };
}

it("belongs to one process as long as that says it lives", () => {
  const { take } = processes();
  expect([take("một", 0), take("hai", 1), take("một", 40), take("hai", 84)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it("passes to another 45 seconds after its holder last said so, and the first finds it gone", () => {
  const { take } = processes();
  expect([take("một", 0), take("hai", 44), take("hai", 45), take("một", 46)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it("is not waited for if its holder has ended or gave it back", () => {
  const { take } = processes(["một"]);
  expect([take("một", 0), take("hai", 1)]).toEqual([true, true]);
  const other = processes();
  expect(other.take("một", 0)).toBe(true);
  other.giveBack("hai");
  expect(other.take("hai", 1)).toBe(false);
  other.giveBack("một");
  expect(other.take("hai", 2)).toBe(true);
});

it("does not outlive its time when the clock is set back", () => {
  const { take } = processes();
  expect(take("một", 3600)).toBe(true);
  expect(take("hai", 0)).toBe(true);
});
