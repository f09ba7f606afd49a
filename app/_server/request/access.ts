import type { Duty } from "@/domain/access/duties";
import type { Actor } from "@/domain/actor";
import { isAdmin, isClerk, isLeader } from "@/domain/actor";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import { canKeepPeople } from "@/domain/people/policy";

/**
 * Who may open each page and send each request: one line for every page, route handler and action, compared with
 * the code by access.test.ts and tested over HTTP for every grant by e2e/access.spec.ts. It is the first check;
 * policies in domain check what depends on the row (own department, status).
 */
export type Who =
  /** Without signing in. */
  | "anyone"
  /** Signed in, whatever the grants: the person's own account. */
  | "signed-in"
  /** Signed in with at least one grant. */
  | "member"
  | "clerk"
  | "leader"
  | "admin"
  /** Clerk, leader or administrator: those who maintain the list of people. */
  | "clerk-or-admin"
  /** Head or staff of a department, without clerks and leaders. */
  | "department"
  /** Head of a department. */
  | "head"
  /** Leader, or holder of the grant for personnel: those who keep the lists of the evaluation. */
  | "personnel";

/** Whether an actor, or a visitor who is not signed in (null), belongs to those of an access line. */
export function mayEnter(who: Who, actor: Actor | null): boolean {
  if (who === "anyone") return true;
  if (actor === null) return false;
  switch (who) {
    case "signed-in":
      return true;
    case "member":
      return actor.grants.length > 0;
    case "clerk":
      return isClerk(actor);
    case "leader":
      return isLeader(actor);
    case "admin":
      return isAdmin(actor);
    case "clerk-or-admin":
      return canKeepPeople(actor);
    case "department":
      return actor.grants.some((g) => g.departmentId !== null);
    case "personnel":
      return canKeepEvaluation(actor);
    case "head":
      return actor.grants.some((g) => g.kind === "head");
  }
}

/** The requests with which each duty is done. */
const DUTY_ACTIONS: Record<Duty, readonly string[]> = {
  "change-password": ["changePasswordAction"],
  "set-second-factor": ["startTotpAction", "confirmTotpAction", "addPasskeyAction"],
  "read-notice": ["readNoticeAction"],
};

/**
 * Whether the session may send this request. As long as a person has a duty, such as changing a one-time password,
 * nothing else may be sent.
 * @param action the action's name, if the request is one
 */
export const isAdmitted = (
  who: Who,
  session: { actor: Actor; duty: Duty | null },
  action?: string,
): boolean =>
  (session.duty === null || (action !== undefined && DUTY_ACTIONS[session.duty].includes(action))) &&
  mayEnter(who, session.actor);

export const PAGES = {
  "/sign-in": "anyone",
  "/sign-in/second": "anyone",
  "/sign-in/forgotten": "anyone",
  "/sign-in/reset": "anyone",
  "/set-up": "anyone",
  "/": "member",
  "/meetings": "member",
  "/meetings/new": "clerk",
  "/meetings/import": "clerk",
  "/meetings/series/[id]": "clerk",
  "/meetings/[id]": "member",
  "/meetings/[id]/edit": "clerk",
  "/meetings/[id]/review": "clerk",
  "/meetings/[id]/sign": "clerk",
  "/meetings/[id]/documents": "clerk",
  "/meetings/[id]/article": "member",
  "/my-work": "member",
  "/directives": "member",
  "/directives/confirm": "leader",
  "/directives/sheet": "member",
  "/directives/new": "clerk",
  "/directives/[id]": "member",
  "/evaluation": "member",
  "/evaluation/catalogue": "member",
  "/evaluation/import": "personnel",
  "/evaluation/[id]": "member",
  "/departments": "member",
  "/departments/[id]": "member",
  "/reports": "member",
  "/search": "member",
  "/notifications": "member",
  "/people": "member",
  "/people/new": "clerk-or-admin",
  "/people/[id]": "member",
  "/import": "clerk-or-admin",
  "/working-days": "member",
  "/guides": "member",
  "/guides/[role]": "member",
  "/figures": "member",
  "/figures/[id]": "member",
  "/thematic-reports": "member",
  "/references": "member",
  "/references/new": "clerk",
  "/references/[id]": "member",
  "/admin": "admin",
  "/admin/departments": "admin",
  "/admin/departments/[id]": "admin",
  "/admin/departments/[id]/merge": "admin",
  "/admin/users": "admin",
  "/admin/users/many": "admin",
  "/admin/users/new": "admin",
  "/admin/users/[id]": "admin",
  "/admin/settings": "admin",
  "/admin/days-off": "admin",
  "/admin/days-off/change": "admin",
  "/admin/mail": "admin",
  "/admin/security": "admin",
  "/admin/privacy": "admin",
  "/admin/events": "admin",
  "/admin/archive": "admin",
  "/admin/backups": "admin",
  "/admin/faults": "admin",
  "/admin/tokens": "admin",
  "/admin/webhooks": "admin",
  "/admin/webhooks/[id]": "admin",
  "/account": "signed-in",
  "/account/phrases": "member",
  "/account/password": "signed-in",
  "/account/second-factor": "signed-in",
  "/account/privacy": "signed-in",
  "/account/tokens": "signed-in",
  "/api-docs": "signed-in",
} as const satisfies Record<string, Who>;

