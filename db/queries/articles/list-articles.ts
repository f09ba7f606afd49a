import "server-only";
import { and, desc, eq, isNull, lt } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { articles } from "../../schema/articles";
import { meetings } from "../../schema/meetings";
import { visibleArticles, visibleMeetings } from "../../visibility";

/**
 * The articles of signed minutes, by the key of the meeting, descending from a key, up to a limit: drafts for
 * those who write them, ready ones for everyone.
 */
export const listArticlesAfter = (
  db: Reader,
  actor: Actor,
  { after, limit }: { after: number | null; limit: number },
) =>
  db
    .select({
      meetingId: articles.meetingId,
      meeting: meetings.title,
      heldOn: meetings.heldOn,
      status: articles.status,
      headline: articles.headline,
      lead: articles.lead,
      publishedAddress: articles.publishedAddress,
      publishedOn: articles.publishedOn,
    })
    .from(articles)
    .innerJoin(meetings, eq(meetings.id, articles.meetingId))
    .where(
      and(
        visibleMeetings(actor),
        visibleArticles(actor),
        eq(meetings.status, "signed"),
        isNull(meetings.supplementsId),
        after === null ? undefined : lt(articles.meetingId, after),
      ),
    )
    .orderBy(desc(articles.meetingId))
    .limit(limit)
    .all();
