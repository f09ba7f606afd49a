import { eq } from "drizzle-orm";
import { saveSettingsInput } from "@/domain/agency/agency-input";
import type { Database } from "../../client";
import { secondFactors } from "../../schema/second-factors";
import { providerLinks, users } from "../../schema/users";
import { enterDays } from "../agency/enter-days";
import { saveQuota } from "../agency/save-quota";
import { saveSettings } from "../agency/save-settings";
import { skipFirstStep } from "../agency/skip-first-step";
import { dropStagedDays, stageDays } from "../agency/stage-days";
import { recordAuditCheck } from "../audit/record-audit-check";
import { recordAuditReview } from "../audit/record-audit-review";
import { changeDepartment } from "../departments/change-department";
import { createDepartment } from "../departments/create-department";
import { disableDepartment } from "../departments/disable-department";
import { enableDepartment } from "../departments/enable-department";
import { endDeputy } from "../departments/end-deputy";
import { mergeDepartment } from "../departments/merge-department";
import { nameDeputy } from "../departments/name-deputy";
import { nameNextHead } from "../departments/name-next-head";
import { handOverWork } from "../directives/hand-over-work";
import { reassignWork } from "../directives/reassign-work";
import { takeStep } from "../directives/take-step";
import { resetSecondFactors } from "../factors/reset-second-factors";
import { addPosition } from "../people/add-position";
import { changePerson } from "../people/change-person";
import { createPerson } from "../people/create-person";
import { endPosition } from "../people/end-position";
import { movePerson } from "../people/move-person";
import { takeBackPosition } from "../people/take-back-position";
import { answerPrivacyRequest } from "../privacy/answer-privacy-request";
import { askPrivacyRequest } from "../privacy/ask-privacy-request";
import { extendPrivacyRequest } from "../privacy/extend-privacy-request";
import { finishPrivacyRequest } from "../privacy/finish-privacy-request";
import { noteIncidentStep } from "../privacy/note-incident-step";
import { publishNotice } from "../privacy/publish-notice";
import { recordIncident } from "../privacy/record-incident";
import { setBirthdayConsent } from "../privacy/set-birthday-consent";
import { unlinkProvider } from "../provider/unlink-provider";
import { saveSecurity } from "../security/save-security";
import { recordSignInFailure } from "../sessions/record-sign-in-failure";
import { createUser } from "../users/create-user";
import { createUsers } from "../users/create-users";
import { disableUser } from "../users/disable-user";
import { enableUser } from "../users/enable-user";
import { giveGrant } from "../users/give-grant";
import { recordAccountReview } from "../users/record-account-review";
import { resetPassword } from "../users/reset-password";
import { setUserEmail } from "../users/set-user-email";
import { takeGrant } from "../users/take-grant";
import { unlockUser } from "../users/unlock-user";

import {
  admins,
  born,
  head,
  keepers,
  now,
  onIssued,
  type Row,
  reason,
  stagedDayOff,
  unit,
} from "./tried-agency";

const breach = {
  detectedAt: now.toISOString(),
  serious: true,
  nature: "Mất máy.",
  affected: "",
  measures: "",
};

function accountOf(db: Database, userId: number): string {
  const user = db.select().from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error("no user");
  return user.account;
}

