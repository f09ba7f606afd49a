"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { makeServiceToken } from "@/db/mutations/users/make-service-token";
import { revokeToken } from "@/db/mutations/users/revoke-token";
import { makeServiceTokenInput, tokenInput } from "@/domain/api/token-input";

export const makeServiceTokenAction = action(
  "makeServiceTokenAction",
  makeServiceTokenInput,
  async ({ db, actor, now }, input) => {
    const token = makeServiceToken(db, actor, input, now);
    return { message: (await getTranslations("api.tokens"))("made", { token }) };
  },
);

export const revokeTokenAction = action("revokeTokenAction", tokenInput, ({ db, actor, now }, input) => {
  revokeToken(db, actor, input, now);
  return { redirectTo: "/admin/tokens?notice=token_revoked" };
});
