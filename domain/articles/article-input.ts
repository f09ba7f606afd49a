import { z } from "zod";
import { day, id, ids, line, optionalLine, optionalText, text, ticked, wholeNumber } from "../forms/fields";
import type { Article } from "./article";
import { ARTICLE_FORMATS } from "./formats";

const MOST_BLOCKS = 100;
const MOST_WORDS = 200_000;

export const onArticleInput = z.object({ meetingId: id });
export const articleVersionInput = z.object({ meetingId: id, version: id });

/** The address parameters of an article. */
export const articleAddress = z.object({ meetingId: id, format: z.enum(ARTICLE_FORMATS) });

/**
 * The whole article as its form sends it. Parts of the body come as "block.<key>", photos as "caption.<file>",
 * "alt.<file>", "order.<file>" and "shown.<file>"; they are gathered here before they are parsed.
 */
export const saveArticleInput = z
  .looseObject({
    meetingId: id,
    version: id,
    headline: line(300),
    lead: text(5_000),
    byline: optionalLine(200),
    keys: z
      .array(z.string().regex(/^[a-z]+(?:-\d{1,15})?$/, "invalid"))
      .max(MOST_BLOCKS, "invalid")
      .default([]),
    files: ids,
    /** Pictures uploaded with the form. */
    added: ids,
    /** The part to draft again from the record. */
    redraft: optionalLine(40),
    /** The part whose text from before the last redraft is to be restored. */
    back: optionalLine(40),
  })
  .transform((typed, context) => {
    const read = <S extends z.ZodType>(field: string, schema: S, otherwise: z.output<S>): z.output<S> => {
      const result = schema.safeParse(typed[field]);
      if (result.success) return result.data;
      context.addIssue({
        code: "custom",
        message: result.error.issues[0]?.message ?? "invalid",
        path: [field],
      });
      return otherwise;
    };
    const photos = typed.files
      .filter((fileId) => read(`shown.${fileId}`, ticked, false))
      .map((fileId) => ({
        order: read(`order.${fileId}`, wholeNumber(1, 999), 1),
        photo: {
          fileId,
          caption: read(`caption.${fileId}`, optionalLine(300), ""),
          alt: read(`alt.${fileId}`, optionalLine(300), ""),
        },
      }));
    const article: Article = {
      headline: typed.headline,
      lead: typed.lead,
      byline: typed.byline,
      blocks: [...new Set(typed.keys)].map((key) => ({
        key,
        text: read(`block.${key}`, optionalText(MOST_WORDS), ""),
      })),
      photos: photos.sort((a, b) => a.order - b.order).map(({ photo }) => photo),
    };
    return {
      meetingId: typed.meetingId,
      version: typed.version,
      redraft: typed.redraft,
      back: typed.back,
      added: typed.added,
      article,
    };
  });

export const notePublicationInput = z.object({
  meetingId: id,
  publishedOn: day,
  /** Its address on the portal. */
  address: z
    .string("required")
    .trim()
    .pipe(z.url({ protocol: /^https?$/, error: "not_an_address" }).max(500, "too_long")),
});
export type NotePublicationInput = z.output<typeof notePublicationInput>;
