import { describe, expect, it } from "vitest";
import type { z } from "zod";
import * as forms from "./meeting-input";

/** What a form is refused for: "field: message". */
const faultsOf = (schema: z.ZodType, typed: object): string[] =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => `${path.join("/")}: ${message}`);

const ITEM = {
  meetingId: "1",
  itemId: "2",
  version: "3",
  kind: "speech",
  title: "Phát biểu chỉ đạo",
  body: "Đồng chí kết luận:",
};

describe("the text of an item with directives in it", () => {
  const { changeAgendaItemInput } = forms;

  it("is the lines of new ones and what stands behind each", () => {
    const typed = {
      ...ITEM,
      placed: ["12", "new-a"],
      "body.12": "Sau đó nêu:",
      "line.new-a": "Văn phòng rà soát hồ sơ.",
      "body.new-a": "",
    };
    expect(changeAgendaItemInput.parse(typed)).toMatchObject({
      parts: [
        { said: { id: 12 }, after: "Sau đó nêu:" },
        { said: { key: "new-a", line: "Văn phòng rà soát hồ sơ." }, after: "" },
      ],
    });
  });

  it("has empty words where the form sent none", () => {
    expect(changeAgendaItemInput.parse({ ...ITEM, placed: ["new-a", "5"] }).parts).toEqual([
      { said: { key: "new-a", line: "" }, after: "" },
      { said: { id: 5 }, after: "" },
    ]);
  });

  it("says nothing about directives if the form did not list them", () => {
    expect(changeAgendaItemInput.parse(ITEM)).toEqual({
      meetingId: 1,
      itemId: 2,
      version: 3,
      kind: "speech",
      title: "Phát biểu chỉ đạo",
      body: "Đồng chí kết luận:",
      speakerPersonId: null,
      speakerName: "",
      speakerPosition: "",
      presentingDepartmentId: null,
      topic: "",
      references: [],
      people: "",
      parts: undefined,
    });
    expect(changeAgendaItemInput.parse({ ...ITEM, placed: [] }).parts).toEqual([]);
  });

  it.each([
    [
      "a line of 5001 characters",
      { placed: ["new-a"], "line.new-a": "a".repeat(5001) },
      "line.new-a: too_long",
    ],
    ["text of 200001 characters", { placed: ["12"], "body.12": "a".repeat(200_001) }, "body.12: too_long"],
    ["a key of letters", { placed: ["a12"] }, "placed/0: invalid"],
    ["a key without its letters", { placed: ["new-"] }, "placed/0: invalid"],
    ["a key of 16 digits", { placed: ["1".repeat(16)] }, "placed/0: invalid"],
    ["more than 200 directives", { placed: Array(201).fill("1") }, "placed: invalid"],
    ["a kind that is none", { kind: "song" }, "kind: invalid"],
    ["an empty title", { title: " " }, "title: required"],
  ])("is refused with %s", (_, typed, fault) => {
    expect(faultsOf(changeAgendaItemInput, { ...ITEM, ...typed })).toEqual([fault]);
  });

  it("may be as long as its limits", () => {
    const typed = { "line.new-a": "a".repeat(5000), "body.new-a": "b".repeat(200_000) };
    expect(faultsOf(changeAgendaItemInput, { ...ITEM, placed: ["new-a"], ...typed })).toEqual([]);
  });
});

describe("an item of the agenda", () => {
  it.each(["ritual", "report", "speech", "study", "honours", "review", "other"])("may be a %s", (kind) => {
    expect(faultsOf(forms.addAgendaItemInput, { meetingId: "1", kind, title: "Mục" })).toEqual([]);
  });

  it.each([
    ["up", []],
    ["down", []],
    ["urge", ["direction: invalid"]],
    ["", ["direction: invalid"]],
  ])("moves “%s”, or is refused", (direction, faults) => {
    expect(faultsOf(forms.moveAgendaItemInput, { meetingId: "1", itemId: "2", direction })).toEqual(faults);
    expect(faultsOf(forms.moveInRotaInput, { seriesId: "1", departmentId: "2", direction })).toEqual(faults);
    expect(faultsOf(forms.moveFileInput, { meetingId: "1", fileId: "2", direction })).toEqual(faults);
    expect(faultsOf(forms.moveDirectiveInput, { meetingId: "1", directiveId: "2", direction })).toEqual(
      faults,
    );
  });
});

