import { z } from "zod";
import { MAPPED_GRANTS } from "./provider-settings";

/** What the provider proved of a person, for the write that opens the session. */
export const providerProof = z.object({
  issuer: z.string(),
  subject: z.string(),
  /** The rights that the person's groups stand for, and all that groups may stand for; null if none do. */
  roles: z
    .object({ held: z.array(z.enum(MAPPED_GRANTS)), mapped: z.array(z.enum(MAPPED_GRANTS)) })
    .nullable(),
  /** The ID token, sealed, with which the person is signed out at the provider too; null if it is too long to keep. */
  sealedIdToken: z.string().nullable(),
});
export type ProviderProof = z.output<typeof providerProof>;
