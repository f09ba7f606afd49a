"use server";
import { action } from "@/app/_server/action/action";
import { draftFromRecord } from "@/app/_server/papers/draft-from-record";
import { createArticle } from "@/db/mutations/articles/create-article";
import { notePublication } from "@/db/mutations/articles/note-publication";
import { readyArticle } from "@/db/mutations/articles/ready-article";
import { saveArticle } from "@/db/mutations/articles/save-article";
import { takeBackArticle } from "@/db/mutations/articles/take-back-article";
import { findArticle } from "@/db/queries/articles/find-article";
import { partOf, withWordsIn } from "@/domain/articles/article";
import {
  articleVersionInput,
  notePublicationInput,
  onArticleInput,
  saveArticleInput,
} from "@/domain/articles/article-input";
import { refuse } from "@/domain/errors";

const pageOf = (meetingId: number, notice: string) => `/meetings/${meetingId}/article?notice=${notice}`;

export const createArticleAction = action(
  "createArticleAction",
  onArticleInput,
  ({ db, actor, now }, { meetingId }) => {
    const article = draftFromRecord(db, actor, meetingId) ?? refuse("request.not_found");
    createArticle(db, actor, { meetingId, article }, now);
    return { redirectTo: pageOf(meetingId, "article_drafted") };
  },
);

/**
 * Saves everything typed together with the part that is drafted again, so that nothing else is lost; the part's
 * old text is stored and can be restored.
 */
export const saveArticleAction = action(
  "saveArticleAction",
  saveArticleInput,
  ({ db, actor, now }, input) => {
    const { meetingId, version, redraft, back, added, article: typed } = input;
    const part = redraft || back;
    const kept = back ? findArticle(db, actor, meetingId)?.replaced : null;
    const fresh = redraft ? draftFromRecord(db, actor, meetingId) : null;
    const words = fresh ? partOf(fresh, redraft) : kept?.part === back ? kept.text : null;
    const before = partOf(typed, part);
    if (words === null || before === null) {
      saveArticle(db, actor, { meetingId, version, article: typed, added }, now);
      return { redirectTo: pageOf(meetingId, "saved") };
    }
    const article = withWordsIn(typed, part, words);
    saveArticle(db, actor, { meetingId, version, article, added, replaced: { part, text: before } }, now);
    return { redirectTo: pageOf(meetingId, redraft ? "article_redrafted" : "saved") };
  },
);

export const readyArticleAction = action(
  "readyArticleAction",
  articleVersionInput,
  ({ db, actor, now }, input) => {
    readyArticle(db, actor, input, now);
    return { redirectTo: pageOf(input.meetingId, "article_ready") };
  },
);

export const takeBackArticleAction = action(
  "takeBackArticleAction",
  onArticleInput,
  ({ db, actor, now }, { meetingId }) => {
    takeBackArticle(db, actor, meetingId, now);
    return { redirectTo: pageOf(meetingId, "article_taken_back") };
  },
);

export const notePublicationAction = action(
  "notePublicationAction",
  notePublicationInput,
  ({ db, actor, now }, input) => {
    notePublication(db, actor, input, now);
    return { redirectTo: pageOf(input.meetingId, "saved") };
  },
);