export const ROUTES = {
  "/api/health": "anyone",
  "/api/auth/[...nextauth]": "anyone",
  // To the identity provider and back; without one they do not exist.
  "/sign-in/provider": "anyone",
  "/sign-in/provider/return": "anyone",
  // The token in the address is the credential, because calendar programs cannot sign in.
  "/api/calendar/[token]": "anyone",
  "/files/[id]": "member",
  "/admin/archive/download": "admin",
  "/admin/users/export": "admin",
  "/account/privacy/data": "signed-in",
  "/admin/events/export": "admin",
  "/admin/security/dossier": "admin",
  "/admin/privacy/incidents/[id]/notice": "admin",
  "/meetings/[id]/documents/[kind]/[format]": "member",
  "/directives/[id]/work-order/[format]": "member",
  // Whose evaluation it is, and who may see it, is checked with the person.
  "/evaluation/[id]/[format]": "member",
  "/evaluation/export/[format]": "member",
  "/directives/export": "member",
  "/directives/meetings": "member",
  "/directives/sheet/download": "member",
  "/reports/export": "member",
  "/working-days/export": "member",
  "/meetings/[id]/article/[format]": "member",
  "/import/sample/[kind]": "clerk-or-admin",
  "/evaluation/import/sample": "personnel",
  "/import/[id]/problems": "clerk-or-admin",
  "/import/[id]/reading": "clerk-or-admin",
  "/meetings/import/scans/[id]": "clerk",
  "/meetings/import/scans/[id]/pages/[page]": "clerk",
  "/api/blocks/[kind]/[id]": "clerk",
  "/api/meetings/[id]/writers": "clerk",
  "/api/live": "member",
  "/notifications/[id]": "member",
  // Requires its own bearer token; a session is ignored.
  "/api/v1/[[...path]]": "anyone",
  "/api/v1/openapi.json": "anyone",
} as const satisfies Record<string, Who>;

