import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, piecesOf } from "@/domain/articles/article";
import { formatDay } from "@/domain/calendar/day";
import type { MeetingRecord, Participant, RecordedFigure } from "@/domain/meetings/record";
import { foldWords } from "@/domain/text/fold";
import { formatNumber } from "@/messages/format";
import papers from "@/messages/vi/papers.json";
import { anyRecord, emptyRecord, words } from "../check/any-record";
import { checkDocx, checkPdfText } from "../check/check-paper";
import { readDocx } from "../check/read-docx";
import { readPdfText } from "../check/read-pdf";
import { writeDocx } from "../write-docx";
import { writePdf } from "../write-pdf";
import { draftArticle } from "./draft-article";
import { drawArticle } from "./draw-article";
import { newsDay, withoutStop } from "./phrases";
import { articleHtml, articlePage } from "./write-html";

const MADE = new Date("2024-07-02T01:00:00Z");
const newsroom = { agency: "Ban Quản lý Khu kinh tế", byline: "Văn phòng" };

const kinds = ["ritual", "report", "speech", "study", "honours", "review", "other"] as const;
const figure: fc.Arbitrary<RecordedFigure> = fc
  .record({ indicator: words(5), value: fc.integer({ min: 0, max: 9_999_999 }), unit: words(2) })
  .map((one) => ({ ...one, id: 1, indicatorId: 1, asOf: "2024-06-30", note: "" }));

/** Any record, including a chair, guests, figures, items of every kind and photos. */
const anyNews: fc.Arbitrary<MeetingRecord> = fc
  .record({
    record: anyRecord,
    chair: words(4),
    guests: fc.array(words(4), { maxLength: 2 }),
    figures: fc.array(figure, { maxLength: 3 }),
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: 4, maxLength: 4 }),
    captions: fc.array(words(6), { maxLength: 4 }),
  })
  .map(({ record, chair, guests, figures, kinds: own, captions }) => {
    const person = (name: string, role: Participant["role"]): Participant => ({
      id: 1,
      personId: null,
      name,
      position: "",
      role,
      presence: "present",
      note: "",
    });
    return {
      ...record,
      supplements: null,
      corrections: [],
      figures,
      participants: [person(chair, "chair"), ...guests.map((name) => person(name, "guest"))],
      items: record.items.map((item, index) => ({ ...item, id: index + 1, kind: own[index] ?? "other" })),
      photos: captions.map((caption, index) => ({
        id: index + 1,
        agendaItemId: null,
        sha256: "",
        name: "",
        mime: "",
        size: 1,
        alt: "",
        caption,
        width: 4,
        height: 3,
      })),
    };
  });

const textOf = (article: Article): string =>
  piecesOf(article)
    .map((piece) => (piece.kind === "photo" ? `${piece.photo.caption} ${piece.photo.alt}` : piece.text))
    .join("\n");

/** Everything in a record, every day in it in each notation, and every number that can be counted in it. */
function factsIn(record: MeetingRecord): string {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === "string")
      texts.push(value, ...(/^\d{4}-\d\d-\d\d$/.test(value) ? daysOf(value) : []));
    else if (typeof value === "number") texts.push(String(value), formatNumber(value, "vi"));
    else if (value !== null && typeof value === "object") Object.values(value).forEach(gather);
  };
  gather(record);
  const present = record.attendance.reduce((sum, row) => sum + row.expected - row.excused - row.absent, 0);
  const { length } = record.directives;
  const counted = [present, length, ...Array.from({ length }, (_, n) => n + 1)];
  return [...texts, newsroom.agency, newsroom.byline, ...counted.map(String)].join("\n");
}
const daysOf = (day: string) => [formatDay(day), newsDay(day)];

