import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Day } from "@/domain/calendar/day";
import { type EvaluationPeriod, readPeriod } from "@/domain/evaluation/periods";
import { mergeDepartment } from "../../mutations/departments/merge-department";
import { runImport } from "../../mutations/imports/run-import";
import { stageSheet } from "../../mutations/imports/stage-sheet";
import { storeImport } from "../../mutations/imports/store-import";
import { takeBackImport } from "../../mutations/imports/take-back-import";
import { addPosition } from "../../mutations/people/add-position";
import { changePerson } from "../../mutations/people/change-person";
import { endPosition } from "../../mutations/people/end-position";
import { departments } from "../../schema/departments";
import { people, positions, removedPositions } from "../../schema/people";
import { makeAgency } from "../../test-agency";
import { at } from "../../test-october";
import { findImport } from "../imports/find-import";
import { findEvaluation, listEvaluations } from "./find-evaluation";
import { listEvaluatedDepartments } from "./list-evaluated-people";
import { PERIODS } from "./test-changing-agency";

/** An agency whose first department is merged into the second. */
function withMerger() {
  const all = makeAgency();
  const merge = (day: Day) => {
    const row = all.db.select().from(departments).where(eq(departments.id, all.own.id)).get();
    const merged = { departmentId: all.own.id, version: row?.version ?? 0, successorId: all.other.id };
    const reasonOf = (from: string, to: string) => `${from} về ${to}.`;
    mergeDepartment(all.db, all.actors.admin, { ...merged, movePeople: true, reasonOf }, at(day));
    return all.other.id;
  };
  return { ...all, merge };
}

describe("an evaluation as of a past day", () => {
  it("lists a person whose title is later ended with an earlier day, by the names of that day", () => {
    const { db, actors, own, person } = makeAgency();
    const [october] = PERIODS.filter(({ key }) => key === "2026-10");
    if (!october) throw new Error("no October");
    const listed = (asOf: Day) =>
      listEvaluations(db, actors.head, own.id, { period: october, asOf })
        .map((one) => one.person)
        .filter(({ id }) => id === person.id)
        .map(({ name, departments: of }) => `${name}, ${of}`);
    const before = [`${person.fullName}, ${own.name}`];
    expect(listed("2026-10-20")).toEqual(before);
    const title = db.select().from(positions).where(eq(positions.personId, person.id)).get();
    const ended = { personId: person.id, positionId: title?.id ?? 0, toDay: "2026-09-30" };
    const fields = { birthDay: null, birthMonth: null, active: true };
    const renamed = { personId: person.id, version: 1, fullName: "Lê Thị Tên Mới", ...fields };
    changePerson(db, actors.admin, renamed, at("2026-10-21"));
    endPosition(db, actors.admin, ended, at("2026-10-22"));
    expect(listed("2026-10-20")).toEqual(before);
    expect(listed("2026-10-21")).toEqual([`Lê Thị Tên Mới, ${own.name}`]);
    expect(listed("2026-10-22")).toEqual([]);
  });

  it("still names the people of an import that was taken back later, and none who came and went in a day", () => {
    const { db, actors, own, merge } = withMerger();
    const [october] = PERIODS.filter(({ key }) => key === "2026-10");
    if (!october) throw new Error("no October");
    const listed = (departmentId: number, asOf: Day) =>
      listEvaluations(db, actors.leader, departmentId, { period: october, asOf })
        .map((one) => one.person)
        .filter(({ name }) => name.startsWith("Nhập "))
        .map(({ name, position }) => `${name}, ${position}`);
    const store = (name: string, day: Day) => {
      const table = {
        name: "",
        heads: ["Họ và tên", "Chức vụ", "Đơn vị", "Từ ngày"],
        rows: [{ row: 2, cells: [name, "Chuyên viên", own.name, "20/10/2026"] }],
        from1904: false,
      };
      const book = { tables: [table], unread: [], chosen: 0 };
      const importId = stageSheet(db, actors.admin, { kind: "staff", fileName: "a.csv", book }, at(day));
      const words = { meeting: "", supplement: "", item: "", result: "" };
      storeImport(db, actors.admin, { importId, version: 1 }, words, at(day));
      for (const _ of runImport(db, importId, () => at(day)));
      return importId;
    };
    const takeBack = (importId: number, day: Day) => {
      const found = findImport(db, actors.admin, importId, day);
      takeBackImport(db, actors.admin, { importId, version: found?.version ?? 0 }, "Nhầm.", at(day));
      for (const _ of runImport(db, importId, () => at(day)));
    };
    const stays = store("Nhập Lâu Ngày", "2026-10-18");
    const goes = store("Nhập Một Buổi", "2026-10-18");
    takeBack(goes, "2026-10-18");
    expect(listed(own.id, "2026-10-18")).toEqual(["Nhập Lâu Ngày, Chuyên viên"]);
    // The title begins on the day of the merger: the same title then belongs to the successor.
    const successorId = merge("2026-10-20");
    takeBack(stays, "2026-10-22");
    expect(db.select().from(people).where(eq(people.fullName, "Nhập Lâu Ngày")).all()).toEqual([]);
    expect(listed(own.id, "2026-10-17")).toEqual([]);
    expect(listed(own.id, "2026-10-18")).toEqual(["Nhập Lâu Ngày, Chuyên viên"]);
    expect([listed(own.id, "2026-10-21"), listed(successorId, "2026-10-21")]).toEqual([
      [],
      ["Nhập Lâu Ngày, Chuyên viên"],
    ]);
    expect([listed(own.id, "2026-10-22"), listed(successorId, "2026-10-22")]).toEqual([[], []]);
    const personId = db.select().from(removedPositions).get()?.personId ?? 0;
    const shown = (asOf: Day) => findEvaluation(db, actors.leader, personId, { period: october, asOf });
    expect(shown("2026-10-19")?.person.name).toBe("Nhập Lâu Ngày");
    expect(shown("2026-10-22")).toBeNull();
  });

  it("offers a merged department for the time in which it had people, under the name of that day", () => {
    const { db, actors, own, merge } = withMerger();
    const offered = (key: string, asOf: Day) => {
      const period = readPeriod(key) as EvaluationPeriod;
      return listEvaluatedDepartments(db, actors.leader, { period, asOf }).some(
        ({ id, name }) => id === own.id && name === own.name,
      );
    };
    merge("2026-10-20");
    expect([offered("2026-10", "2026-10-19"), offered("2026-10", "2026-12-01")]).toEqual([true, true]);
    expect(offered("2026-11", "2026-12-01")).toBe(false);
    const period = readPeriod("2026-10") as EvaluationPeriod;
    expect(listEvaluatedDepartments(db, actors.otherHead, { period, asOf: "2026-10-19" })).not.toContainEqual(
      expect.objectContaining({ id: own.id }),
    );
  });

  it("does not know a title that was recorded later, whatever day it begins on", () => {
    const { db, actors, other, person } = makeAgency();
    const [october] = PERIODS.filter(({ key }) => key === "2026-10");
    if (!october) throw new Error("no October");
    const fields = { title: "Phó phòng", departmentId: other.id, body: "", fromDay: "2026-10-01" };
    addPosition(db, actors.admin, { personId: person.id, ...fields }, at("2026-10-22"));
    const lists = (asOf: Day) =>
      listEvaluations(db, actors.leader, other.id, { period: october, asOf }).some(
        (one) => one.person.id === person.id,
      );
    expect([lists("2026-10-21"), lists("2026-10-22")]).toEqual([false, true]);
  });
});
