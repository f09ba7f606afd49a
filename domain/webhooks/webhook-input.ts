import { z } from "zod";
import { id, line } from "../forms/fields";
import { WEBHOOK_KINDS } from "./webhook-kinds";

export const createWebhookInput = z.object({
  url: line(500),
  kinds: z
    .array(z.enum(WEBHOOK_KINDS, "invalid"))
    .min(1, "choose_some")
    .transform((list) => [...new Set(list)]),
});
export const webhookInput = z.object({ webhookId: id });
export const sendAgainInput = z.object({ webhookId: id, deliveryId: id });
