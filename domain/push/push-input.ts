import { z } from "zod";
import { id } from "../forms/fields";

const MAX_ADDRESS = 1000;

/** Raw bytes in base64url without padding. */
const key = (bytes: number) =>
  z.string().refine((text) => /^[\w-]+$/.test(text) && Math.floor((text.length * 3) / 4) === bytes);

/** What a browser says of its subscription (Push API, PushSubscription.toJSON). */
const subscription = z.object({
  endpoint: z.string().max(MAX_ADDRESS),
  keys: z.object({
    // An uncompressed point begins with the byte 4.
    p256dh: key(65).refine((text) => text.startsWith("B")),
    auth: key(16),
  }),
});
export type PushSubscriptionInput = z.output<typeof subscription>;

/** The hidden field that the browser's answer is sent in. */
export const startPushInput = z.object({
  subscription: z
    .string("invalid")
    .max(MAX_ADDRESS + 500, "invalid")
    .transform((text, context) => {
      try {
        const parsed = subscription.safeParse(JSON.parse(text));
        if (parsed.success) return parsed.data;
      } catch {
        // Refused below.
      }
      context.addIssue("invalid");
      return z.NEVER;
    }),
});
export const endPushInput = z.object({ subscriptionId: id });
