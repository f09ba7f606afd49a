import { contentOfReport } from "@/domain/evaluation/content";
import type { EvaluationPeriod } from "@/domain/evaluation/periods";
import { readPeriod } from "@/domain/evaluation/periods";
import { DEFAULT_RULES } from "@/domain/evaluation/rules";
import { findEvaluation } from "../../queries/evaluation/find-evaluation";
import { hashOf } from "../../queries/meetings/content-hash";
import { makeIssuedDirective } from "../../test-factories";
import { takeStep } from "../directives/take-step";
import { addCatalogueItem } from "../evaluation/add-catalogue-item";
import { confirmEvaluation } from "../evaluation/confirm-evaluation";
import { enterScores } from "../evaluation/enter-scores";
import { judgeWork } from "../evaluation/judge-work";
import { saveRules } from "../evaluation/save-rules";
import { setCoefficient } from "../evaluation/set-coefficient";
import { setStanding } from "../evaluation/set-standing";
import { stageCatalogueSheet } from "../evaluation/stage-catalogue-sheet";
import { storeCatalogueSheet } from "../evaluation/store-catalogue-sheet";
import { type Agency, now, type Row, type Who } from "./tried-agency";

const keepers: readonly Who[] = ["leader", "personnel"];
const evaluators: readonly Who[] = ["leader", "head"];
const item = { name: "Báo cáo", complexity: 2, coefficient: 2.7, fromDay: "2024-01-01", decision: "" };
const sheet = {
  fileName: "danh-muc.csv",
  rows: [{ row: 2, name: "Tờ trình", coefficient: "4", complexity: "3", fromDay: "", decision: "" }],
  fromDay: "2024-01-01",
  decision: "",
};
const JUNE = readPeriod("2024-06") as EvaluationPeriod;
const scores = { general: 27, d: null, dd: null, e: null, className: "", note: "" };

/** The staff member's June with one finished product, ready to confirm. */
function makeJune(a: Agency) {
  const { personId } = a.actors.staff;
  const { lead } = makeIssuedDirective(a.db, { leadId: a.own.id, deadline: "2024-06-28" });
  const on = { assignmentId: lead.id };
  const product = { productNumber: "1/BC", productDate: "2024-06-28", note: "", files: [] };
  takeStep(a.db, a.actors.head, "name-officer", { ...on, personId }, now);
  takeStep(a.db, a.actors.head, "report-done", { ...on, ...product }, now);
  takeStep(a.db, a.actors.leader, "confirm", { ...on, note: "" }, now);
  const itemId = addCatalogueItem(a.db, a.actors.leader, item, now);
  const shown = { personId, period: JUNE.key };
  const classified = { kind: "classified", ...on, ...shown, itemId, value: "planned" } as const;
  judgeWork(a.db, a.actors.leader, classified, now);
  const standing = {
    personId,
    group: "civil-servant",
    leads: false,
    fromDay: "2024-01-01",
    toDay: null,
  } as const;
  setStanding(a.db, a.actors.leader, standing, now);
  const report = findEvaluation(a.db, a.actors.leader, personId, { period: JUNE, asOf: "2024-07-01" });
  if (!report) throw new Error("no report");
  return { ...shown, contentHash: hashOf(contentOfReport(report)), reason: "" };
}

/** The evaluation of people: its lists, the decisions about work, the scores and the confirmation. */
export const EVALUATION: readonly Row[] = [
  ["addCatalogueItem", keepers, (a, actor) => addCatalogueItem(a.db, actor, item, now)],
  ["stageCatalogueSheet", keepers, (a, actor) => stageCatalogueSheet(a.db, actor, sheet, now)],
  [
    "storeCatalogueSheet",
    keepers,
    (a, actor) => {
      const sheetId = stageCatalogueSheet(
        a.db,
        keepers.some((who) => a.actors[who] === actor) ? actor : a.actors.leader,
        sheet,
        now,
      );
      return () => storeCatalogueSheet(a.db, actor, { sheetId }, now);
    },
  ],
  [
    "setCoefficient",
    keepers,
    (a, actor) => {
      const itemId = addCatalogueItem(a.db, a.actors.leader, item, now);
      const next = { itemId, coefficient: 3, fromDay: "2024-07-01", decision: "12/QĐ" };
      return () => setCoefficient(a.db, actor, next, now);
    },
  ],
  [
    "setStanding",
    keepers,
    (a, actor) => {
      const { id: personId } = a.person;
      const standing = { personId, group: "civil-servant", leads: false, toDay: null } as const;
      return setStanding(a.db, actor, { ...standing, fromDay: "2024-01-01" }, now);
    },
  ],
  [
    "judgeWork",
    ["head", "leader", "personnel"],
    (a, actor) => {
      const shown = { personId: a.person.id, period: JUNE.key };
      const on = { assignmentId: a.issued.lead.id, ...shown };
      return judgeWork(a.db, actor, { kind: "part", ...on, periodEnd: "", value: "50" }, now);
    },
  ],
  [
    "enterScores",
    evaluators,
    (a, actor) => enterScores(a.db, actor, { personId: a.person.id, period: JUNE.key, ...scores }, now),
  ],
  [
    "confirmEvaluation",
    evaluators,
    (a, actor) => {
      const shown = makeJune(a);
      return () => confirmEvaluation(a.db, actor, shown, now);
    },
  ],
  [
    "saveRules",
    keepers,
    (a, actor) => {
      const { weights, ...chosen } = DEFAULT_RULES;
      return saveRules(a.db, actor, { ...chosen, ...weights, delay: "day" }, now);
    },
  ],
];
