import { type Actor, isAdmin } from "@/domain/actor";
import { found } from "./asked";

/** The actor, if an administrator; for anyone else these pages do not exist. @throws request.not_found */
export const adminOnly = (actor: Actor): Actor => found(isAdmin(actor) ? actor : null);
