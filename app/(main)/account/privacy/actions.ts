"use server";
import { action } from "@/app/_server/action/action";
import { askPrivacyRequest } from "@/db/mutations/privacy/ask-privacy-request";
import { readNotice } from "@/db/mutations/privacy/read-notice";
import { setBirthdayConsent } from "@/db/mutations/privacy/set-birthday-consent";
import { askPrivacyInput, ownBirthdayConsentInput, readNoticeInput } from "@/domain/privacy/privacy-input";

export const readNoticeAction = action("readNoticeAction", readNoticeInput, ({ db, session, now }, input) => {
  readNotice(db, session, input, now);
  return { redirectTo: "/?notice=privacy_read" };
});

export const askPrivacyAction = action("askPrivacyAction", askPrivacyInput, ({ db, actor, now }, input) => {
  askPrivacyRequest(db, actor, input, now);
  return { redirectTo: "/account/privacy?notice=privacy_asked" };
});

export const setOwnBirthdayConsentAction = action(
  "setOwnBirthdayConsentAction",
  ownBirthdayConsentInput,
  ({ db, actor, now }, { consents }) => {
    setBirthdayConsent(db, actor, { personId: actor.personId ?? 0, consents }, now);
    return { redirectTo: "/account/privacy?notice=saved" };
  },
);
