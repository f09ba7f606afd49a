import { describe, expect, it } from "vitest";
import { chosenFrom, formOf, NOTHING_CHOSEN } from "./chosen";

const READ = {
  summary: "Rà soát dự án chậm",
  leadId: 2,
  guessedFrom: null,
  coordinatingIds: [1],
  toAll: false,
  deadlineWords: "trước ngày 15/8",
  deadline: "2026-08-15",
  period: null,
  tasks: 1,
};
const sent = (form: FormData) => Object.fromEntries([...form].filter(([, value]) => value !== ""));

describe("what is shown beside the words", () => {
  it("is what was read, and is sent with the words of its deadline", () => {
    const shown = chosenFrom(READ, NOTHING_CHOSEN);
    expect(sent(formOf("Rà soát.", READ, shown, ""))).toEqual({
      text: "Rà soát.",
      summary: "Rà soát dự án chậm",
      leadId: "2",
      deadline: "15/08/2026",
      deadlineWords: "trước ngày 15/8",
      "coordinating[]": "1",
      stay: "on",
    });
  });

  it("keeps what was mended when more is typed, and follows the rest", () => {
    const mended = { ...chosenFrom(READ, NOTHING_CHOSEN), leadId: 3, touched: ["leadId"] };
    const later = chosenFrom({ ...READ, leadId: 4, deadline: "2026-09-01" }, mended);
    expect([later.leadId, later.deadline]).toEqual([3, "01/09/2026"]);
  });

  it("leaves out the deadline's words when the day was changed", () => {
    const mended = { ...chosenFrom(READ, NOTHING_CHOSEN), deadline: "20/08/2026" };
    expect(sent(formOf("Rà soát.", READ, mended, "7"))).toMatchObject({
      deadline: "20/08/2026",
      givenByUserId: "7",
    });
    expect(sent(formOf("Rà soát.", READ, mended, "")).deadlineWords).toBeUndefined();
  });

  it("sends no department for work of all, and no lead among the coordinating", () => {
    const all = { ...chosenFrom(READ, NOTHING_CHOSEN), toAll: true, leadId: null };
    expect(sent(formOf("Rà soát.", READ, all, ""))).toMatchObject({ toAllDepartments: "on" });
    expect(sent(formOf("Rà soát.", READ, all, "")).leadId).toBeUndefined();
    const same = { ...chosenFrom(READ, NOTHING_CHOSEN), leadId: 1 };
    expect(sent(formOf("Rà soát.", READ, same, ""))["coordinating[]"]).toBeUndefined();
  });
});
