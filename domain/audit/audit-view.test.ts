import { expect, it } from "vitest";
import { AUDIT_GROUPS, readAuditView } from "./audit-view";

const NOTHING = { group: null, userId: null, from: null, to: null };

it.each([
  [{}, {}],
  [{ about: "meeting" }, { group: "meeting" }],
  [{ about: ["token", "meeting"] }, { group: "token" }],
  [{ about: "meetings" }, {}],
  [{ about: "" }, {}],
  [{ who: "7" }, { userId: 7 }],
  [{ who: "1" }, { userId: 1 }],
  [{ who: "0" }, {}],
  [{ who: "-1" }, {}],
  [{ who: "x" }, {}],
  [{ from: "2026-11-01" }, { from: "2026-11-01" }],
  [{ to: "30/11/2026" }, { to: "2026-11-30" }],
  [{ from: "31/11/2026", to: "x" }, {}],
  [
    { about: "evaluation", who: "3", from: "01/11/2026", to: "02/11/2026" },
    { group: "evaluation", userId: 3, from: "2026-11-01", to: "2026-11-02" },
  ],
])("the address with %j asks for %j", (asked, view) => {
  expect(readAuditView(asked)).toEqual({ ...NOTHING, ...view });
});

it("events are filtered by these groups", () => {
  expect([...AUDIT_GROUPS].sort()).toEqual(
    `accounts agency article assignment audit data day_off department directive evaluation figure grant import
    incident indicator mail mailbox meeting person position privacy reference security series settings subtask
    target token user webhook`.split(/\s+/),
  );
});
