import { expect } from "@playwright/test";
import { ROUTES } from "@/app/_server/request/route-access";
import { problemsOfOffice } from "@/documents/check/validate-ooxml";
import { signIn, test } from "./test";

/** Every route whose answer may be a Word or Excel file, with addresses of each kind of file and who may have them. */
const FILES: Readonly<Record<string, { account: string; addresses: readonly string[] }>> = {
  "/directives/export": { account: "thuky", addresses: ["/directives/export"] },
  "/directives/sheet/download": { account: "truong.dt", addresses: ["/directives/sheet/download"] },
  "/directives/[id]/work-order/[format]": {
    account: "thuky",
    addresses: ["/directives/{order}/work-order/docx"],
  },
  "/evaluation/[id]/[format]": {
    account: "truong.dt",
    addresses: ["/evaluation/{person}/docx", "/evaluation/{person}/xlsx"],
  },
  "/evaluation/export/[format]": {
    account: "truong.dt",
    addresses: ["/evaluation/export/docx?department=2", "/evaluation/export/xlsx?department=2"],
  },
  "/evaluation/import/sample": { account: "lanhdao", addresses: ["/evaluation/import/sample"] },
  "/import/sample/[kind]": {
    account: "quantri",
    addresses: ["/import/sample/departments", "/import/sample/staff"],
  },
  "/meetings/[id]/documents/[kind]/[format]": {
    account: "thuky",
    addresses: [
      "/meetings/1/documents/minutes/docx",
      "/meetings/1/documents/notice/docx",
      "/meetings/1/documents/extract/docx?department=2",
      "/meetings/1/documents/urging/docx?department=1&scope=agency",
    ],
  },
  "/meetings/[id]/article/[format]": { account: "thuky", addresses: ["/meetings/1/article/docx"] },
  "/reports/export": { account: "thuky", addresses: ["/reports/export"] },
  "/admin/users/export": { account: "quantri", addresses: ["/admin/users/export"] },
  "/admin/security/dossier": { account: "quantri", addresses: ["/admin/security/dossier"] },
};

/** Routes whose Word and Excel files are checked where they are made: sheets.spec.ts and privacy.spec.ts. */
const ELSEWHERE = ["/import/[id]/problems", "/import/[id]/reading", "/admin/privacy/incidents/[id]/notice"];

const OTHERS = [
  "/account/privacy/data",
  "/admin/archive/download",
  "/admin/events/export",
  "/api/auth/[...nextauth]",
  "/api/blocks/[kind]/[id]",
  "/api/calendar/[token]",
  "/api/health",
  "/api/live",
  "/api/meetings/[id]/writers",
  "/api/v1/[[...path]]",
  "/api/v1/openapi.json",
  "/directives/meetings",
  "/files/[id]",
  "/meetings/import/scans/[id]",
  "/meetings/import/scans/[id]/pages/[page]",
  "/notifications/[id]",
  "/sign-in/provider",
  "/sign-in/provider/return",
  "/working-days/export",
];

test("every route is known here, so that no kind of Word or Excel file is forgotten", () => {
  expect([...Object.keys(FILES), ...ELSEWHERE, ...OTHERS].sort()).toEqual(Object.keys(ROUTES).sort());
});

for (const [route, { account, addresses }] of Object.entries(FILES)) {
  test(`Microsoft's validator finds no fault in what ${route} answers`, async ({ request }) => {
    await signIn(request, account);
    /** What the first link of this form in a page leads to. */
    const find = async (page: string, link: RegExp) => link.exec(await (await request.get(page)).text())?.[1];
    const person = route.includes("/evaluation/[id]")
      ? await find("/evaluation?department=2", /href="\/evaluation\/(\d+)\?[^"]*period/)
      : "";
    const order = route.includes("work-order")
      ? await find("/directives?origin=work-order", /<td class="what[^>]*>.*?href="\/directives\/(\d+)/s)
      : "";
    for (const address of addresses) {
      const asked = address.replace("{person}", person ?? "").replace("{order}", order ?? "");
      const answer = await request.get(asked);
      expect(answer.status(), asked).toBe(200);
      const bytes = await answer.body();
      const kind = bytes.includes("word/document.xml") ? "docx" : "xlsx";
      expect(await problemsOfOffice(bytes, kind), asked).toEqual([]);
    }
  });
}
