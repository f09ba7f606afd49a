import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { addDays, type Day, formatDay } from "@/domain/calendar/day";
import { DomainError } from "@/domain/errors";
import { type EvaluationPeriod, readPeriod } from "@/domain/evaluation/periods";
import { DEFAULT_RULES } from "@/domain/evaluation/rules";
import { giveWorkInput } from "@/domain/work-orders/work-order-input";
import { changeDepartment } from "../../mutations/departments/change-department";
import { mergeDepartment } from "../../mutations/departments/merge-department";
import { changeLead } from "../../mutations/directives/change-lead";
import { nameFollowingLeader } from "../../mutations/directives/name-following-leader";
import { takeStep } from "../../mutations/directives/take-step";
import { addCatalogueItem } from "../../mutations/evaluation/add-catalogue-item";
import { enterScores } from "../../mutations/evaluation/enter-scores";
import { judgeWork } from "../../mutations/evaluation/judge-work";
import { saveRules } from "../../mutations/evaluation/save-rules";
import { setCoefficient } from "../../mutations/evaluation/set-coefficient";
import { setStanding } from "../../mutations/evaluation/set-standing";
import { runImport } from "../../mutations/imports/run-import";
import { stageSheet } from "../../mutations/imports/stage-sheet";
import { storeImport } from "../../mutations/imports/store-import";
import { takeBackImport } from "../../mutations/imports/take-back-import";
import { giveWork } from "../../mutations/orders/give-work";
import { addPosition } from "../../mutations/people/add-position";
import { changePerson } from "../../mutations/people/change-person";
import { endPosition } from "../../mutations/people/end-position";
import { disableUser } from "../../mutations/users/disable-user";
import { enableUser } from "../../mutations/users/enable-user";
import { giveGrant } from "../../mutations/users/give-grant";
import { takeGrant } from "../../mutations/users/take-grant";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { people, positions, removedPositions } from "../../schema/people";
import { grants } from "../../schema/users";
import { seededRandom } from "../../seed/random";
import { makeAgency } from "../../test-agency";
import { at } from "../../test-october";
import { findImport } from "../imports/find-import";
import { listConfirmations } from "./find-confirmation";
import { findEvaluation, listEvaluations } from "./find-evaluation";
import { listEvaluatedDepartments } from "./list-evaluated-people";

const FIRST = "2026-09-14";
const DAYS = 60;
const PERIODS = ["2026-09", "2026-10", "2026-Q4"].map((key) => readPeriod(key) as EvaluationPeriod);

