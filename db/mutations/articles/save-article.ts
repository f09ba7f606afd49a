import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Article, ReplacedWords } from "@/domain/articles/article";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { articles } from "../../schema/articles";
import { write } from "../../write";
import { moveStagedFiles } from "../minutes/move-staged-files";
import { type ArticleRow, findWritableArticle, ownPhotos } from "./touch-article";

type Saved = {
  meetingId: number;
  version: number;
  article: Article;
  added?: readonly number[];
  replaced?: ReplacedWords;
};

/**
 * Saves the whole article. If another person saved it meanwhile, the conflict shows their text.
 * @param input.added the actor's own staged pictures, shown after the existing ones: they belong to the article,
 * since signed minutes accept no more photos
 * @param input.replaced the text of a part that this replaces, stored so that it can be restored
 * @returns its new version
 * @throws request.changed_meanwhile, file.no_picture, and those of findWritableArticle and ownPhotos
 */
export function saveArticle(
  db: Database,
  actor: Actor,
  { meetingId, version, article: typed, added = [], replaced }: Saved,
  now: Date,
): number {
  return write(db, (tx) => {
    const before = findWritableArticle(tx, actor, meetingId);
    // The record decides the parts of the body: a form neither adds nor removes any.
    const keys = before.blocks.map(({ key }) => key).join();
    if (typed.blocks.map(({ key }) => key).join() !== keys) refuse("request.not_found");
    if (before.version !== version) refuseAsChanged(conflictOf(before, typed));
    if (added.length > 0) moveStagedFiles(tx, actor, { meetingId, place: "article", files: added }, "added");
    const fresh = added.map((fileId) => ({ fileId, caption: "", alt: "" }));
    const article = { ...typed, photos: [...typed.photos, ...fresh] };
    const parts = changedParts(before, article);
    if (parts.length === 0) return version;
    const photos = ownPhotos(tx, meetingId, article.photos);
    const changed = { changedAt: now.toISOString(), changedByName: actor.name, version: version + 1 };
    tx.update(articles)
      .set({ ...article, photos, ...changed, ...(replaced ? { replaced } : {}) })
      .where(eq(articles.meetingId, meetingId))
      .run();
    recordEvent(tx, actor, { kind: "article.changed", payload: { parts } }, { meetingId }, now);
    return version + 1;
  });
}

/** "headline", "lead", "byline", "photos", and the keys of the parts of the body. */
function changedParts(before: Article, after: Article): string[] {
  const lines = (["headline", "lead", "byline"] as const).filter((part) => before[part] !== after[part]);
  const textOf = (key: string) => before.blocks.find((block) => block.key === key)?.text;
  const blocks = after.blocks.filter(({ key, text }) => textOf(key) !== text).map(({ key }) => key);
  const photosDiffer = JSON.stringify(photoWords(before)) !== JSON.stringify(photoWords(after));
  return [...lines, ...blocks, ...(photosDiffer ? ["photos"] : [])];
}

const photoWords = ({ photos }: Article) => photos.map(({ fileId, caption, alt }) => [fileId, caption, alt]);

/** The stored text of the parts that the form would have changed. */
function conflictOf(row: ArticleRow, typed: Article) {
  const parts = changedParts(typed, row);
  const lines = (["headline", "lead", "byline"] as const)
    .filter((part) => parts.includes(part))
    .map((part) => ({ field: part as string, value: row[part] }));
  const blocks = row.blocks
    .filter(({ key }) => parts.includes(key))
    .map(({ text }) => ({ field: "words", value: text }));
  const captions = row.photos.map(({ caption }) => caption).join("\n");
  const photos = parts.includes("photos") ? [{ field: "captions", value: captions }] : [];
  return {
    at: row.changedAt,
    by: row.changedByName,
    theirs: [...lines, ...blocks, ...photos].filter(({ value }) => value !== ""),
    version: row.version,
  };
}
