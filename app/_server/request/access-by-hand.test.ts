import { describe, expect, it } from "vitest";
import type { Duty } from "@/domain/access/duties";
import type { Actor, Grant } from "@/domain/actor";
import { isAdmitted, mayEnter, type Who } from "./access";
import { ACTIONS } from "./action-access";
import { PAGES } from "./page-access";
import { ROUTES } from "./route-access";

const actor = (...grants: Grant[]): Actor => ({ userId: 1, personId: 1, name: "", grants });
const ACTORS: Record<string, Actor | null> = {
  stranger: null,
  withoutGrant: actor(),
  clerk: actor({ kind: "clerk", departmentId: null }),
  leader: actor({ kind: "leader", departmentId: null }),
  admin: actor({ kind: "admin", departmentId: null }),
  head: actor({ kind: "head", departmentId: 2 }),
  staff: actor({ kind: "staff", departmentId: 2 }),
  personnel: actor({ kind: "personnel", departmentId: null }),
  /** Two grants each. */
  clerkInDepartment: actor({ kind: "staff", departmentId: 2 }, { kind: "clerk", departmentId: null }),
  headElsewhere: actor({ kind: "staff", departmentId: 2 }, { kind: "head", departmentId: 3 }),
};

it.each<[Who, string]>([
  ["anyone", "stranger withoutGrant clerk leader admin head staff personnel clerkInDepartment headElsewhere"],
  ["signed-in", "withoutGrant clerk leader admin head staff personnel clerkInDepartment headElsewhere"],
  ["member", "clerk leader admin head staff personnel clerkInDepartment headElsewhere"],
  ["clerk", "clerk leader clerkInDepartment"],
  ["leader", "leader"],
  ["admin", "admin"],
  ["clerk-or-admin", "clerk leader admin clerkInDepartment"],
  ["department", "head staff clerkInDepartment headElsewhere"],
  ["head", "head headElsewhere"],
  ["personnel", "leader personnel"],
])("what is open to “%s” is entered by: %s", (who, expected) => {
  const entering = Object.entries(ACTORS).flatMap(([name, one]) => (mayEnter(who, one) ? [name] : []));
  expect(entering.join(" ")).toBe(expected);
});

describe("a session with a duty", () => {
  const clerk = actor({ kind: "clerk", departmentId: null });
  const admitted = (duty: Duty | null, who: Who, action?: string) =>
    isAdmitted(who, { actor: clerk, duty }, action);
  const SENT_FIRST = [
    "changePasswordAction",
    "startTotpAction",
    "confirmTotpAction",
    "addPasskeyAction",
    "readNoticeAction",
    "savePhraseAction",
    "signOutAction",
  ];

  it.each<[Duty | null, string]>([
    ["change-password", "changePasswordAction"],
    ["set-second-factor", "startTotpAction confirmTotpAction addPasskeyAction"],
    ["read-notice", "readNoticeAction"],
    [null, SENT_FIRST.join(" ")],
  ])("%s may send only: %s", (duty, expected) => {
    expect(SENT_FIRST.filter((action) => admitted(duty, "signed-in", action)).join(" ")).toBe(expected);
  });

  it.each<[Duty | null, boolean]>([
    ["change-password", false],
    ["set-second-factor", false],
    ["read-notice", false],
    [null, true],
  ])("%s may open a page: %s", (duty, may) => {
    expect(admitted(duty, "clerk")).toBe(may);
  });

  it("may not send what its grants do not allow", () => {
    expect(admitted(null, "admin", "saveSettingsAction")).toBe(false);
    expect(admitted(null, "clerk", "saveSettingsAction")).toBe(true);
    expect(admitted("change-password", "admin", "changePasswordAction")).toBe(false);
  });
});

