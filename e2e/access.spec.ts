import { expect } from "@playwright/test";
import { mayEnter } from "@/app/_server/request/access";
import { PAGES, type PagePath } from "@/app/_server/request/page-access";
import type { Actor, Grant } from "@/domain/actor";
import { signIn, test } from "./test";

const agencyWide = (kind: "clerk" | "leader" | "admin"): Grant[] => [{ kind, departmentId: null }];
const ACCOUNTS: Record<string, Grant[]> = {
  thuky: agencyWide("clerk"),
  lanhdao: agencyWide("leader"),
  quantri: agencyWide("admin"),
  "truong.vp": [{ kind: "head", departmentId: 1 }],
  "canbo1.dt": [{ kind: "staff", departmentId: 2 }],
};
/** The demo has no webhook, and an evaluation exists for a few only; pages.spec opens these pages. */
const NOT_IN_THE_DEMO: readonly PagePath[] = ["/admin/webhooks/[id]", "/evaluation/[id]"];
/** Rows that exist for everyone: the first meeting, directive, department, person, reference and user. */
const address = (page: PagePath) =>
  page.replace("[role]", "thu-ky").replace("[id]", NOT_IN_THE_DEMO.includes(page) ? "999" : "1");
// These two exist for clerks only while the minutes are open; ceremony.spec tests that.
const OF_A_DRAFT: readonly PagePath[] = ["/meetings/[id]/edit", "/meetings/[id]/sign"];

test("without signing in every page leads to the sign-in, and a file is refused", async ({ request }) => {
  for (const page of Object.keys(PAGES) as PagePath[]) {
    const answer = await request.get(address(page), { maxRedirects: 0 });
    // Without a mail server nobody can ask for a new password, and a link without its code is no link.
    if (page === "/sign-in/forgotten" || page === "/sign-in/reset")
      expect([200, 404], page).toContain(answer.status());
    else if (page === "/sign-in") expect(answer.status()).toBe(200);
    else expect([307, 303], page).toContain(answer.status());
  }
  expect((await request.get("/files/1")).status()).toBe(401);
  expect((await request.get("/api/health")).status()).toBe(200);
});

for (const [account, grants] of Object.entries(ACCOUNTS)) {
  test(`each page opens or does not exist for ${account}, by the access table`, async ({ request }) => {
    await signIn(request, account);
    const actor: Actor = { userId: 1, personId: 1, name: "", grants };
    for (const one of Object.keys(PAGES) as PagePath[]) {
      if (PAGES[one] === "anyone") continue;
      const answer = await request.get(address(one), { maxRedirects: 0 });
      const may = mayEnter(PAGES[one], actor);
      if (NOT_IN_THE_DEMO.includes(one)) expect(answer.status(), one).toBe(404);
      // It leads to the guide of the reader's role.
      else if (one === "/guides") expect(answer.status(), one).toBe(307);
      else if (may && OF_A_DRAFT.includes(one)) expect(answer.status(), one).toBe(307);
      else expect(answer.status(), one).toBe(may ? 200 : 404);
    }
  });
}
