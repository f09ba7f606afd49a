"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { createWebhook } from "@/db/mutations/webhooks/create-webhook";
import { resumeWebhook } from "@/db/mutations/webhooks/resume-webhook";
import { sendAgain } from "@/db/mutations/webhooks/send-again";
import { stopWebhook } from "@/db/mutations/webhooks/stop-webhook";
import { refuse } from "@/domain/errors";
import { isAllowedAddress } from "@/domain/webhooks/address";
import { createWebhookInput, sendAgainInput, webhookInput } from "@/domain/webhooks/webhook-input";
import { seal } from "@/files/seal";
import { saysInner } from "@/jobs/webhooks/public-address";
import { newSecret } from "@/jobs/webhooks/signature";
import { loopbackAllowed } from "@/jobs/webhooks/start-webhooks";

export const createWebhookAction = action(
  "createWebhookAction",
  createWebhookInput,
  async ({ db, actor, now }, input) => {
    const options = { loopback: loopbackAllowed() };
    if (!isAllowedAddress(input.url, options) || saysInner(input.url, options)) {
      refuse("webhook.address_not_allowed", {}, "url");
    }
    const secret = newSecret();
    createWebhook(db, actor, { ...input, sealedSecret: seal(secret) }, now);
    return { message: (await getTranslations("api.webhooks"))("created", { secret }) };
  },
);

export const stopWebhookAction = action("stopWebhookAction", webhookInput, ({ db, actor, now }, input) => {
  stopWebhook(db, actor, input, now);
  return { redirectTo: `/admin/webhooks/${input.webhookId}?notice=webhook_stopped` };
});

export const resumeWebhookAction = action(
  "resumeWebhookAction",
  webhookInput,
  ({ db, actor, now }, input) => {
    resumeWebhook(db, actor, input, now);
    return { redirectTo: `/admin/webhooks/${input.webhookId}?notice=webhook_resumed` };
  },
);

export const sendAgainAction = action("sendAgainAction", sendAgainInput, ({ db, actor, now }, input) => {
  sendAgain(db, actor, input, now);
  return { redirectTo: `/admin/webhooks/${input.webhookId}?notice=sent_again` };
});
