import { z } from "zod";
import { findArticle } from "@/db/queries/articles/find-article";
import { listArticlePhotos } from "@/db/queries/articles/list-article-photos";
import { listArticlesAfter } from "@/db/queries/articles/list-articles";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { byId, found, nothing, paged, pageOf } from "../asked";
import { reading } from "../endpoint";
import { meetingFileShown } from "../file-shown";
import { article, articleInFull } from "../shapes/articles";

export const ARTICLES = [
  reading({
    id: "listArticles",
    path: "/articles",
    tag: "meetings",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: article },
    run: ({ db, actor, query: { limit }, after }) =>
      pageOf(
        listArticlesAfter(db, actor, { after, limit: limit + 1 }),
        limit,
        ({ meetingId }) => meetingId,
        (row) => row,
      ),
  }),
  reading({
    id: "findArticle",
    path: "/meetings/{id}/article",
    tag: "meetings",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: articleInFull, status: 200 },
    run: ({ db, actor, params: { id } }) => {
      const record = found(findMeetingRecord(db, actor, id));
      const mayHaveArticle = record.status === "signed" && !record.supplements;
      const row = found(mayHaveArticle ? findArticle(db, actor, id) : null);
      const files = new Map(listArticlePhotos(db, actor, record).map((file) => [file.id, file]));
      const photos = row.photos.flatMap(({ fileId, caption, alt }) => {
        const file = files.get(fileId);
        return file ? [meetingFileShown({ ...file, caption, alt })] : [];
      });
      return { value: { ...row, meeting: record.title, heldOn: record.heldOn, photos } };
    },
  }),
];
