"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { makeOwnToken } from "@/db/mutations/users/make-own-token";
import { revokeToken } from "@/db/mutations/users/revoke-token";
import { makeOwnTokenInput, tokenInput } from "@/domain/api/token-input";

export const makeOwnTokenAction = action(
  "makeOwnTokenAction",
  makeOwnTokenInput,
  async ({ db, actor, now }, input) => {
    const token = makeOwnToken(db, actor, input, now);
    return { message: (await getTranslations("api.tokens"))("made", { token }) };
  },
);

export const revokeOwnTokenAction = action(
  "revokeOwnTokenAction",
  tokenInput,
  ({ db, actor, now }, input) => {
    revokeToken(db, actor, input, now);
    return { redirectTo: "/account/tokens?notice=token_revoked" };
  },
);
