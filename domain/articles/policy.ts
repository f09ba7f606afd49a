import { type Actor, isClerk } from "../actor";
import { canViewMeeting } from "../meetings/policy";
import type { ArticleStatus } from "./article";

/** A draft is for clerks and leaders; a ready article for everyone who sees the meeting, which is signed. */
export const canViewArticle = (actor: Actor, { status }: { status: ArticleStatus }): boolean =>
  canViewMeeting(actor, { status: "signed", announced: false }) && (status === "ready" || isClerk(actor));

export const canWriteArticles = (actor: Actor): boolean => isClerk(actor);