/** People, departments, accounts and settings. */
export const AGENCY: readonly Row[] = [
  [
    "createPerson",
    keepers,
    (a, actor) => {
      const first = { title: "", departmentId: null, fromDay: null };
      createPerson(a.db, actor, { fullName: "Người Mới", ...born, ...first }, now);
    },
  ],
  [
    "changePerson",
    keepers,
    (a, actor) => {
      const { id: personId, version } = a.person;
      changePerson(a.db, actor, { personId, version, fullName: "Tên Khác", ...born, active: true }, now);
    },
  ],
  [
    "setBirthdayConsent",
    keepers,
    (a, actor) => setBirthdayConsent(a.db, actor, { personId: a.person.id, consents: true }, now),
  ],
  [
    "addPosition",
    keepers,
    (a, actor) => {
      const position = { title: "Phó phòng", departmentId: a.own.id, body: "", fromDay: "2024-01-01" };
      addPosition(a.db, actor, { personId: a.person.id, ...position }, now);
    },
  ],
  [
    "endPosition",
    keepers,
    (a, actor) => {
      const { positionId } = a;
      endPosition(a.db, actor, { personId: a.person.id, positionId, toDay: "2024-06-30" }, now);
    },
  ],
  [
    "takeBackPosition",
    keepers,
    (a, actor) => {
      const ended = { personId: a.person.id, positionId: a.positionId };
      endPosition(a.db, a.actors.clerk, { ...ended, toDay: "2024-12-31" }, now);
      return () => takeBackPosition(a.db, actor, ended, now);
    },
  ],
  [
    "movePerson",
    keepers,
    (a, actor) => {
      const { positionId } = a;
      const days = { toDay: "2024-06-30", fromDay: "2024-07-01" };
      const move = {
        personId: a.person.id,
        positionId,
        departmentId: a.other.id,
        title: "Chuyên viên",
        ...days,
      };
      const left = { shown: undefined, endedGrantIds: [], grant: null, handOvers: [] };
      movePerson(a.db, actor, { ...move, ...left }, now);
    },
  ],
  ["createDepartment", admins, (a, actor) => createDepartment(a.db, actor, unit, now)],
  [
    "changeDepartment",
    admins,
    (a, actor) => {
      const { id: departmentId, version } = a.other;
      changeDepartment(a.db, actor, { departmentId, version, ...unit }, now);
    },
  ],
  [
    "disableDepartment",
    admins,
    (a, actor) => {
      const { id: departmentId, version } = a.other;
      disableDepartment(a.db, actor, { departmentId, version, successorId: a.own.id }, now);
    },
  ],
  [
    "enableDepartment",
    admins,
    (a, actor) => {
      const { id: departmentId, version } = a.other;
      disableDepartment(a.db, a.actors.admin, { departmentId, version, successorId: null }, now);
      return () => enableDepartment(a.db, actor, { departmentId, version: version + 1 }, now);
    },
  ],
  [
    "mergeDepartment",
    admins,
    (a, actor) => {
      const { id: departmentId, version } = a.other;
      const merger = { departmentId, version, successorId: a.own.id, movePeople: true };
      mergeDepartment(a.db, actor, { ...merger, reasonOf: () => reason }, now);
    },
  ],
  [
    "nameDeputy",
    head,
    (a, actor) => {
      const days = { fromDay: "2024-07-01", toDay: "2024-07-05" };
      nameDeputy(a.db, actor, { departmentId: a.own.id, userId: a.user.userId, ...days }, now);
    },
  ],
  [
    "endDeputy",
    ["head", "admin"],
    (a, actor) => {
      const days = { fromDay: "2024-07-01", toDay: "2024-07-05" };
      const named = { departmentId: a.own.id, userId: a.user.userId, ...days };
      nameDeputy(a.db, a.actors.head, named, now);
      return () => endDeputy(a.db, actor, { departmentId: a.own.id, deputyId: 1 }, now);
    },
  ],
  [
    "nameNextHead",
    admins,
    (a, actor) => {
      const { userId } = a.user;
      const next = { leavingUserId: a.actors.head.userId, userId, fromDay: "2024-08-01" };
      nameNextHead(a.db, actor, { departmentId: a.own.id, ...next, handOver: true }, now);
    },
  ],
  [
    "reassignWork",
    head,
    (a, actor) => {
      takeStep(a.db, a.actors.head, "name-officer", { ...onIssued(a), personId: a.person.id }, now);
      const people = { fromPersonId: a.person.id, toPersonId: a.actors.staff.personId };
      return () => reassignWork(a.db, actor, { departmentId: a.own.id, ...people }, now);
    },
  ],
  [
    "handOverWork",
    admins,
    (a, actor) => {
      const named = { ...onIssued(a), personId: a.person.id };
      takeStep(a.db, a.actors.head, "name-officer", named, now);
      const handed = { fromPersonId: a.person.id, toPersonId: a.user.personId };
      return () => handOverWork(a.db, actor, { departmentId: a.own.id, ...handed }, now);
    },
  ],
  [
    "createUser",
    admins,
    (a, actor) => {
      const grant = { kind: "staff" as const, departmentId: a.own.id };
      const user = { personId: a.person.id, account: "nguoi.moi", passwordHash: "!" };
      createUser(a.db, actor, { ...user, ...grant }, now);
    },
  ],
  [
    "createUsers",
    admins,
    (a, actor) => {
      const user = { personId: a.person.id, account: "nguoi.moi", passwordHash: "!" };
      createUsers(a.db, actor, [{ ...user, kind: "clerk" }], now);
    },
  ],
  ["skipFirstStep", admins, (a, actor) => skipFirstStep(a.db, actor, { step: "series", skip: true }, now)],
  [
    "setUserEmail",
    admins,
    (a, actor) => setUserEmail(a.db, actor, { userId: a.user.userId, email: "thu@vidu.vn" }, now),
  ],
  [
    "giveGrant",
    admins,
    (a, actor) => giveGrant(a.db, actor, { userId: a.user.userId, kind: "clerk", departmentId: null }, now),
  ],
  [
    "takeGrant",
    admins,
    (a, actor) => takeGrant(a.db, actor, { userId: a.user.userId, grantId: a.grantId }, now),
  ],
  ["disableUser", admins, (a, actor) => disableUser(a.db, actor, a.user.userId, now)],
  ["enableUser", admins, (a, actor) => enableUser(a.db, actor, a.user.userId, now)],
  [
    "unlockUser",
    admins,
    (a, actor) => {
      const { userId } = a.user;
      const account = accountOf(a.db, userId);
      for (let n = 0; n < 5; n++) recordSignInFailure(a.db, { account, address: "", device: null }, now);
      return () => unlockUser(a.db, actor, userId, now);
    },
  ],
  [
    "resetSecondFactors",
    admins,
    (a, actor) => {
      const app = { userId: a.user.userId, kind: "totp" as const, sealedSecret: "?", createdAt: "" };
      a.db.insert(secondFactors).values(app).run();
      return () => resetSecondFactors(a.db, actor, a.user.userId, now);
    },
  ],
  [
    "unlinkProvider",
    admins,
    (a, actor) => {
      const link = { userId: a.user.userId, issuer: "https://id.thu.vn", subject: "1", linkedAt: "" };
      a.db.insert(providerLinks).values(link).run();
      return () => unlinkProvider(a.db, actor, a.user.userId, now);
    },
  ],
  [
    "recordAccountReview",
    admins,
    (a, actor) => recordAccountReview(a.db, actor, { note: "Đã rà soát." }, now),
  ],
  ["publishNotice", admins, (a, actor) => publishNotice(a.db, actor, { text: "Thông báo." }, now)],
  [
    "answerPrivacyRequest",
    admins,
    (a, actor) => {
      const requestId = askPrivacyRequest(a.db, a.actors.staff, { kind: "view", text: "Xem." }, now);
      return () => answerPrivacyRequest(a.db, actor, { requestId, accepted: true, answer: "Được." }, now);
    },
  ],
  [
    "extendPrivacyRequest",
    admins,
    (a, actor) => {
      const requestId = askPrivacyRequest(a.db, a.actors.staff, { kind: "view", text: "Xem." }, now);
      return () => extendPrivacyRequest(a.db, actor, { requestId, reason: "Nhiều." }, now);
    },
  ],
  [
    "finishPrivacyRequest",
    admins,
    (a, actor) => {
      const requestId = askPrivacyRequest(a.db, a.actors.staff, { kind: "view", text: "Xem." }, now);
      answerPrivacyRequest(a.db, a.actors.admin, { requestId, accepted: true, answer: "Được." }, now);
      return () => finishPrivacyRequest(a.db, actor, { requestId, result: "Đã gửi." }, now);
    },
  ],
  ["recordIncident", admins, (a, actor) => recordIncident(a.db, actor, breach, now)],
  [
    "noteIncidentStep",
    admins,
    (a, actor) => {
      const incidentId = recordIncident(a.db, a.actors.admin, breach, now);
      return () => noteIncidentStep(a.db, actor, { incidentId, step: "report" }, now);
    },
  ],
  ["recordAuditCheck", admins, (a, actor) => recordAuditCheck(a.db, actor, {}, now)],
  ["recordAuditReview", admins, (a, actor) => recordAuditReview(a.db, actor, { note: "" }, now)],
  [
    "saveSecurity",
    admins,
    (a, actor) =>
      saveSecurity(a.db, actor, { profile: "level-2", passwordDays: 90, insideNetworks: "10.0.0.0/8" }, now),
  ],
  [
    "resetPassword",
    admins,
    (a, actor) => resetPassword(a.db, actor, { userId: a.user.userId, passwordHash: "?" }, now),
  ],
  [
    "saveSettings",
    admins,
    (a, actor) => {
      saveSettings(a.db, actor, saveSettingsInput.parse({ name: "Sở Thử", staleAfterDays: "21" }), now);
    },
  ],
  [
    "saveQuota",
    admins,
    (a, actor) => saveQuota(a.db, actor, { agencyGigabytes: 30, personGigabytes: 3 }, now),
  ],
  ["stageDays", admins, (a, actor) => stageDays(a.db, actor, stagedDayOff, now)],
  [
    "dropStagedDays",
    admins,
    (a, actor) => {
      const id = stageDays(a.db, a.actors.admin, stagedDayOff, now);
      return () => dropStagedDays(a.db, actor, id);
    },
  ],
  [
    "enterDays",
    admins,
    (a, actor) => {
      const id = stageDays(a.db, a.actors.admin, stagedDayOff, now);
      return () => enterDays(a.db, actor, id, now);
    },
  ],
];
