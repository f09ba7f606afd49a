import { nothing } from "../asked";
import { reading } from "../endpoint";
import { me } from "../shapes/agency";

export const ACCOUNT = [
  reading({
    id: "findMe",
    path: "/me",
    tag: "account",
    scope: null,
    params: nothing,
    query: nothing,
    answer: { kind: "one", schema: me, status: 200 },
    run: ({ token }) => {
      const { actor, account, locale, name, kind, scopes, expiresAt } = token;
      return {
        value: {
          userId: actor.userId,
          personId: actor.personId,
          name: actor.name,
          account,
          locale,
          grants: actor.grants.map((grant) => ({ ...grant })),
          token: { name, kind, scopes: [...scopes], expiresAt },
        },
      };
    },
  }),
];
