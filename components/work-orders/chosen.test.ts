import { describe, expect, it } from "vitest";
import { chosenFrom, formOf, NOTHING_CHOSEN } from "./chosen";

const READ = {
  text: "Rà soát.",
  summary: "Rà soát dự án chậm",
  leadId: 2,
  guessedFrom: null,
  coordinatingIds: [1],
  outside: [],
  toAll: false,
  deadlineWords: "trước ngày 15/8",
  deadline: "2026-08-15",
  period: null,
};
const sent = (form: FormData) => Object.fromEntries([...form].filter(([, value]) => value !== ""));

describe("what is shown beside the words", () => {
  it("is what was read, and is sent with the words of its deadline", () => {
    const shown = chosenFrom(READ, NOTHING_CHOSEN);
    expect(sent(formOf([{ part: READ, chosen: shown }], ""))).toEqual({
      "0.text": "Rà soát.",
      "0.summary": "Rà soát dự án chậm",
      "0.leadId": "2",
      "0.deadline": "15/08/2026",
      "0.deadlineWords": "trước ngày 15/8",
      "0.coordinating[]": "1",
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
    expect(sent(formOf([{ part: READ, chosen: mended }], "7"))).toMatchObject({
      "0.deadline": "20/08/2026",
      givenByUserId: "7",
    });
    expect(sent(formOf([{ part: READ, chosen: mended }], ""))["0.deadlineWords"]).toBeUndefined();
  });

  it("sends no department for work of all, and no lead among the coordinating", () => {
    const all = { ...chosenFrom(READ, NOTHING_CHOSEN), toAll: true, leadId: null };
    expect(sent(formOf([{ part: READ, chosen: all }], ""))).toMatchObject({
      "0.toAllDepartments": "on",
    });
    expect(sent(formOf([{ part: READ, chosen: all }], ""))["0.leadId"]).toBeUndefined();
    const same = { ...chosenFrom(READ, NOTHING_CHOSEN), leadId: 1 };
    expect(sent(formOf([{ part: READ, chosen: same }], ""))["0.coordinating[]"]).toBeUndefined();
  });
});
