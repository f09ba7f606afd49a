import { and, eq, isNull } from "drizzle-orm";
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
import { people, positions } from "../../schema/people";
import { grants } from "../../schema/users";
import { seededRandom } from "../../seed/random";
import { makeAgency } from "../../test-agency";
import { at } from "../../test-october";
import { listConfirmations } from "./find-confirmation";
import { findEvaluation, listEvaluations } from "./find-evaluation";

/** The first day of a random history. */
export const FIRST = "2026-09-14";
/** The periods that contain its days. */
export const PERIODS = ["2026-09", "2026-10", "2026-Q4"].map((key) => readPeriod(key) as EvaluationPeriod);

/** An agency whose people, titles, departments, rights and work change at random from day to day. */
export function changing(seed: number) {
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
