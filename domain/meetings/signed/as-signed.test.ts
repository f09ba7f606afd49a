import { describe, expect, it } from "vitest";
import type { MeetingRecord } from "../record";
import { asSigned } from "./as-signed";
import { contentOf } from "./canonical-content";
import { FULL_RECORD } from "./full-record";

const SIGNED = contentOf(FULL_RECORD);
const ROWS: MeetingRecord = { ...FULL_RECORD, status: "signed" };

describe("a signed part whose row is gone", () => {
  const gone = asSigned(
    {
      ...ROWS,
      corrections: [],
      items: [],
      participants: [],
      directives: [],
      decisions: [],
      photos: [],
      documents: [],
    },
    SIGNED,
  );

  it("has no version, and leads to no person", () => {
    expect(gone.corrections).toMatchObject([{ id: 21, text: "Giải ngân đạt 58%.", version: 0 }]);
    expect(gone.items).toMatchObject([
      {
        id: 41,
        title: "Chúc mừng sinh nhật",
        version: 0,
        speakerPersonId: null,
        topic: "",
        people: [{ name: "Lê Văn Tám", note: "sinh nhật 12/7", personId: null }],
      },
    ]);
    expect(gone.participants).toMatchObject([{ id: 81, name: "Phạm Quốc Bảo", personId: null }]);
  });

  it("was issued to the departments that the signed text asks, without work", () => {
    expect(gone.directives).toMatchObject([
      {
        id: 101,
        version: 0,
        code: null,
        givenByPersonId: null,
        followingLeaderUserId: null,
        issuedTo: [63, 64],
        assignments: [],
      },
    ]);
  });

  it("is a file of which only the signed values are known", () => {
    expect(gone.photos).toEqual([
      {
        id: 171,
        sha256: "a".repeat(64),
        caption: "Toàn cảnh buổi lễ",
        alt: "Cán bộ đứng nghiêm trước cờ",
        agendaItemId: null,
        name: "",
        mime: "",
        size: 0,
        width: null,
        height: null,
      },
    ]);
    expect(gone.documents).toEqual([
      {
        id: 172,
        sha256: "b".repeat(64),
        name: "bao-cao-quy-2.pdf",
        agendaItemId: 41,
        caption: "",
        alt: "",
        mime: "",
        size: 0,
        width: null,
        height: null,
      },
    ]);
  });
});

describe("a signed part with its row", () => {
  const shown = asSigned(ROWS, SIGNED);

  it("keeps what the signature does not fix", () => {
    expect(shown.corrections[0]?.version).toBe(2);
    expect(shown.items[0]).toMatchObject({ version: 3, speakerPersonId: 51, topic: "chuyển đổi số" });
    expect(shown.items[0]?.people[0]?.personId).toBe(52);
    expect(shown.participants[0]?.personId).toBe(53);
    expect(shown.directives[0]).toMatchObject({
      version: 4,
      code: null,
      givenByPersonId: 54,
      followingLeaderUserId: 55,
      issuedTo: [63],
      assignments: [{ id: 111, department: "Phòng Quy hoạch mới" }],
    });
    expect(shown.photos[0]).toMatchObject({ mime: "image/jpeg", size: 1000, width: 1280, height: 853 });
    expect(shown.documents[0]).toMatchObject({ mime: "application/pdf", size: 2000 });
  });

  it("takes the values of its own row, whatever the order of the rows", () => {
    const [item] = ROWS.items;
    const items = item ? [{ ...item, id: 42, topic: "khác" }, item] : [];
    expect(asSigned({ ...ROWS, items }, SIGNED).items.map(({ id, topic }) => [id, topic])).toEqual([
      [41, "chuyển đổi số"],
    ]);
  });

  it("says of no decision whether it still fits", () => {
    expect(shown.decisions.map(({ fits }) => fits)).toEqual([null]);
  });
});

it("what a supplement belongs to is signed; ordinary minutes belong to nothing", () => {
  const planned: MeetingRecord = {
    ...ROWS,
    supplements: ROWS.supplements && { ...ROWS.supplements, status: "draft" },
  };
  expect(asSigned(planned, SIGNED).supplements).toMatchObject({ id: 3, status: "signed" });
  expect(asSigned(ROWS, { ...SIGNED, supplements: null }).supplements).toBeNull();
});

it("the record has no property for the format of its text", () => {
  expect(asSigned(ROWS, SIGNED)).not.toHaveProperty("format");
});