/** Every page and route by who may open it, written by hand. */
const OPEN: Partial<Record<Who, string>> = {
  anyone: `/sign-in /sign-in/second /sign-in/provider /sign-in/provider/return /sign-in/forgotten /sign-in/reset /set-up /api/health /api/auth/[...nextauth] /api/calendar/[token] /api/v1/[[...path]]
    /api/v1/openapi.json`,
  "signed-in": `/account /account/password /account/second-factor /account/privacy
    /account/privacy/data /account/tokens /api-docs`,
  member: `/ /account/phrases /my-work /evaluation /evaluation/catalogue /evaluation/[id] /evaluation/[id]/[format] /evaluation/export/[format] /meetings /meetings/[id] /meetings/[id]/article /meetings/[id]/article/[format]
    /meetings/[id]/documents/[kind]/[format] /directives /directives/[id] /directives/[id]/work-order/[format] /directives/export /directives/meetings /directives/sheet
    /directives/sheet/download /departments
    /departments/[id] /reports /reports/export /search /notifications /notifications/[id] /people /people/[id]
    /working-days /working-days/export /guides /guides/[role] /figures /figures/[id] /thematic-reports /references /references/[id]
    /files/[id] /api/live`,
  clerk: `/directives/new /meetings/new /meetings/import /meetings/import/scans/[id] /meetings/import/scans/[id]/pages/[page]
    /meetings/series/[id] /meetings/[id]/edit /meetings/[id]/review /meetings/[id]/sign /meetings/[id]/documents
    /references/new /api/blocks/[kind]/[id] /api/meetings/[id]/writers`,
  leader: "/directives/confirm",
  personnel: "/evaluation/import /evaluation/import/sample",
  "clerk-or-admin":
    "/people/new /people/[id]/move /import /import/sample/[kind] /import/[id]/problems /import/[id]/reading",
  admin: `/admin /admin/departments /admin/departments/[id] /admin/departments/[id]/merge /admin/users
    /admin/users/many /admin/users/new /admin/users/[id] /admin/settings /admin/days-off /admin/days-off/change /admin/mail
    /admin/events /admin/archive /admin/archive/download /admin/backups /admin/faults /admin/tokens /admin/webhooks /admin/webhooks/[id]
     /admin/security /admin/privacy /admin/users/export /admin/events/export /admin/security/dossier
     /admin/privacy/incidents/[id]/notice`,
};

/** Every action by who may send it, written by hand; those that are not named here are the clerks'. */
const SENT: Partial<Record<Who, string>> = {
  anyone: "signIn secondCode passkeySignIn askReset resetByMail setUp",
  "signed-in": `signOut changePassword changePreferences changeMail endOwnSession endOtherSessions
    makeCalendarAddress revokeCalendarAddress startPush endPush makeOwnToken revokeOwnToken startTotp confirmTotp addPasskey
    removeFactor makeRecoveryCodes forgetDevice readNotice askPrivacy setOwnBirthdayConsent`,
  personnel: "setStanding addCatalogueItem setCoefficient saveRules stageCatalogue storeCatalogue",
  member: `savePhrase removePhrase judgeWork enterScores confirmEvaluation readNotifications rememberColumns saveView renameView removeView takeStep undo undoAct endDeputy returnSheet
    applyReturnedRows`,
  leader: `sendBackMeeting signMeeting confirmReports withdrawDirective changeLead joinDepartment
    nameFollowingLeader`,
  "clerk-or-admin": `createPerson changePerson recordBirthdayConsent addPosition endPosition movePerson takeBackPosition stageSheet chooseColumns chooseSheet
    answerQuestions storeImport takeBackImport continueImport stageOtherSheet`,
  admin: `createDepartment changeDepartment disableDepartment enableDepartment nameNextHead handOverWork
    mergeDepartment createUser createUsers skipFirstStep giveGrant takeGrant disableUser enableUser resetPassword setUserEmail saveSettings saveQuota
    stageDay stageDayRemoval stageDayList stageAnnouncedYear enterDays dropStagedDays makeServiceToken revokeToken
    createWebhook stopWebhook resumeWebhook sendAgain tryMailAgain tryMailNow visitMailboxNow backUpNow unlockUser resetFactors unlinkProvider saveSecurity
     recordAccountReview checkAudit reviewAudit publishNotice answerPrivacy extendPrivacy finishPrivacy
     recordIncident noteIncident`,
  head: "nameDeputy reassignWork",
  department: "addSubtask changeSubtask undoSubtaskChange settleSubtask removeSubtask",
};

const listed = (table: Partial<Record<Who, string>>, end = "") =>
  Object.entries(table)
    .flatMap(([who, names]) => names.split(/\s+/).map((name) => `${name}${end}: ${who}`))
    .sort();
const written = (table: Record<string, Who>) => Object.entries(table).map(([name, who]) => `${name}: ${who}`);

describe("the access table", () => {
  it("opens pages and routes to those of the table", () => {
    expect([...written(PAGES), ...written(ROUTES)].sort()).toEqual(listed(OPEN));
  });

  it("takes actions from those of the table", () => {
    expect(
      written(ACTIONS)
        .filter((one) => !one.endsWith(": clerk"))
        .sort(),
    ).toEqual(listed(SENT, "Action"));
  });
});
