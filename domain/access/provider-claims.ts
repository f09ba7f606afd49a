import { normalizeAccount } from "./account";
import { normalizeEmail } from "./email";
import type { ProviderProof } from "./provider-proof";
import type { ProviderSettings, RoleMapping } from "./provider-settings";

type Claims = Readonly<Record<string, unknown>>;

/** By what an account is looked for when a person comes from the provider for the first time. */
export type LinkedBy = { email: string } | { account: string };

/**
 * What a person's claims say about the account. An e-mail address counts only if the provider verified it; any other
 * claim is the account's name, which the agency itself chose to trust.
 * @returns null if the claim is missing or not verified
 */
export function linkedBy(claims: Claims, linkClaim: ProviderSettings["linkClaim"]): LinkedBy | null {
  const value = claims[linkClaim];
  if (typeof value !== "string" || value.trim() === "") return null;
  if (linkClaim !== "email") return { account: normalizeAccount(value) };
  return claims.email_verified === true ? { email: normalizeEmail(value) } : null;
}

/** The rights that a person's groups stand for. A claim is one value or a list. */
export function rolesOf(claims: Claims, mapping: RoleMapping | null): ProviderProof["roles"] {
  if (mapping === null) return null;
  const claim = claims[mapping.claim];
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const held = Object.entries(mapping.grants).flatMap(([value, grant]) =>
    values.includes(value) ? grant : [],
  );
  return { held: [...new Set(held)], mapped: [...new Set(Object.values(mapping.grants))] };
}

/** The claims that signing in reads besides the subject. */
export function claimsRead({ linkClaim, roles }: Pick<ProviderSettings, "linkClaim" | "roles">): string[] {
  return [linkClaim, ...(linkClaim === "email" ? ["email_verified"] : []), ...(roles ? [roles.claim] : [])];
}
