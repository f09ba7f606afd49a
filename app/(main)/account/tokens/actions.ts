"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { makeOwnToken } from "@/db/mutations/users/make-token";
import { revokeToken } from "@/db/mutations/users/revoke-token";
import { makeOwnTokenInput, tokenInput } from "@/domain/api/input";

const make = action("makeOwnTokenAction", makeOwnTokenInput, async ({ db, actor, now }, input) => {
  const token = makeOwnToken(db, actor, input, now);
  return { message: (await getTranslations("api.tokens"))("made", { token }) };
});
const revoke = action("revokeOwnTokenAction", tokenInput, ({ db, actor, now }, input) => {
  revokeToken(db, actor, input, now);
  return { redirectTo: "/account/tokens?notice=token_revoked" };
});

export async function makeOwnTokenAction(before: FormState, form: FormData): Promise<FormState> {
  return make(before, form);
}

export async function revokeOwnTokenAction(before: FormState, form: FormData): Promise<FormState> {
  return revoke(before, form);
}
