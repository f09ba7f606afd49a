import { z } from "zod";
import { GRANT_KINDS } from "../actor";
import { id, line } from "../forms/fields";
import { SCOPES } from "./scopes";
import { TOKEN_DAYS } from "./token-days";

const token = {
  name: line(80),
  scopes: z.array(z.enum(SCOPES, "invalid")).min(1, "choose_some").max(SCOPES.length, "invalid"),
  days: z.coerce
    .number("required")
    .refine((days) => (TOKEN_DAYS as readonly number[]).includes(days), "invalid"),
};

export const makeOwnTokenInput = z.object(token);
export type MakeOwnTokenInput = z.output<typeof makeOwnTokenInput>;

export const makeServiceTokenInput = z.object({
  ...token,
  userId: id,
  grantKinds: z.array(z.enum(GRANT_KINDS, "invalid")).min(1, "choose_some"),
});
export type MakeServiceTokenInput = z.output<typeof makeServiceTokenInput>;

export const tokenInput = z.object({ tokenId: id });
