import { eq } from "drizzle-orm";
import { putMail } from "../../notify";
import { mails, notifications } from "../../schema/notifications";
import { write } from "../../write";
import { noteExport } from "../agency/note-export";
import { chooseColumns } from "../directives/choose-columns";
import { takeStep } from "../directives/take-step";
import { answerQuestions } from "../imports/answer-questions";
import { chooseSheet } from "../imports/choose-sheet";
import { continueImport } from "../imports/continue-import";
import { noteImportFailure } from "../imports/note-import-failure";
import { runImport } from "../imports/run-import";
import { stageOtherSheet } from "../imports/stage-other-sheet";
import { stageSheet } from "../imports/stage-sheet";
import { storeImport } from "../imports/store-import";
import { takeBackImport } from "../imports/take-back-import";
import { tryMailAgain } from "../mail/try-mail-again";
import { tryMailNow } from "../mail/try-mail-now";
import { openNotification } from "../notifications/open-notification";
import { visitMailboxNow } from "../replies/visit-mailbox-now";
import { makeServiceToken } from "../users/make-service-token";
import { revokeToken } from "../users/revoke-token";
import { claimDeliveries } from "../webhooks/claim-deliveries";
import { createWebhook } from "../webhooks/create-webhook";
import { recordOutcome } from "../webhooks/record-outcome";
import { resumeWebhook } from "../webhooks/resume-webhook";
import { sendAgain } from "../webhooks/send-again";
import { stopWebhook } from "../webhooks/stop-webhook";

import {
  admins,
  book,
  keepers,
  members,
  now,
  oldWords,
  onIssued,
  outside,
  type Row,
  reason,
  staged,
  stored,
  token,
} from "./tried-agency";

/** Imports and exports: sheets, files, tokens, notifications. */
export const EXCHANGE: readonly Row[] = [
  ["stageSheet", keepers, staged],
  [
    "chooseColumns",
    keepers,
    (a, actor) =>
      chooseColumns(a.db, actor, { ...staged(a, actor), fullName: 0, seriesId: null, signerPersonId: null }),
  ],
  ["chooseSheet", keepers, (a, actor) => chooseSheet(a.db, actor, { ...staged(a, actor), sheet: 0 })],
  [
    "answerQuestions",
    keepers,
    (a, actor) => answerQuestions(a.db, actor, { ...staged(a, actor), answers: {} }, now),
  ],
  ["storeImport", keepers, (a, actor) => storeImport(a.db, actor, staged(a, actor), oldWords, now)],
  [
    "takeBackImport",
    admins,
    (a, actor) => {
      const on = stored(a);
      return () => takeBackImport(a.db, actor, on, reason, now);
    },
  ],
  [
    "continueImport",
    admins,
    (a, actor) => {
      const on = stored(a);
      noteImportFailure(a.db, on.importId, new Error("stopped"));
      return () => continueImport(a.db, actor, on);
    },
  ],
  [
    "stageOtherSheet",
    admins,
    (a, actor) => {
      const two = { tables: [...book.tables, ...book.tables], unread: [], chosen: 0 };
      const { admin } = a.actors;
      const importId = stageSheet(a.db, admin, { kind: "staff", fileName: "cb.xlsx", book: two }, now);
      storeImport(a.db, admin, { importId, version: 1 }, oldWords, now);
      for (const _ of runImport(a.db, importId, () => now));
      return () => stageOtherSheet(a.db, actor, { importId, version: 3, sheet: 1 }, now);
    },
  ],
  [
    "openNotification",
    // Only the leader was notified that minutes wait for a signature.
    ["leader"],
    (a, actor) => {
      const notification = a.db
        .select()
        .from(notifications)
        .where(eq(notifications.kind, "meeting.submitted"))
        .get();
      openNotification(a.db, actor, { notificationId: notification?.id ?? 0 }, now);
    },
  ],
  ["noteExport", admins, (a, actor) => noteExport(a.db, actor, {}, now)],
  [
    "makeServiceToken",
    admins,
    (a, actor) =>
      makeServiceToken(a.db, actor, { ...token, userId: a.user.userId, grantKinds: ["staff"] }, now),
  ],
  [
    "revokeToken",
    admins,
    (a, actor) => {
      const wanted = { ...token, userId: a.user.userId, grantKinds: ["staff" as const] };
      makeServiceToken(a.db, a.actors.admin, wanted, now);
      return () => revokeToken(a.db, actor, { tokenId: 1 }, now);
    },
  ],
  ["createWebhook", admins, (a, actor) => createWebhook(a.db, actor, outside, now)],
  [
    "stopWebhook",
    admins,
    (a, actor) => {
      const webhookId = createWebhook(a.db, a.actors.admin, outside, now);
      return () => stopWebhook(a.db, actor, { webhookId }, now);
    },
  ],
  [
    "resumeWebhook",
    admins,
    (a, actor) => {
      const webhookId = createWebhook(a.db, a.actors.admin, outside, now);
      stopWebhook(a.db, a.actors.admin, { webhookId }, now);
      return () => resumeWebhook(a.db, actor, { webhookId }, now);
    },
  ],
  [
    "sendAgain",
    admins,
    (a, actor) => {
      const webhookId = createWebhook(a.db, a.actors.admin, outside, now);
      takeStep(a.db, a.actors.staff, "acknowledge", onIssued(a), now);
      for (const one of claimDeliveries(a.db, new Date(now.getTime() + 60_000), 1)) {
        recordOutcome(a.db, one, { status: 204, error: "" }, now);
      }
      return () => sendAgain(a.db, actor, { webhookId, deliveryId: 1 }, now);
    },
  ],
  [
    "tryMailAgain",
    admins,
    (a, actor) => {
      const mailId = write(a.db, (tx) => putMail(tx, a.user.userId, "at-once", "act:thu", now));
      a.db.update(mails).set({ state: "given-up" }).where(eq(mails.id, mailId)).run();
      return () => tryMailAgain(a.db, actor, { mailId }, now);
    },
  ],
  ["tryMailNow", admins, (a, actor) => tryMailNow(a.db, actor, now)],
  ["visitMailboxNow", admins, (a, actor) => visitMailboxNow(a.db, actor, now)],
  // An account without any grant cannot fill the disk.
  ["stageUpload", members, (a, actor) => a.stage(actor)],
];
