import "server-only";
import { database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";
import { listAllTokens, listOwnTokens } from "@/db/identity/list-tokens";

/** Tokens as pages show them: pages themselves read no identity rows. */
export const listTokensOf = ({ actor }: Session) => listOwnTokens(database(), actor);
export const listTokensForAdmin = ({ actor }: Session) => listAllTokens(database(), actor);
