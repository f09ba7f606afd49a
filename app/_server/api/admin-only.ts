import { type Actor, isAdmin } from "@/domain/actor";
import { found } from "./asked";

/** The actor, where he administers; for anybody else those pages do not exist. @throws request.not_found */
export const adminOnly = (actor: Actor): Actor => found(isAdmin(actor) ? actor : null);
