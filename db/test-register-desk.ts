import { isDeepStrictEqual } from "node:util";
import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { chooseColumns } from "@/db/mutations/directives/choose-columns";
import { snapshotOf } from "@/db/mutations/directives/write-assignment";
import { listRegister } from "@/db/queries/directives/list-register";
import { assignmentSpans, assignments } from "@/db/schema/directives";
import { events } from "@/db/schema/events";
import { headGrant, makeActor, makeDepartment, makePerson, makeSeries } from "@/db/test-factories";
import type { Actor } from "@/domain/actor";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import { readRegisterView } from "@/domain/directives/register-view";
import { importDesk } from "./test-import-desk";

const TODAY = "2024-07-01";

/** An old register of three days; its last row cannot be read. */
export const OLD_REGISTER = [
  ["Số", "Ngày họp", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Tình trạng", "Kết quả", "Ngày báo cáo"],
  [
    "15",
    "08/05/2023",
    "Lập kế hoạch.",
    "Phòng Một",
    "Phòng Hai",
    "31/05/2023",
    "Hoàn thành",
    "BC 12",
    "02/06/2023",
  ],
  ["16", "08/05/2023", "Kiểm tra.", "P2", "", "", "Đang thực hiện", "Đã làm một nửa", ""],
  ["17", "05/06/2023", "Rà soát.", "P2", "", "30/06/2023", "", "", ""],
  ["18", "05/06/2023", "Dừng việc.", "Phòng Một", "", "30/06/2023", "Thôi thực hiện", "", "10/06/2023"],
  ["19", "05/06/2023", "Báo cáo.", "Phòng Một", "", "30/06/2023", "Chờ xác nhận", "", "29/06/2023"],
  ["20", "05/06/2023", "Sai.", "VP", "", "31/06/2023", "", "", ""],
];

/** The desk of an import, with two departments, a series and a leader whom the sheet names. */
export function registerDesk() {
  const all = importDesk();
  const { db, clerk } = all;
  const [one, two] = [
    makeDepartment(db, { name: "Phòng Một" }),
    makeDepartment(db, { name: "Phòng Hai", abbreviation: "P2" }),
  ];
  const series = makeSeries(db, { symbol: "CC" });
  const leader = makePerson(db, { fullName: "Vũ Lãnh Đạo", title: "Trưởng ban" });
  // A person who would be notified of work issued to the department.
  makeActor(db, [headGrant(one.id)]);
  const stageRegister = (sheet = OLD_REGISTER) => {
    const id = all.stage(clerk, "register", sheet);
    const { columns, version } = all.find(clerk, id);
    chooseColumns(db, clerk, {
      importId: id,
      version,
      ...columns,
      seriesId: series.id,
      signerPersonId: leader.id,
    });
    return id;
  };
  return { ...all, one, two, leader, stageRegister };
}

/** The counts of the register as of a day. */
export const countsOn = (db: Database, actor: Actor, asof: string) =>
  listRegister(db, actor, readRegisterView({ asof }), TODAY).counts;

/** @returns the work whose row differs from the replay of its events, or from its open span, or whose spans overlap */
export function inconsistentWork(db: Database): (typeof assignments.$inferSelect)[] {
  const rows = db.select().from(assignments).all();
  if (rows.length === 0) throw new Error("there is no work");
  return rows.filter((row) => {
    const history = db
      .select()
      .from(events)
      .where(eq(events.assignmentId, row.id))
      .orderBy(asc(events.id))
      .all();
    const spans = db.select().from(assignmentSpans).where(eq(assignmentSpans.assignmentId, row.id)).all();
    const [open, ...others] = spans.filter(({ toDay }) => toDay === null);
    return !(
      isDeepStrictEqual(replay(history as unknown as RecordedAssignmentEvent[]), snapshotOf(row)) &&
      open !== undefined &&
      others.length === 0 &&
      SPANNED.every((field) => open[field] === row[field]) &&
      spans.every(({ fromDay, toDay }) => toDay === null || fromDay < toDay)
    );
  });
}

/** What a span keeps of its work. */
const SPANNED = ["state", "role", "departmentId", "deadline", "reportedOn"] as const;
