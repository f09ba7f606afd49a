import { type Actor, isClerk } from "../actor";
import { canViewMeeting } from "../meetings/policy";
import type { ArticleStatus } from "./article";

/** Clerks and leaders see a draft; everyone who sees the meeting, which is signed, sees a ready article. */
export const canViewArticle = (actor: Actor, { status }: { status: ArticleStatus }): boolean =>
  canViewMeeting(actor, { status: "signed", announced: false }) && (status === "ready" || isClerk(actor));

/** Clerks and leaders write articles. */
export const canWriteArticles = (actor: Actor): boolean => isClerk(actor);
