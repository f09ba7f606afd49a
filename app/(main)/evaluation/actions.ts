"use server";
import { action } from "@/app/_server/action/action";
import { addCatalogueItem } from "@/db/mutations/evaluation/add-catalogue-item";
import { confirmEvaluation } from "@/db/mutations/evaluation/confirm-evaluation";
import { enterScores } from "@/db/mutations/evaluation/enter-scores";
import { judgeWork } from "@/db/mutations/evaluation/judge-work";
import { saveRules } from "@/db/mutations/evaluation/save-rules";
import { setCoefficient } from "@/db/mutations/evaluation/set-coefficient";
import { setStanding } from "@/db/mutations/evaluation/set-standing";
import { stageCatalogueSheet } from "@/db/mutations/evaluation/stage-catalogue-sheet";
import { storeCatalogueSheet } from "@/db/mutations/evaluation/store-catalogue-sheet";
import { readSheetApart } from "@/documents/read-apart";
import { sentSheetKind } from "@/documents/read-sheet";
import { refuse } from "@/domain/errors";
import { readProductRows } from "@/domain/evaluation/catalogue-sheet";
import {
  addCatalogueItemInput,
  confirmEvaluationInput,
  enterScoresInput,
  judgeWorkInput,
  saveRulesInput,
  setCoefficientInput,
  setStandingInput,
  stageCatalogueInput,
  storeCatalogueInput,
} from "@/domain/evaluation/evaluation-input";
import { addressOf } from "@/domain/forms/address";
import { MAX_SHEET_BYTES } from "@/domain/imports/limits";

/** Back to the report of the person and the period. */
const toReport = ({ personId, period }: { personId: number; period?: string | undefined }, anchor = "") => ({
  redirectTo: `${addressOf(`/evaluation/${personId}`, { period: period ?? null, notice: "saved" })}${anchor}`,
});
const toCatalogue = { redirectTo: "/evaluation/catalogue?notice=saved" };

export const judgeWorkAction = action("judgeWorkAction", judgeWorkInput, ({ db, actor, now }, input) => {
  judgeWork(db, actor, input, now);
  return toReport(input, `#work-${input.assignmentId}`);
});

export const enterScoresAction = action(
  "enterScoresAction",
  enterScoresInput,
  ({ db, actor, now }, input) => {
    enterScores(db, actor, input, now);
    return toReport(input);
  },
);

export const confirmEvaluationAction = action(
  "confirmEvaluationAction",
  confirmEvaluationInput,
  ({ db, actor, now }, input) => {
    confirmEvaluation(db, actor, input, now);
    return toReport(input);
  },
);

export const setStandingAction = action(
  "setStandingAction",
  setStandingInput,
  ({ db, actor, now }, input) => {
    setStanding(db, actor, input, now);
    return toReport(input);
  },
);

export const addCatalogueItemAction = action(
  "addCatalogueItemAction",
  addCatalogueItemInput,
  ({ db, actor, now }, input) => {
    addCatalogueItem(db, actor, input, now);
    return toCatalogue;
  },
);

export const setCoefficientAction = action(
  "setCoefficientAction",
  setCoefficientInput,
  ({ db, actor, now }, input) => {
    setCoefficient(db, actor, input, now);
    return toCatalogue;
  },
);

export const stageCatalogueAction = action(
  "stageCatalogueAction",
  stageCatalogueInput,
  async ({ db, actor, now }, input, typed) => {
    const file = typed.file("file") ?? refuse("evaluation.no_products", {}, "file");
    if (file.size > MAX_SHEET_BYTES) {
      refuse("file.too_large", { name: file.name, limit: MAX_SHEET_BYTES / 1024 / 1024 }, "file");
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { sheets } = await readSheetApart({ sheet: sentSheetKind(file.name, bytes), bytes });
    const rows = readProductRows(sheets) ?? [];
    const id = stageCatalogueSheet(db, actor, { ...input, fileName: file.name, rows }, now);
    return { redirectTo: `/evaluation/import?id=${id}` };
  },
  { keepUploads: false },
);

export const storeCatalogueAction = action(
  "storeCatalogueAction",
  storeCatalogueInput,
  ({ db, actor, now }, input) => {
    storeCatalogueSheet(db, actor, input, now);
    return toCatalogue;
  },
);

export const saveRulesAction = action("saveRulesAction", saveRulesInput, ({ db, actor, now }, input) => {
  saveRules(db, actor, input, now);
  return toCatalogue;
});
