import { z } from "zod";
import { ARTICLE_STATUSES } from "@/domain/articles/article";
import { meetingFile } from "./meetings";
import { day, key, named } from "./named";

const articleFields = {
  meetingId: key,
  meeting: z.string(),
  heldOn: day,
  status: z.enum(ARTICLE_STATUSES),
  headline: z.string(),
  /** Paragraphs are separated by line ends, here and in the blocks. */
  lead: z.string(),
  publishedAddress: z.string().nullable(),
  publishedOn: day.nullable(),
};
export const article = named("Article", z.object(articleFields));

export const articleInFull = named(
  "ArticleInFull",
  z.object({
    ...articleFields,
    blocks: z.array(z.object({ key: z.string(), text: z.string() })),
    /** In display order, with the article's own captions. */
    photos: z.array(meetingFile),
    byline: z.string(),
  }),
);
