"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { makeServiceToken } from "@/db/mutations/users/make-token";
import { revokeToken } from "@/db/mutations/users/revoke-token";
import { makeServiceTokenInput, tokenInput } from "@/domain/api/input";

const make = action("makeServiceTokenAction", makeServiceTokenInput, async ({ db, actor, now }, input) => {
  const token = makeServiceToken(db, actor, input, now);
  return { message: (await getTranslations("api.tokens"))("made", { token }) };
});
const revoke = action("revokeTokenAction", tokenInput, ({ db, actor, now }, input) => {
  revokeToken(db, actor, input, now);
  return { redirectTo: "/admin/tokens?notice=token_revoked" };
});

export async function makeServiceTokenAction(before: FormState, form: FormData): Promise<FormState> {
  return make(before, form);
}

export async function revokeTokenAction(before: FormState, form: FormData): Promise<FormState> {
  return revoke(before, form);
}
