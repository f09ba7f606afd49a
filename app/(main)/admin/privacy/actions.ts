"use server";
import { action } from "@/app/_server/action/action";
import { answerPrivacyRequest } from "@/db/mutations/privacy/answer-privacy-request";
import { extendPrivacyRequest } from "@/db/mutations/privacy/extend-privacy-request";
import { finishPrivacyRequest } from "@/db/mutations/privacy/finish-privacy-request";
import { noteIncidentStep } from "@/db/mutations/privacy/note-incident-step";
import { publishNotice } from "@/db/mutations/privacy/publish-notice";
import { recordIncident } from "@/db/mutations/privacy/record-incident";
import {
  answerPrivacyInput,
  extendPrivacyInput,
  finishPrivacyInput,
  noteIncidentInput,
  publishNoticeInput,
  recordIncidentInput,
} from "@/domain/privacy/privacy-input";

const saved = { redirectTo: "/admin/privacy?notice=saved" };

export const publishNoticeAction = action(
  "publishNoticeAction",
  publishNoticeInput,
  ({ db, actor, now }, input) => {
    publishNotice(db, actor, input, now);
    return saved;
  },
);

export const answerPrivacyAction = action(
  "answerPrivacyAction",
  answerPrivacyInput,
  ({ db, actor, now }, input) => {
    answerPrivacyRequest(db, actor, input, now);
    return saved;
  },
);

export const extendPrivacyAction = action(
  "extendPrivacyAction",
  extendPrivacyInput,
  ({ db, actor, now }, input) => {
    extendPrivacyRequest(db, actor, input, now);
    return saved;
  },
);

export const finishPrivacyAction = action(
  "finishPrivacyAction",
  finishPrivacyInput,
  ({ db, actor, now }, input) => {
    finishPrivacyRequest(db, actor, input, now);
    return saved;
  },
);

export const recordIncidentAction = action(
  "recordIncidentAction",
  recordIncidentInput,
  ({ db, actor, now }, input) => {
    recordIncident(db, actor, input, now);
    return saved;
  },
);

export const noteIncidentAction = action(
  "noteIncidentAction",
  noteIncidentInput,
  ({ db, actor, now }, input) => {
    noteIncidentStep(db, actor, input, now);
    return saved;
  },
);
