import { describe, expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { codeOf } from "@/domain/test-code-of";
import { findArticle } from "../../queries/articles/find-article";
import { listArticleEvents } from "../../queries/directives/list-events";
import { findFile } from "../../queries/files/find-file";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { makeAgency, stagePicture } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { signMeeting } from "../meetings/sign-meeting";
import { createArticle } from "./create-article";
import { notePublication } from "./note-publication";
import { readyArticle } from "./ready-article";
import { saveArticle } from "./save-article";
import { takeBackArticle } from "./take-back-article";

const now = JULY_FIRST;
const blocks = [
  { key: "item-1", text: "Một." },
  { key: "directives", text: "Hai." },
];
const article = { headline: "Tít", lead: "Sapô.", blocks, photos: [], byline: "Văn phòng" };

/** The submitted minutes signed, with an article begun. */
function news() {
  const a = makeAgency();
  const { meetingId, photoId } = a.submitted;
  signMeeting(a.db, a.actors.leader, { meetingId, contentHash: a.hash() }, now);
  const photos = [{ fileId: photoId, caption: "Ảnh", alt: "" }];
  createArticle(a.db, a.actors.clerk, { meetingId, article: { ...article, photos } }, now);
  const save = (version: number, changed: Partial<typeof article>) =>
    saveArticle(
      a.db,
      a.actors.leader,
      { meetingId, version, article: { ...article, photos, ...changed } },
      now,
    );
  return { ...a, meetingId, photos, save };
}

function refusal(run: () => unknown): DomainError {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("the news article of a meeting", () => {
  it("exists once, for signed minutes, with photos of its own meeting", () => {
    const { db, actors, meetingId, draft, save } = news();
    const create = (id: number) => () => createArticle(db, actors.clerk, { meetingId: id, article }, now);
    expect(codeOf(create(meetingId))).toBe("article.already_there");
    expect(codeOf(create(draft.meetingId))).toBe("article.not_signed");
    const elsewhere = [{ fileId: draft.photoId, caption: "", alt: "" }];
    expect(codeOf(() => save(1, { photos: elsewhere as never }))).toBe("request.not_found");
    expect(codeOf(() => save(1, { blocks: blocks.slice(1) }))).toBe("request.not_found");
  });

  it("keeps the text of a part that was drafted again, for those who write it", () => {
    const { db, actors, meetingId, photos, save } = news();
    const drawn = { ...article, photos, lead: "Sapô soạn lại." };
    const replaced = { part: "lead", text: "Sapô của phòng tin." };
    saveArticle(db, actors.clerk, { meetingId, version: 1, article: drawn, replaced }, now);
    expect(findArticle(db, actors.leader, meetingId)).toMatchObject({ lead: "Sapô soạn lại.", replaced });
    // Saving something else leaves it there.
    save(2, { headline: "Tít khác", lead: "Sapô soạn lại." });
    expect(findArticle(db, actors.clerk, meetingId)?.replaced).toEqual(replaced);
    readyArticle(db, actors.clerk, { meetingId, version: 3 }, now);
    expect(findArticle(db, actors.staff, meetingId)).toMatchObject({ headline: "Tít khác", replaced: null });
  });

  it("is found for each reader by their own grants, and for its own meeting", () => {
    const { db, actors, meetingId, draft } = news();
    const readers = [actors.clerk, actors.staff, { ...actors.staff, grants: [] }, actors.leader];
    const seen = (id: number) => readers.map((reader) => findArticle(db, reader, id)?.headline);
    expect(seen(meetingId)).toEqual(["Tít", undefined, undefined, "Tít"]);
    expect(seen(draft.meetingId)).toEqual([undefined, undefined, undefined, undefined]);
    readyArticle(db, actors.clerk, { meetingId, version: 1 }, now);
    expect(seen(meetingId)).toEqual(["Tít", "Tít", undefined, "Tít"]);
  });

  it("accepts its own photos after the signature, which are not part of the minutes and are visible with the article only", () => {
    const { db, actors, hash, meetingId, photos, save } = news();
    const before = hash();
    const [picture, elsewhere] = [stagePicture(db, actors.leader), stagePicture(db, actors.clerk)];
    const added = (version: number, files: number[]) => () =>
      saveArticle(
        ...([
          db,
          actors.leader,
          { meetingId, version, article: { ...article, photos }, added: files },
          now,
        ] as const),
      );
    // Pictures uploaded by somebody else, and files that are not pictures.
    expect(codeOf(added(1, [elsewhere]))).toBe("request.not_found");
    expect(codeOf(added(1, [stagePicture(db, actors.leader, "application/pdf")]))).toBe("file.no_picture");
    expect(added(1, [picture])()).toBe(2);
    const shown = [...photos, { fileId: picture, caption: "", alt: "" }];
    expect(findArticle(db, actors.clerk, meetingId)?.photos).toEqual(shown);
    expect(hash()).toBe(before);
    const record = findMeetingRecord(db, actors.clerk, meetingId);
    expect(record?.photos.some(({ id }) => id === picture)).toBe(false);
    // Hidden and shown again, like any photo of the minutes.
    expect(save(2, { photos: photos as never })).toBe(3);
    expect(save(3, { photos: shown as never })).toBe(4);

    const open = () => findFile(db, actors.staff, picture) !== null;
    expect(open()).toBe(false);
    readyArticle(db, actors.clerk, { meetingId, version: 4 }, now);
    expect(open()).toBe(true);
  });

  it("shows the stored text to a second person who saves, and makes no event if nothing changed", () => {
    const { db, actors, meetingId, save } = news();
    expect(save(1, {})).toBe(1);
    expect(save(1, { headline: "Tít mới" })).toBe(2);
    const { code, conflict } = refusal(() => save(1, { headline: "Tít khác" }));
    expect([code, conflict?.version]).toEqual(["request.changed_meanwhile", 2]);
    expect(conflict?.theirs).toEqual([{ field: "headline", value: "Tít mới" }]);
    expect(findArticle(db, actors.clerk, meetingId)?.headline).toBe("Tít mới");
    const kinds = listArticleEvents(db, meetingId).map(({ event }) => event);
    expect(kinds).toEqual([
      { kind: "article.changed", payload: { parts: ["headline"] } },
      { kind: "article.drafted", payload: {} },
    ]);
  });

  it("is read inside the agency once it is ready, and cannot become a draft again once it is published", () => {
    const { db, actors, meetingId, save } = news();
    const seen = () => findArticle(db, actors.staff, meetingId) !== null;
    const published = { meetingId, publishedOn: "2024-07-02", address: "https://example.test/tin" };
    expect(seen()).toBe(false);
    expect(codeOf(() => notePublication(db, actors.clerk, published, now))).toBe("article.wrong_status");
    save(1, { lead: "Khác." });
    expect(codeOf(() => readyArticle(db, actors.clerk, { meetingId, version: 1 }, now))).toBe(
      "request.changed_meanwhile",
    );
    readyArticle(db, actors.clerk, { meetingId, version: 2 }, now);
    expect(seen()).toBe(true);
    takeBackArticle(db, actors.clerk, meetingId, now);
    expect(seen()).toBe(false);
    readyArticle(db, actors.clerk, { meetingId, version: 2 }, now);
    notePublication(db, actors.clerk, published, now);
    expect(codeOf(() => takeBackArticle(db, actors.clerk, meetingId, now))).toBe("article.wrong_status");
  });
});
