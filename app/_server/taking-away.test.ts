import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ACTIONS } from "./request/action-access";

/**
 * Every action that removes something, and the protection against a wrong click: "asks" unfolds the consequence
 * first; "undo" can be undone for ten seconds; "reason" needs words first; "own" is explained elsewhere.
 */
const GUARDED: Record<string, "asks" | "undo" | "reason" | "own"> = {
  // The person's own session, and typed text stays in the browser.
  signOutAction: "own",
  endOwnSessionAction: "asks",
  endOtherSessionsAction: "asks",
  removeFromRotaAction: "asks",
  stopScanAction: "own",
  cancelMeetingAction: "reason",
  closeMeetingAction: "own",
  discardMeetingAction: "own",
  // The editor of minutes can restore what is removed.
  removeAgendaItemAction: "own",
  removeParticipantAction: "own",
  removeHeadingAction: "own",
  removeCorrectionAction: "own",
  removeDirectiveAction: "own",
  removeFileAction: "own",
  takeBackArticleAction: "asks",
  // It is itself the undo of an import, whose source can be imported again.
  takeBackMinutesAction: "own",
  sendBackMeetingAction: "reason",
  removeViewAction: "asks",
  withdrawDirectiveAction: "reason",
  forgetDecisionAction: "asks",
  takeStepAction: "undo",
  undoAction: "own",
  undoSubtaskChangeAction: "own",
  undoActAction: "own",
  endPositionAction: "own",
  takeBackPositionAction: "asks",
  takeBackImportAction: "asks",
  removeFigureAction: "asks",
  removeTargetAction: "asks",
  disableDepartmentAction: "asks",
  endDeputyAction: "asks",
  mergeDepartmentAction: "asks",
  revokeCalendarAddressAction: "asks",
  takeGrantAction: "asks",
  disableUserAction: "asks",
  resetPasswordAction: "asks",
  revokeOwnTokenAction: "asks",
  revokeTokenAction: "asks",
  stopWebhookAction: "asks",
  forgetDeviceAction: "asks",
  endPushAction: "asks",
  resetFactorsAction: "asks",
  unlinkProviderAction: "asks",
  // It asks for the password again.
  removeFactorAction: "own",
  // The person's own new password, by a link in a mail.
  resetByMailAction: "own",
  removePhraseAction: "asks",
  // What was typed or pasted and shown, but not entered.
  dropStagedDaysAction: "asks",
  removeSubtaskAction: "asks",
};
const TAKES_AWAY =
  /^(unlink|remove|revoke|take|end(?=[A-Z])|forget|drop|discard|disable|stop|merge|withdraw|close|cancel|sendBack|signOut|undo|reset)/;

const root = path.resolve(import.meta.dirname, "../..");
const pages = ["app", "components"].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => readFileSync(path.join(root, room, file), "utf8")),
);

test("every action that removes something declares its protection", () => {
  const taking = Object.keys(ACTIONS).filter((name) => TAKES_AWAY.test(name));
  expect(taking.sort()).toEqual(Object.keys(GUARDED).sort());
});

const asking = Object.entries(GUARDED).flatMap(([name, guard]) => (guard === "asks" ? [name] : []));

test.each(asking)("%s shows its consequence before it acts", (name) => {
  const naming = pages.filter((source) => source.includes(name));
  expect(naming.length).toBeGreaterThan(0);
  for (const source of naming) {
    // A ConfirmedForm has its consequence by its type; a plain form must contain it.
    const plain = [...source.matchAll(new RegExp(`<ActionForm[^<]*action=\\{${name}\\}`, "g"))].map(
      ({ index }) => source.slice(index, source.indexOf("</ActionForm>", index)),
    );
    for (const form of plain) expect(form).toMatch(/consequence|no_way_back|take_back_hints/);
    if (plain.length === 0) expect(source).toMatch(/<ConfirmedForm|<StepForm|<TokenList/);
  }
});
