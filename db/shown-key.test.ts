import { expect, it } from "vitest";
import { saveSettingsInput } from "@/domain/agency/agency-input";
import { codeOf } from "@/domain/test-code-of";
import { saveSettings } from "./mutations/agency/save-settings";
import { findSettings } from "./queries/agency/find-settings";
import { refuseIfChanged, shownKey } from "./shown-key";
import { testDatabase } from "./test-database";
import { adminGrant, makeActor } from "./test-factories";

it("is the same for the same values in any order, and another for others", () => {
  expect(shownKey({ a: 1, b: "x" })).toBe(shownKey({ b: "x", a: 1 }));
  expect(shownKey({ a: 1, b: "x" })).not.toBe(shownKey({ a: 1, b: "y" }));
  expect(shownKey(null)).not.toBe(shownKey({ a: null }));
});

it("refuses what was shown before another change, and accepts what shows nothing", () => {
  const stored = { general: 30, note: "" };
  const overtaken = () =>
    refuseIfChanged(shownKey({ general: null, note: "" }), stored, { general: null, note: "Tốt" });
  expect(overtaken).toThrow(
    expect.objectContaining({
      conflict: {
        at: "",
        by: "",
        theirs: [
          { field: "general", value: "30" },
          { field: "note", value: "–" },
        ],
      },
    }),
  );
  expect(codeOf(() => refuseIfChanged(shownKey({ general: null, note: "" }), stored))).toBe(
    "request.changed_meanwhile",
  );
  expect(codeOf(() => refuseIfChanged(shownKey(stored), stored))).toBe("done");
  expect(codeOf(() => refuseIfChanged(undefined, stored))).toBe("done");
});

it("keeps the settings that another administrator saved meanwhile", () => {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  const now = new Date("2024-07-01T01:00:00.000Z");
  const shown = shownKey(findSettings(db, admin));
  const save = (place: string, shortName: string) =>
    saveSettings(
      db,
      admin,
      saveSettingsInput.parse({ name: "Sở Thử", staleAfterDays: "21", place, shortName, shown }),
      now,
    );
  save("Hải Phòng", "");
  expect(codeOf(() => save("", "ST"))).toBe("request.changed_meanwhile");
  expect(findSettings(db, admin)).toMatchObject({ place: "Hải Phòng", shortName: "" });
});
