import "server-only";
import type { Database } from "@/db/client";
import { findArticle } from "@/db/queries/articles/find-article";
import { listArticlePhotos } from "@/db/queries/articles/list-article-photos";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { drawArticle } from "@/documents/article/draw-article";
import { articleHtml, articlePage, type PlacedPicture } from "@/documents/article/write-html";
import { writePaperApart } from "@/documents/write-apart";
import { type ZipEntry, zipOf } from "@/documents/zip";
import type { Actor } from "@/domain/actor";
import type { Article } from "@/domain/articles/article";
import type { ArticleFormat } from "@/domain/articles/formats";
import type { RecordedFile } from "@/domain/meetings/record";
import { PICTURE_ON_PORTAL, readPicture } from "@/files/read-picture";
import { readPictures } from "./read-pictures";

type ArticleWithPhotos = { article: Article; photos: readonly RecordedFile[] };

/** A meeting with its article and the photos it may show, if both exist for the actor. */
export function gatherArticle(db: Database, actor: Actor, meetingId: number) {
  const record = findMeetingRecord(db, actor, meetingId);
  const article = record && findArticle(db, actor, meetingId);
  return record && article ? { record, article, photos: listArticlePhotos(db, actor, record) } : null;
}

/** The article's bytes: as DOCX, as HTML for the portal's editor, or as a ZIP of that page with its photos. */
export async function writeArticle(
  { article, photos }: ArticleWithPhotos,
  format: ArticleFormat,
  now: Date,
): Promise<Uint8Array> {
  if (format === "docx") {
    const paper = drawArticle(article, (fileId) => fileOf(photos, fileId));
    return writePaperApart(paper, "docx", now, await readPictures(paper));
  }
  const placed = await placePictures({ article, photos });
  const page = articlePage(article, (fileId) => placed.get(fileId)?.picture);
  const html: ZipEntry = { name: "bai-viet.html", bytes: Buffer.from(page, "utf8") };
  if (format === "html") return html.bytes;
  const pictures = [...placed.values()].map(({ picture, jpeg }) => ({ name: picture.path, bytes: jpeg }));
  return zipOf([html, ...pictures], now);
}

/** The HTML to paste into the portal's editor: the article alone, as on the downloaded page. */
export function pastedHtml({ article, photos }: ArticleWithPhotos): string {
  const numbers = new Map(article.photos.map(({ fileId }, index) => [fileId, index + 1]));
  return articleHtml(article, (fileId) => {
    const file = photos.find(({ id }) => id === fileId);
    if (!file?.width || !file.height) return undefined;
    const scale = Math.min(1, PICTURE_ON_PORTAL / Math.max(file.width, file.height));
    const [width, height] = [Math.round(file.width * scale), Math.round(file.height * scale)];
    return { path: pathOf(numbers.get(fileId) ?? 0), width, height };
  });
}

type Placed = Map<number, { picture: PlacedPicture; jpeg: Uint8Array }>;

async function placePictures({ article, photos }: ArticleWithPhotos): Promise<Placed> {
  const placed: Placed = new Map();
  for (const [index, { fileId }] of article.photos.entries()) {
    const file = fileOf(photos, fileId);
    const read = file === undefined ? null : await readPicture(file, PICTURE_ON_PORTAL);
    if (!read) continue;
    const { jpeg, width, height } = read;
    placed.set(fileId, { picture: { path: pathOf(index + 1), width, height }, jpeg });
  }
  return placed;
}

const pathOf = (number: number): string => `anh/anh-${number}.jpg`;

const fileOf = (photos: readonly RecordedFile[], fileId: number): string | undefined =>
  photos.find(({ id }) => id === fileId)?.sha256;