/** An agency whose people, titles, departments, rights and work change at random from day to day. */
function changing(seed: number) {
  const random = seededRandom(seed);
  const all = makeAgency();
  const { db, actors, own, other, person, user } = all;
  const { leader, admin, personnel } = actors;
  const heads = new Map([
    [own.id, actors.head],
    [other.id, actors.otherHead],
  ]);
  const personIds = [actors.staff, actors.head, actors.otherStaff, actors.otherHead, leader, user].map(
    ({ personId }) => personId,
  );
  personIds.push(person.id);
  const userIds = [actors.staff.userId, actors.otherHead.userId, user.userId];
  const done = new Map<string, number>();

  const anyWork = () => {
    const row = random.pick(db.select().from(assignments).all());
    return { row, on: { assignmentId: row.id, version: row.version }, head: heads.get(row.departmentId) };
  };
  const anyDepartment = () => random.pick([own.id, other.id]);
  const around = (today: Day, days: number) => addDays(today, random.between(-days, days));

  const acts: Record<string, (today: Day, now: Date) => void> = {
    "add a title": (today, now) => {
      const departmentId = random.chance(0.8) ? anyDepartment() : null;
      const title = `Chức danh ${random.between(1, 99)}`;
      const fromDay = around(today, 40);
      addPosition(
        db,
        admin,
        { personId: random.pick(personIds), title, departmentId, body: "", fromDay },
        now,
      );
    },
    "end a title": (today, now) => {
      const { id, personId } = random.pick(db.select().from(positions).all());
      endPosition(db, admin, { personId, positionId: id, toDay: around(today, 40) }, now);
    },
    "rename a person": (_today, now) => {
      const personId = random.pick(personIds);
      const row = db.select().from(people).where(eq(people.id, personId)).get();
      const { birthDay, birthMonth, active } = row ?? { birthDay: null, birthMonth: null, active: true };
      const fullName = `Lê Văn ${random.pick(["An", "Bình", "Dũng", "Ý"])}`;
      const fields = { fullName, birthDay, birthMonth, active };
      changePerson(db, admin, { personId, version: row?.version ?? 0, ...fields }, now);
    },
    "rename a department": (_today, now) => {
      const departmentId = anyDepartment();
      const row = db.select().from(departments).where(eq(departments.id, departmentId)).get();
      const name = `Phòng ${random.between(1, 9999)}`;
      const fields = { name, abbreviation: "", sortOrder: random.between(1, 9), collectsForAll: false };
      changeDepartment(db, admin, { departmentId, version: row?.version ?? 0, ...fields }, now);
    },
    "give a grant": (_today, now) => {
      const kind = random.pick(["leader", "head"] as const);
      const departmentId = kind === "head" ? anyDepartment() : null;
      giveGrant(db, admin, { userId: random.pick(userIds), kind, departmentId }, now);
    },
    "take a grant": (_today, now) => {
      const isOf = and(isNull(grants.toDay), eq(grants.userId, random.pick(userIds)));
      const held = db
        .select()
        .from(grants)
        .where(isOf)
        .all()
        .filter(({ kind }) => kind === "leader" || kind === "head");
      const grant = random.pick(held);
      takeGrant(db, admin, { userId: grant.userId, grantId: grant.id }, now);
    },
    "disable an account": (_today, now) => disableUser(db, admin, random.pick(userIds), now),
    "enable an account": (_today, now) => enableUser(db, admin, random.pick(userIds), now),
    "give work, also of an earlier day": (today, now) => {
      const typed = {
        text: `Rà soát hồ sơ số ${random.between(1, 9999)}.`,
        leadId: String(anyDepartment()),
        deadline: formatDay(addDays(today, random.between(1, 40))),
        givenOn: formatDay(addDays(today, -random.between(0, 10))),
      };
      giveWork(db, leader, giveWorkInput.parse(typed), now);
    },
    "name an officer": (_today, now) => {
      const { on, head } = anyWork();
      takeStep(db, head ?? leader, "name-officer", { ...on, personId: random.pick(personIds) }, now);
    },
    "share work": (_today, now) => {
      const { on, head } = anyWork();
      const [a = 0, b = 0] = random.some(personIds, 2);
      const shares = [
        { personId: a, percent: 60 },
        { personId: b, percent: 40 },
      ];
      takeStep(db, head ?? leader, "share-work", { ...on, personId: a, shares }, now);
    },
    "report work": (today, now) => {
      const { on, head } = anyWork();
      const product = { productNumber: "1/BC", productDate: today, note: "", files: [] };
      takeStep(db, head ?? leader, "report-done", { ...on, ...product }, now);
    },
    "confirm work": (_today, now) => takeStep(db, leader, "confirm", { ...anyWork().on, note: "" }, now),
    "return work": (_today, now) => takeStep(db, leader, "return", { ...anyWork().on, reason: "Sai." }, now),
    "set a deadline": (today, now) => {
      const deadline = addDays(today, random.between(0, 40));
      takeStep(db, leader, "set-deadline", { ...anyWork().on, deadline, reason: "Đổi." }, now);
    },
    "reopen work": (_today, now) => takeStep(db, leader, "reopen", { ...anyWork().on, reason: "Lại." }, now),
    "withdraw work": (_today, now) => {
      if (random.chance(0.2)) takeStep(db, leader, "withdraw", { ...anyWork().on, reason: "Thôi." }, now);
    },
    "change the lead": (_today, now) => {
      const { directiveId } = anyWork().row;
      changeLead(db, leader, { directiveId, departmentId: anyDepartment(), reason: "Đổi." }, now);
    },
    "name a follower": (_today, now) => {
      const { directiveId } = anyWork().row;
      const row = db.select().from(directives).where(eq(directives.id, directiveId)).get();
      const userId = random.pick([leader.userId, ...userIds]);
      nameFollowingLeader(db, leader, { directiveId, version: row?.version, userId }, now);
    },
    "classify work": (_today, now) => {
      const { row } = anyWork();
      const judged = {
        kind: "classified" as const,
        assignmentId: row.id,
        personId: random.pick(personIds),
        period: "2026-10",
        itemId: random.between(1, 3),
        value: random.pick(["planned", "unplanned"] as const),
      };
      judgeWork(db, leader, judged, now);
    },
    "set a coefficient": (today, now) => {
      const coefficient = random.between(1, 20);
      const set = { itemId: random.between(1, 3), coefficient, fromDay: around(today, 40), decision: "" };
      setCoefficient(db, personnel, set, now);
    },
    "set a standing": (today, now) => {
      const group = random.pick(["civil-servant", "public-employee"] as const);
      const fromDay = `${around(today, 60).slice(0, 7)}-01`;
      const set = {
        personId: random.pick(personIds),
        group,
        leads: random.chance(0.5),
        fromDay,
        toDay: null,
      };
      setStanding(db, personnel, set, now);
    },
    "enter scores": (_today, now) => {
      const scores = { general: random.between(0, 30), d: 100, dd: 50, e: 100, className: "", note: "" };
      enterScores(db, leader, { personId: random.pick(personIds), period: "2026-10", ...scores }, now);
    },
    "choose how to count": (_today, now) => {
      const { weights, ...chosen } = DEFAULT_RULES;
      const delay = random.pick(["day", "occasion"] as const);
      saveRules(db, personnel, { ...chosen, ...weights, delay }, now);
    },
  };

  for (const [index, name] of ["Loại 1", "Loại 2", "Loại 3"].entries()) {
    const item = { name, complexity: 2, coefficient: index + 2, fromDay: "2026-01-01", decision: "" };
    addCatalogueItem(db, personnel, item, at(FIRST));
  }

  /** Several random acts on a day; refused ones change nothing. */
  function actOn(today: Day): void {
    for (let index = 0; index < 8; index += 1) {
      const [name, act] = random.pick(Object.entries(acts));
      try {
        act(today, at(today));
        done.set(name, (done.get(name) ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof DomainError) && !/nothing to pick/.test(String(error))) throw error;
      }
    }
  }

  /** Everything that the evaluation shows of a day. */
  function shownAsOf(asOf: Day): string {
    const reports = PERIODS.map((period) => ({
      period: period.key,
      lists: [own.id, other.id, null].map((id) => listEvaluations(db, leader, id, { period, asOf })),
      ownHead: listEvaluations(db, actors.head, own.id, { period, asOf }).map((one) => one.person),
      people: personIds.map((id) => findEvaluation(db, leader, id, { period, asOf })),
      confirmed: personIds.map((id) => listConfirmations(db, leader, id, { period, asOf })),
    }));
    return JSON.stringify(reports, null, 1);
  }

  const merge = (today: Day) => {
    const row = db.select().from(departments).where(eq(departments.id, other.id)).get();
    const merged = {
      departmentId: other.id,
      version: row?.version ?? 0,
      successorId: own.id,
      movePeople: true,
    };
    mergeDepartment(db, admin, { ...merged, reasonOf: (from, to) => `${from} về ${to}.` }, at(today));
  };
  return { actOn, shownAsOf, merge, done };
}

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

  const done = new Map<string, number>();

  it.each([1, 2, 3])(
    "is the same whatever is recorded later, history %i",
    (seed) => {
      const agency = changing(seed);
      const seen = new Map<Day, string>();
      for (let index = 0; index < DAYS; index += 1) {
        const today = addDays(FIRST, index);
        agency.actOn(today);
        if (index % 10 === 9) seen.set(today, agency.shownAsOf(today));
      }
      agency.merge(addDays(FIRST, DAYS));
      for (const [day, shown] of seen) expect(agency.shownAsOf(day), day).toBe(shown);
      // The days differ from each other: the comparison is not of empty reports.
      expect(new Set(seen.values()).size).toBe(seen.size);
      for (const [name, times] of agency.done) done.set(name, (done.get(name) ?? 0) + times);
    },
    60_000,
  );

  it("was compared after every kind of change", () => {
    const rare = [...done].filter(([, times]) => times < 5).map(([name]) => name);
    expect([done.size, rare]).toEqual([24, []]);
  });
});
