import { describe, expect, it } from "vitest";
import { formatShare } from "./format";
import { translatorOf } from "./translator";

describe("a share as a percentage", () => {
  it.each([
    [null, "–"],
    [0, "0%"],
    [1, "100%"],
    [2 / 3, "66,7%"],
    // A value that is not quite nothing or all is never shown as 0 or 100 %.
    [1 / 2500, "< 0,1%"],
    [2499 / 2500, "> 99,9%"],
    [1.25, "125%"],
  ])("of %d is %s", (share, words) => expect(formatShare(share, "vi")).toBe(words));
});

describe("the words of figures", () => {
  const rate = { count: 1, dated: 1, datedShare: "100%", all: 2, allShare: "50%" };

  it("name the base of each rate, once if both have the same", () => {
    const vi = translatorOf("vi", "directives.figures");
    expect(vi("on_time", { ...rate, undated: 1 })).toBe(
      "Đúng hạn 1/1 việc có hạn đã xong (100%), 1/2 mọi việc đã xong (50%).",
    );
    expect(vi("on_time", { ...rate, undated: 0 })).toBe("Đúng hạn 1/1 việc có hạn đã xong (100%).");
    expect(vi("overdue", { ...rate, undated: 1 })).toBe("Quá hạn 1/2 tổng số (50%), 1/1 số có hạn (100%).");
    expect(vi("running", { count: 0, inTime: 0, overdue: 0, late: 0 })).toBe("Không còn việc chưa xong.");
    expect(vi("running", { count: 4, inTime: 2, overdue: 1, late: 1 })).toBe(
      "Còn 4 việc chưa xong: 2 trong hạn, 1 quá hạn, 1 chờ xác nhận (nộp muộn).",
    );
  });

  it("have correct singular and plural in English", () => {
    const en = translatorOf("en", "directives.figures");
    expect(en("on_time", { ...rate, undated: 1 })).toBe(
      "On time: 1 of 1 finished with a deadline (100%), 1 of 2 finished in all (50%).",
    );
    expect(en("on_time_none")).toBe("On time: – (nothing with a deadline is finished yet).");
    expect(en("running", { count: 2, inTime: 1, overdue: 1, late: 0 })).toBe(
      "2 unfinished: 1 in time, 1 overdue.",
    );
    const home = translatorOf("en", "home");
    expect(home("sub_leader", { waiting: 1, overdue: 1, parts: 0 })).toBe(
      "1 matter waits for your decision, 1 directive of the agency is overdue.",
    );
    expect(home("sub_leader", { waiting: 2, overdue: 0, parts: 1 })).toBe(
      "2 matters wait for your decision, 0 directives of the agency are overdue, and 1 coordinating part.",
    );
    expect(home("sub_department", { open: 1, overdue: 0 })).toBe(
      "Your department has 1 piece of work to do, 0 overdue.",
    );
  });
});
