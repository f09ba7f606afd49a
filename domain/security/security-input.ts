import { z } from "zod";
import { optionalText, wholeNumber } from "../forms/fields";
import { isNetwork } from "./networks";
import { SECURITY_PROFILES } from "./profiles";

const MOST_NETWORKS = 50;

export const saveSecurityInput = z.object({
  profile: z.enum(SECURITY_PROFILES, "invalid"),
  passwordDays: wholeNumber(30, 730),
  insideNetworks: optionalText(2000)
    .transform((typed) => typed.split(/[\s,;]+/).filter(Boolean))
    .refine((list) => list.length <= MOST_NETWORKS && list.every(isNetwork), "not_a_network")
    .transform((list) => list.join("\n")),
});
export type SaveSecurityInput = z.output<typeof saveSecurityInput>;
