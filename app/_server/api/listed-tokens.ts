import "server-only";
import { database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";
import { listAllTokens, listOwnTokens } from "@/db/identity/list-tokens";

/** Tokens for pages: pages do not read identity rows themselves. */
export const listTokensOf = ({ actor }: Session) => listOwnTokens(database(), actor);
/** All people's access tokens, for an administrator. */
export const listTokensForAdmin = ({ actor }: Session) => listAllTokens(database(), actor);
