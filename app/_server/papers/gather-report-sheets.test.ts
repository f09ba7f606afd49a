import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { stageReturnedSheet } from "@/db/mutations/directives/stage-returned-sheet";
import { takeReturnedRows } from "@/db/mutations/directives/take-returned-rows";
import { findReturnedSheet } from "@/db/queries/directives/find-returned-sheet";
import { assignments } from "@/db/schema/directives";
import { makeCountedAgency } from "@/db/test-counted-agency";
import { testDatabase } from "@/db/test-database";
import { readSheet } from "@/documents/read-sheet";
import { writeWorkbook } from "@/documents/sheets/write-workbook";
import { readReturnedSheets } from "@/domain/work-sheet/read-returned-rows";
import { CATALOG } from "@/messages/catalog";
import { gatherReportSheets } from "./gather-report-sheets";

/** The work was issued on 1 July. */
const TODAY = "2024-08-15";
const NOW = new Date("2024-08-15T03:00:00.000Z");
const words = CATALOG.vi;

describe("the workbook of a period report", () => {
  const db = testDatabase();
  const { actors } = makeCountedAgency(db, TODAY);
  const sheetsAsOf = (asOf: string) => {
    const view = { from: "2024-07-01", to: TODAY, asOf, origin: null };
    return gatherReportSheets(db, actors.leader, { view, today: TODAY }, words);
  };
  const broughtBack = async () => {
    const properties = { title: "", author: "", language: "vi-VN", madeAt: NOW };
    const bytes = await buffer(writeWorkbook(sheetsAsOf(TODAY), properties));
    return (await readSheet("xlsx", new Uint8Array(bytes))).sheets;
  };

  it("lists the 21 assignments of leads and the 2 coordinating ones that it counts, each with its key", async () => {
    const [work, ...others] = readReturnedSheets(await broughtBack());
    expect(others).toEqual([]);
    expect(work?.name).toBe("Việc");
    expect(work?.rows).toHaveLength(23);
  });

  it("is brought back with a changed deadline, which is taken as on the page", async () => {
    const rows = readReturnedSheets(await broughtBack())[0]?.rows ?? [];
    const row = rows.find(({ key }) => key.state === "in-progress" && key.deadline !== null);
    if (row === undefined) throw new Error("no work is in progress");
    const changed = rows.map((one) =>
      one === row ? { ...one, deadline: "30/09/2024", note: "Chờ số liệu" } : one,
    );
    const { sheets, directives } = words;
    const said = { stateWords: sheets.work.states, roleWords: directives.roles };
    const returned = { fileName: "bao-cao.xlsx", rows: changed, ...said };
    const id = stageReturnedSheet(db, actors.leader, returned, NOW);
    expect(findReturnedSheet(db, actors.leader, id)).toMatchObject({
      unchanged: 22,
      unknown: [],
      rows: [{ steps: [{ step: "set-deadline" }], problems: [], refused: null }],
    });
    takeReturnedRows(db, actors.leader, { sheetId: id, rows: [row.row] }, NOW);
    const { assignmentId } = row.key;
    expect(db.select().from(assignments).where(eq(assignments.id, assignmentId)).get()?.deadline).toBe(
      "2024-09-30",
    );
  });

  it("has no work to change where it counts as of an earlier day", () => {
    expect(sheetsAsOf("2024-08-01").map(({ name }) => name)).not.toContain("Việc");
    expect(sheetsAsOf(TODAY).at(-1)?.name).toBe("Việc");
  });

  it("holds work twice where a sheet of it was copied", async () => {
    const sheets = await broughtBack();
    const copied = sheets.flatMap((one) => (one.name === "Việc" ? [{ ...one, name: "Việc_2" }] : []));
    expect(readReturnedSheets([...sheets, ...copied]).map(({ name }) => name)).toEqual(["Việc", "Việc_2"]);
  });
});
