import { describe, expect, it } from "vitest";
import { readRegisterView } from "@/domain/directives/register-view";
import { takeStep } from "../../mutations/directives/take-step";
import { departmentNames } from "../../schema/departments";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
} from "../../test-factories";
import { listRegister } from "./list-register";
import { listRegisterLines } from "./list-register-lines";

const at = (day: string) => new Date(`${day}T03:00:00.000Z`);

describe("register lines for a spreadsheet", () => {
  const db = testDatabase();
  const [one, two] = [makeDepartment(db, { name: "Phòng Một" }), makeDepartment(db, { name: "Phòng Hai" })];
  const clerk = makeActor(db, [clerkGrant]);
  const head = makeActor(db, [headGrant(one.id)]);
  for (let n = 0; n < 60; n++) {
    makeIssuedDirective(db, { leadId: n % 2 ? one.id : two.id, deadline: n % 3 ? "2024-07-31" : null });
  }
  const full = makeIssuedDirective(db, {
    leadId: one.id,
    coordinatingIds: [two.id],
    text: "=2+2 là việc phải làm.",
    givenByName: "Vũ Thử",
  });
  takeStep(db, clerk, "urge", { assignmentId: full.lead.id, note: "Báo cáo ngay" }, at("2024-07-05"));
  takeStep(
    db,
    head,
    "report-done",
    {
      assignmentId: full.lead.id,
      version: 2,
      productNumber: "12/BC",
      productDate: "2024-07-08",
      files: [],
      note: "Đã xong",
    },
    at("2024-07-10"),
  );
  const linesOf = (asked: Record<string, string>, actor = clerk) => [
    ...listRegisterLines(db, actor, readRegisterView(asked), "2024-08-02"),
  ];

  it("are those of all pages in their order, for any filter and sorting", () => {
    const views: Record<string, string>[] = [
      {},
      { sort: "deadline" },
      { sort: "summary", dir: "desc" },
      { show: "open-overdue" },
      { department: String(two.id), sort: "state" },
      { due: "undated", asof: "2024-07-20" },
    ];
    for (const asked of views) {
      const pages = ["1", "2"].map((page) =>
        listRegister(db, clerk, readRegisterView({ ...asked, page }), "2024-08-02"),
      );
      const shown = pages.slice(0, pages[0]?.pages).flatMap(({ rows }) => rows.map((row) => row.code));
      expect(shown.length).toBeGreaterThan(0);
      expect(
        linesOf(asked).map(({ code }) => code),
        JSON.stringify(asked),
      ).toEqual(shown);
    }
  });

  it("contain everything about a directive", () => {
    expect(linesOf({ show: "mark-reported" })).toEqual([
      expect.objectContaining({
        code: full.directive.code,
        text: "=2+2 là việc phải làm.",
        givenByName: "Vũ Thử",
        leads: "Phòng Một",
        coordinating: "Phòng Hai",
        role: "lead",
        issuedOn: "2024-07-01",
        originalDeadline: "2024-07-31",
        deadline: "2024-07-31",
        mark: "reported",
        reportedOn: "2024-07-10",
        productNumber: "12/BC",
        productDate: "2024-07-08",
        productText: "Đã xong",
        extensions: 0,
        urges: 1,
      }),
    ]);
  });

  it("as of a past day contain what had happened until then", () => {
    const on = (asof: string) => linesOf({ asof }).find(({ code }) => code === full.directive.code);
    expect(on("2024-07-04")).toMatchObject({
      mark: "assigned",
      reportedOn: null,
      productNumber: "",
      urges: 0,
    });
    expect(on("2024-07-09")).toMatchObject({ mark: "assigned", reportedOn: null, productText: "", urges: 1 });
    expect(on("2024-07-10")).toMatchObject({ mark: "reported", productNumber: "12/BC" });
  });

  it("name departments as of a past day as they were called on it", () => {
    const own = testDatabase();
    const [lead, other] = [
      makeDepartment(own, { name: "Phòng Mới" }),
      makeDepartment(own, { name: "Phòng Hai" }),
    ];
    const reader = makeActor(own, [clerkGrant]);
    makeIssuedDirective(own, { leadId: other.id, coordinatingIds: [lead.id] });
    own
      .insert(departmentNames)
      .values({ departmentId: lead.id, name: "Phòng Cũ", untilDay: "2024-07-20" })
      .run();
    const on = (asked: Record<string, string>) => [
      ...listRegisterLines(own, reader, readRegisterView(asked), "2024-08-02"),
    ];
    expect(on({ asof: "2024-07-10" })).toMatchObject([{ leads: "Phòng Hai", coordinating: "Phòng Cũ" }]);
    expect(on({})).toMatchObject([{ leads: "Phòng Hai", coordinating: "Phòng Mới" }]);
  });

  it("tell of a past day the extensions granted until then, as the page does", () => {
    const own = testDatabase();
    const department = makeDepartment(own);
    const [reader, leader] = [makeActor(own, [clerkGrant]), makeActor(own, [leaderGrant])];
    const { lead } = makeIssuedDirective(own, { leadId: department.id, deadline: "2024-07-31" });
    const head = makeActor(own, [headGrant(department.id)]);
    const asked = { assignmentId: lead.id, version: 1, deadline: "2024-08-31", reason: "Chờ số liệu" };
    takeStep(own, head, "request-extension", asked, at("2024-07-08"));
    const granted = { assignmentId: lead.id, version: 2, deadline: "2024-08-31", note: "" };
    takeStep(own, leader, "grant-extension", granted, at("2024-07-10"));
    const extensionsOn = (asof: string) => {
      const view = readRegisterView({ asof });
      const [line] = listRegisterLines(own, reader, view, "2024-08-02");
      return [line?.extensions, listRegister(own, reader, view, "2024-08-02").rows[0]?.extensions];
    };
    expect(extensionsOn("2024-07-09")).toEqual([0, 0]);
    expect(extensionsOn("2024-07-10")).toEqual([1, 1]);
  });

  it("are empty for an actor without a grant", () => {
    expect(linesOf({}, makeActor(db, []))).toEqual([]);
  });
});
