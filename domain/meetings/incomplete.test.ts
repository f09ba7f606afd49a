import { expect, it } from "vitest";
import { isIncomplete } from "./gaps";

const lead = { role: "lead" } as const;
const coordinating = { role: "coordinating" } as const;
type Asked = Parameters<typeof isIncomplete>[0]["asked"];
const asked = (...roles: { role: "lead" | "coordinating" }[]) => roles as unknown as Asked;

/** Who is asked, the deadline, the period, the tick for none; whether something is missing. */
it.each<[Asked, deadline: string | null, period: "month" | null, undated: boolean, missing: boolean]>([
  [asked(lead), "2024-07-31", null, false, false],
  [asked(lead), null, "month", false, false],
  [asked(lead), null, null, true, false],
  [asked(lead), null, null, false, true],
  [asked(lead), "2024-07-31", null, true, true],
  [asked(lead), null, "month", true, true],
  [asked(lead, coordinating), "2024-07-31", null, false, false],
  [asked(coordinating), "2024-07-31", null, false, true],
  [asked(), "2024-07-31", null, false, true],
])(
  "a directive to %j due %s or every %s, undated: %s, misses something: %s",
  (roles, deadline, period, undated, missing) => {
    const directive = { asksNothing: false, originalDeadline: deadline, period, undated, asked: roles };
    expect(isIncomplete(directive)).toBe(missing);
    expect(isIncomplete({ ...directive, asksNothing: true })).toBe(false);
  },
);