describe("a series of meetings", () => {
  const SERIES = { seriesId: "4", version: "", name: "Giao ban tuần" };
  const rhythm = (rhythmNth: string, rhythmWeekday: string) => ({ ...SERIES, rhythmNth, rhythmWeekday });

  it.each([
    ["both parts", rhythm("5", "1"), []],
    ["neither part", rhythm("", ""), []],
    ["no fields", SERIES, []],
    ["only the turn in the month", rhythm("2", ""), ["rhythmWeekday: rhythm_incomplete"]],
    ["only the weekday", rhythm("", "5"), ["rhythmWeekday: rhythm_incomplete"]],
    ["the turn 0", rhythm("0", "1"), ["rhythmNth: too_small"]],
    ["the turn 6", rhythm("6", "1"), ["rhythmNth: too_big"]],
    ["a Sunday", rhythm("1", "0"), ["rhythmWeekday: too_small"]],
    ["a Saturday", rhythm("1", "6"), ["rhythmWeekday: too_big"]],
  ])("has a rhythm of %s, or is refused", (_, typed, faults) => {
    expect(faultsOf(forms.changeSeriesInput, typed)).toEqual(faults);
  });

  it("reads the numbers of its rhythm, and none from empty fields", () => {
    const ofBoth = forms.changeSeriesInput.parse({ ...rhythm("5", "1"), active: "on" });
    expect([ofBoth.rhythmNth, ofBoth.rhythmWeekday, ofBoth.active]).toEqual([5, 1, true]);
    const ofNone = forms.changeSeriesInput.parse(rhythm("", ""));
    expect([ofNone.rhythmNth, ofNone.rhythmWeekday, ofNone.active]).toEqual([null, null, false]);
    const unsent = forms.changeSeriesInput.parse(SERIES);
    expect([unsent.rhythmNth, unsent.rhythmWeekday]).toEqual([null, null]);
  });

  it.each([
    ["gb", "GB"],
    ["đ-2", "Đ-2"],
    ["CC 1", "symbol: not_a_symbol"],
    ["CC_1", "symbol: not_a_symbol"],
    ["A".repeat(12), "A".repeat(12)],
    ["A".repeat(13), "symbol: too_long"],
    ["", "symbol: required"],
  ])("has the symbol “%s”: %s", (symbol, read) => {
    const typed = forms.createSeriesInput.safeParse({ name: "Giao ban", symbol, kind: "briefing" });
    expect(typed.data?.symbol ?? `symbol: ${typed.error?.issues[0]?.message}`).toBe(read);
  });

  it.each([
    ["flag-ceremony", []],
    ["briefing", []],
    ["other", []],
    ["ritual", ["kind: invalid"]],
  ])("is of the kind “%s”, or refused", (kind, faults) => {
    expect(faultsOf(forms.createSeriesInput, { name: "Giao ban", symbol: "GB", kind })).toEqual(faults);
  });
});

describe("a meeting", () => {
  const PLAN = { seriesId: "4", title: "Giao ban tuần 27", heldOn: "01/07/2024", begin: "planned" };

  it("is planned with only its title, day and series", () => {
    expect(forms.planMeetingInput.parse({ ...PLAN, startsAt: "7h30", copyProgramme: "on" })).toEqual({
      seriesId: 4,
      title: "Giao ban tuần 27",
      heldOn: "2024-07-01",
      startsAt: "07:30",
      endsAt: "",
      place: "",
      offeredDay: null,
      begin: "planned",
      copyProgramme: true,
      chairPersonId: null,
      secretaryPersonId: null,
    });
  });

  it.each([
    ["as a draft", { begin: "draft" }, []],
    ["as signed minutes", { begin: "signed" }, ["begin: invalid"]],
    ["without a day", { heldOn: "" }, ["heldOn: required"]],
    ["with a title of 300 characters", { title: "a".repeat(300) }, []],
    ["with a title of 301 characters", { title: "a".repeat(301) }, ["title: too_long"]],
    ["at a time that is none", { endsAt: "24:00" }, ["endsAt: not_a_time"]],
    ["by a chair that is none", { chairPersonId: "0" }, ["chairPersonId: invalid"]],
  ])("begins %s, or is refused", (_, typed, faults) => {
    expect(faultsOf(forms.planMeetingInput, { ...PLAN, ...typed })).toEqual(faults);
  });

  const STEP = { meetingId: "1", version: "2" };
  it.each([
    [
      "postponed without a reason",
      forms.postponeMeetingInput,
      { heldOn: "08/07/2024" },
      ["reason: required"],
    ],
    ["postponed to no day", forms.postponeMeetingInput, { reason: "Bão" }, ["heldOn: required"]],
    ["cancelled without a reason", forms.cancelMeetingInput, { reason: " " }, ["reason: required"]],
    ["cancelled with a reason", forms.cancelMeetingInput, { reason: "Bão số 3" }, []],
    ["sent back without a reason", forms.sendBackMeetingInput, {}, ["reason: required"]],
    ["submitted without a version", forms.submitMeetingInput, { version: "" }, ["version: required"]],
    ["signed without its hash", forms.signMeetingInput, { contentHash: "" }, ["contentHash: invalid"]],
    [
      "signed with a short hash",
      forms.signMeetingInput,
      { contentHash: "a".repeat(63) },
      ["contentHash: invalid"],
    ],
    [
      "signed with other letters",
      forms.signMeetingInput,
      { contentHash: "A".repeat(64) },
      ["contentHash: invalid"],
    ],
    ["signed with its hash", forms.signMeetingInput, { contentHash: "0123456789abcdef".repeat(4) }, []],
    ["scanned without a file", forms.attachScanInput, { files: [] }, ["files: scan_missing"]],
    ["scanned on one page", forms.attachScanInput, { files: ["7"] }, []],
    ["illustrated without a file", forms.attachFilesInput, { place: "photo" }, ["files: files_missing"]],
    ["illustrated with a photo", forms.attachFilesInput, { place: "photo", files: ["7"] }, []],
    ["given a document", forms.attachFilesInput, { place: "document", files: ["7"] }, []],
    ["given a scan as a photo", forms.attachFilesInput, { place: "scan", files: ["7"] }, ["place: invalid"]],
  ])("is %s, or not", (_, schema, typed, faults) => {
    expect(faultsOf(schema, { ...STEP, ...typed })).toEqual(faults);
  });

  it("is signed on paper with a scan", () => {
    const typed = {
      meetingId: "1",
      contentHash: "0".repeat(64),
      signedByName: "Trần Đình Thử",
      signedByPosition: "Trưởng ban",
      signedOn: "02/07/2024",
    };
    expect(faultsOf(forms.recordPaperSignatureInput, typed)).toEqual(["scan: scan_missing"]);
    expect(faultsOf(forms.recordPaperSignatureInput, { ...typed, scan: ["9"] })).toEqual([]);
  });
});