describe("a draft", () => {
  it("continues after a full stop, and leaves no gap where a text has nothing else", () => {
    expect(withoutStop("Rà soát hồ sơ. ")).toBe("Rà soát hồ sơ");
    expect(withoutStop("…;")).toBe("…");
  });

  it("contains only words, numbers, days and names of the record or of a template", () => {
    const found = JSON.stringify([papers.article, papers.reference]);
    const templates = new Set(foldWords(found));
    expect(found.replace(/\\u\d+|\{\w+\}/g, "")).not.toMatch(/\d/);
    fc.assert(
      fc.property(anyNews, (record) => {
        const facts = factsIn(record);
        const known = new Set(foldWords(facts));
        const text = textOf(draftArticle(record, newsroom));
        expect(foldWords(text).filter((word) => !known.has(word) && !templates.has(word))).toEqual([]);
        const numbers = new Set(facts.match(/\d+(?:[./,]\d+)*/g));
        const measured = text.match(/\d+(?:[./,]\d+)*/g) ?? [];
        expect(measured.filter((number) => !numbers.has(number))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("contains who, when, where, every item and figure, and the main directives with their leads", () => {
    fc.assert(
      fc.property(anyNews, (record) => {
        const article = draftArticle(record, newsroom);
        const text = textOf(article).toLowerCase();
        const expected = [
          newsDay(record.heldOn),
          record.place,
          record.participants[0]?.name ?? "",
          ...record.items.flatMap(({ body, speakerName, kind }) => [
            ...body.split("\n"),
            ...(kind === "report" || kind === "speech" ? [speakerName] : []),
          ]),
          ...record.figures.map(({ value }) => formatNumber(value, "vi")),
          ...record.photos.map(({ caption }) => caption),
        ];
        for (const fact of expected) expect(text).toContain(fact.toLowerCase());
        for (const block of article.blocks) expect(block.text).not.toMatch(/\{\w+\}|undefined|null|\s[,.;]/);
        if (record.directives.length > 0)
          expect(article.blocks.map(({ key }) => key)).toContain("directives");
      }),
      { numRuns: 100 },
    );
  });

  it("writes no empty sentence for a directive whose summary is only a punctuation mark", () => {
    expect(["Nộp báo cáo;", "…;", "."].map(withoutStop)).toEqual(["Nộp báo cáo", "…", "…"]);
  });

  it("of an almost empty record still consists of whole sentences", () => {
    const { headline, lead, blocks } = draftArticle(emptyRecord, newsroom);
    expect(headline).toBe("Ban Quản lý Khu kinh tế tổ chức lễ chào cờ");
    expect(lead).toBe("Ngày 1/7/2024, Ban Quản lý Khu kinh tế tổ chức lễ chào cờ.");
    expect(blocks).toEqual([]);
  });

  it("names at most eight directives and says how many more there are", () => {
    const [record] = fc.sample(
      anyNews.filter(({ directives }) => directives.length > 8),
      { numRuns: 1, seed: 5 },
    );
    if (!record) throw new Error("no record of that many directives");
    const flat = {
      ...record,
      headings: [
        { id: 1, title: "Một" },
        { id: 2, title: "Hai" },
      ],
    };
    const block = draftArticle(flat, newsroom).blocks.find(({ key }) => key === "directives");
    const found = /Biên bản còn ghi (\d+) việc khác/.exec(block?.text ?? "");
    expect(Number(found?.[1])).toBeGreaterThanOrEqual(record.directives.length - 8);
  });
});

const anyArticle: fc.Arbitrary<Article> = fc.record({
  headline: words(8),
  lead: words(30),
  blocks: fc.array(fc.record({ key: fc.constantFrom("item-1", "directives"), text: words(60) }), {
    maxLength: 5,
  }),
  photos: fc.array(fc.record({ fileId: fc.integer({ min: 1, max: 9 }), caption: words(6), alt: words(6) }), {
    maxLength: 5,
  }),
  byline: words(3),
});

describe("an article as a document", () => {
  it("has the same words in Word and as a PDF, each photo with its caption and description", async () => {
    const jpeg = Buffer.from(ONE_PIXEL, "base64");
    const pictures = new Map([["file", { jpeg, width: 600, height: 400 }]]);
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const paper = drawArticle(article, () => "file");
        const docx = readDocx(await writeDocx(paper, MADE, pictures));
        expect(checkDocx(docx, paper)).toEqual([]);
        const drawn = docx.parts.get("word/document.xml") ?? "";
        expect(drawn.match(/<pic:pic/g)?.length ?? 0).toBe(article.photos.length);
        const described = [...drawn.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt);
        expect(described).toEqual(
          article.photos.map(({ alt }) =>
            alt.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
          ),
        );
        // No wider than the text: 165 mm in English metric units.
        for (const [, cx] of drawn.matchAll(/<wp:extent cx="(\d+)"/g))
          expect(Number(cx)).toBeLessThanOrEqual(165 * 36_000);
        const pages = readPdfText(await writePdf(paper, MADE, pictures));
        expect(checkPdfText(pages, paper)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("leaves out a photo whose bytes are missing", async () => {
    const photos = [{ fileId: 1, caption: "Chú thích", alt: "" }];
    const article = { headline: "Tít", lead: "Sapô.", blocks: [], photos, byline: "" };
    expect(drawArticle(article, () => undefined).blocks).toHaveLength(2);
    const docx = readDocx(
      await writeDocx(
        drawArticle(article, () => "gone"),
        MADE,
      ),
    );
    expect(docx.parts.get("word/document.xml")).not.toContain("<pic:pic");
  });
});

describe("an article as HTML", () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "' onload='x",
      "&lt;b&gt;",
      "]]><!--",
      "</article><style>*{display:none}</style>",
      "javascript:alert(1)",
      "\u0000\u0008<a\u000b>\ufffe\uffff\ud800",
      "&#60;i&#62;",
    ),
  );
  const article: fc.Arbitrary<Article> = fc.record({
    headline: hostile,
    lead: hostile,
    byline: hostile,
    blocks: fc.array(fc.record({ key: fc.constant("item-1"), text: hostile }), { maxLength: 4 }),
    photos: fc.array(fc.record({ fileId: fc.nat(9), caption: hostile, alt: hostile }), { maxLength: 4 }),
  });
  const pictureOf = () => ({ path: "anh/anh-1.jpg", width: 1280, height: 853 });
  const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>/g;
  const ALLOWED = new Set(["article", "h1", "p", "strong", "em", "figure", "img", "figcaption"]);

  it("contains only the elements that it names, whatever was typed", () => {
    fc.assert(
      fc.property(article, (one) => {
        const html = articleHtml(one, pictureOf);
        const tags = [...html.matchAll(TAG)];
        for (const [, , name = "", attributes = ""] of tags) {
          expect(ALLOWED).toContain(name);
          const named = [...attributes.matchAll(/ ([a-z]+)="[^"]*"/g)].map(([, attribute]) => attribute);
          expect(named).toEqual(name === "img" ? ["src", "alt", "width", "height"] : []);
        }
        // The rest is text: without a character that could begin an element, apart from entities.
        const rest = html.replace(TAG, "");
        expect(rest).not.toMatch(/[<>]/);
        expect(rest.replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what may not be there.
        expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/);
        expect(html).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 500 },
    );
  }, 20_000);

  it("reads back as what was typed", () => {
    fc.assert(
      fc.property(anyArticle, (one) => {
        const html = articleHtml(one, pictureOf);
        const read = html
          .replace(TAG, "\n")
          .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => MARKS[name] ?? "")
          .split("\n")
          .filter(Boolean);
        const typed = piecesOf(one).map((piece) =>
          piece.kind === "photo" ? piece.photo.caption : piece.text,
        );
        expect(read).toEqual(typed.filter(Boolean));
      }),
      { numRuns: 100 },
    );
  });

  it("is a complete page, with the headline as its title", () => {
    const one = { headline: "A & <B>", lead: "L", blocks: [], photos: [], byline: "" };
    const page = articlePage(one, pictureOf);
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain("<title>A &amp; &lt;B&gt;</title>");
    expect(page).not.toMatch(/<(?:script|style|link)|class=|style=/);
  });
});

const MARKS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The smallest possible JPEG: grey, one pixel. */
const ONE_PIXEL =
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==";