export const ACTIONS = {
  signInAction: "anyone",
  secondCodeAction: "anyone",
  passkeySignInAction: "anyone",
  askResetAction: "anyone",
  resetByMailAction: "anyone",
  signOutAction: "signed-in",
  setUpAction: "anyone",
  changePasswordAction: "signed-in",
  setOwnBirthdayConsentAction: "signed-in",
  startTotpAction: "signed-in",
  confirmTotpAction: "signed-in",
  addPasskeyAction: "signed-in",
  removeFactorAction: "signed-in",
  makeRecoveryCodesAction: "signed-in",
  changePreferencesAction: "signed-in",
  changeMailAction: "signed-in",
  readNotificationsAction: "member",
  endOwnSessionAction: "signed-in",
  endOtherSessionsAction: "signed-in",
  forgetDeviceAction: "signed-in",
  readNoticeAction: "signed-in",
  askPrivacyAction: "signed-in",
  createSeriesAction: "clerk",
  changeSeriesAction: "clerk",
  addToRotaAction: "clerk",
  moveInRotaAction: "clerk",
  removeFromRotaAction: "clerk",
  planMeetingAction: "clerk",
  readMinutesAction: "clerk",
  stopScanAction: "clerk",
  importMinutesAction: "clerk",
  takeBackMinutesAction: "clerk",
  openMeetingAction: "clerk",
  postponeMeetingAction: "clerk",
  cancelMeetingAction: "clerk",
  closeMeetingAction: "clerk",
  discardMeetingAction: "clerk",
  changeMeetingDetailsAction: "clerk",
  addAgendaItemAction: "clerk",
  changeAgendaItemAction: "clerk",
  removeAgendaItemAction: "clerk",
  moveAgendaItemAction: "clerk",
  restorePartAction: "clerk",
  addParticipantAction: "clerk",
  removeParticipantAction: "clerk",
  saveAttendanceAction: "clerk",
  addHeadingAction: "clerk",
  renameHeadingAction: "clerk",
  removeHeadingAction: "clerk",
  proposeDirectiveAction: "clerk",
  changeDirectiveAction: "clerk",
  openSupplementAction: "clerk",
  addCorrectionAction: "clerk",
  changeCorrectionAction: "clerk",
  removeCorrectionAction: "clerk",
  removeDirectiveAction: "clerk",
  moveDirectiveAction: "clerk",
  attachFilesAction: "clerk",
  changePhotoAction: "clerk",
  moveFileAction: "clerk",
  removeFileAction: "clerk",
  createArticleAction: "clerk",
  saveArticleAction: "clerk",
  readyArticleAction: "clerk",
  takeBackArticleAction: "clerk",
  notePublicationAction: "clerk",
  submitMeetingAction: "clerk",
  sendBackMeetingAction: "leader",
  signMeetingAction: "leader",
  recordPaperSignatureAction: "clerk",
  recordOfficialNumberAction: "clerk",
  attachScanAction: "clerk",
  confirmReportsAction: "leader",
  actOnRowsAction: "clerk",
  savePhraseAction: "member",
  removePhraseAction: "member",
  saveViewAction: "member",
  rememberColumnsAction: "member",
  renameViewAction: "member",
  removeViewAction: "member",
  readWorkAction: "clerk",
  giveWorkAction: "clerk",
  giveWorksAction: "clerk",
  addScansAction: "clerk",
  chooseReviewAction: "clerk",
  withdrawDirectiveAction: "leader",
  decideAtReviewAction: "clerk",
  forgetDecisionAction: "clerk",
  changeLeadAction: "leader",
  joinDepartmentAction: "leader",
  nameFollowingLeaderAction: "leader",
  // The step itself says who may take it, and for which department.
  takeStepAction: "member",
  // The head and the officer in charge keep a checklist, everybody in the department ticks it.
  // The row says who may decide: the head of its department, leaders, the holder of the grant for personnel.
  judgeWorkAction: "member",
  enterScoresAction: "member",
  confirmEvaluationAction: "member",
  setStandingAction: "personnel",
  addCatalogueItemAction: "personnel",
  setCoefficientAction: "personnel",
  stageCatalogueAction: "personnel",
  storeCatalogueAction: "personnel",
  saveRulesAction: "personnel",
  addSubtaskAction: "department",
  changeSubtaskAction: "department",
  undoSubtaskChangeAction: "department",
  settleSubtaskAction: "department",
  removeSubtaskAction: "department",
  undoAction: "member",
  undoActAction: "member",
  createPersonAction: "clerk-or-admin",
  changePersonAction: "clerk-or-admin",
  recordBirthdayConsentAction: "clerk-or-admin",
  addPositionAction: "clerk-or-admin",
  endPositionAction: "clerk-or-admin",
  stageSheetAction: "clerk-or-admin",
  chooseColumnsAction: "clerk-or-admin",
  chooseSheetAction: "clerk-or-admin",
  answerQuestionsAction: "clerk-or-admin",
  storeImportAction: "clerk-or-admin",
  takeBackImportAction: "clerk-or-admin",
  continueImportAction: "clerk-or-admin",
  stageOtherSheetAction: "clerk-or-admin",
  createIndicatorAction: "clerk",
  changeIndicatorAction: "clerk",
  recordFigureAction: "clerk",
  removeFigureAction: "clerk",
  setTargetAction: "clerk",
  removeTargetAction: "clerk",
  createReferenceAction: "clerk",
  changeReferenceAction: "clerk",
  createDepartmentAction: "admin",
  changeDepartmentAction: "admin",
  disableDepartmentAction: "admin",
  enableDepartmentAction: "admin",
  nameDeputyAction: "head",
  endDeputyAction: "member",
  nameNextHeadAction: "admin",
  handOverWorkAction: "admin",
  reassignWorkAction: "head",
  mergeDepartmentAction: "admin",
  makeCalendarAddressAction: "signed-in",
  startPushAction: "signed-in",
  endPushAction: "signed-in",
  revokeCalendarAddressAction: "signed-in",
  createUserAction: "admin",
  createUsersAction: "admin",
  skipFirstStepAction: "admin",
  createCeremonySeriesAction: "clerk",
  giveGrantAction: "admin",
  takeGrantAction: "admin",
  disableUserAction: "admin",
  enableUserAction: "admin",
  resetPasswordAction: "admin",
  setUserEmailAction: "admin",
  unlockUserAction: "admin",
  resetFactorsAction: "admin",
  unlinkProviderAction: "admin",
  recordAccountReviewAction: "admin",
  publishNoticeAction: "admin",
  answerPrivacyAction: "admin",
  extendPrivacyAction: "admin",
  finishPrivacyAction: "admin",
  recordIncidentAction: "admin",
  noteIncidentAction: "admin",
  checkAuditAction: "admin",
  reviewAuditAction: "admin",
  saveSecurityAction: "admin",
  saveSettingsAction: "admin",
  saveQuotaAction: "admin",
  returnSheetAction: "member",
  applyReturnedRowsAction: "member",
  stageDayAction: "admin",
  stageDayRemovalAction: "admin",
  stageDayListAction: "admin",
  stageAnnouncedYearAction: "admin",
  enterDaysAction: "admin",
  dropStagedDaysAction: "admin",
  makeOwnTokenAction: "signed-in",
  revokeOwnTokenAction: "signed-in",
  makeServiceTokenAction: "admin",
  revokeTokenAction: "admin",
  createWebhookAction: "admin",
  stopWebhookAction: "admin",
  resumeWebhookAction: "admin",
  sendAgainAction: "admin",
  tryMailAgainAction: "admin",
  tryMailNowAction: "admin",
  visitMailboxNowAction: "admin",
  backUpNowAction: "admin",
} as const satisfies Record<string, Who>;

export type PagePath = keyof typeof PAGES;
export type RoutePath = keyof typeof ROUTES;
export type ActionName = keyof typeof ACTIONS;
