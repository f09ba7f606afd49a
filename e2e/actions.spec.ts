import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { mayEnter } from "@/app/_server/request/access";
import { ACTIONS, type ActionName } from "@/app/_server/request/action-access";
import type { Actor, Grant } from "@/domain/actor";
import { loginAs, signIn, test } from "./test";

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };
const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
/** A page with the action: Next finds an action only under one of its own pages. */
const pageOf = (name: ActionName) => {
  const action = Object.values(manifest.node).find(({ exportedName }) => exportedName === name);
  const [page = ""] = Object.keys(action?.workers ?? {});
  return page
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace("[id]", "1");
};
const idOf = (name: ActionName) =>
  Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === name)?.[0] ?? "";

const ACCOUNTS: Record<string, Grant[]> = {
  thuky: [{ kind: "clerk", departmentId: null }],
  lanhdao: [{ kind: "leader", departmentId: null }],
  quantri: [{ kind: "admin", departmentId: null }],
  "truong.vp": [{ kind: "head", departmentId: 1 }],
  "canbo1.dt": [{ kind: "staff", departmentId: 2 }],
};
const REFUSED = "Đồng chí chưa có quyền làm việc này";
/** These end or change the session that tries them; they have their own tests. */
const OWN = new Set<ActionName>(["signOutAction", "signInAction", "setUpAction", "endOtherSessionsAction"]);
const TRIED = (Object.keys(ACTIONS) as ActionName[]).filter((name) => !OWN.has(name));

test("every action is built", () => {
  for (const name of Object.keys(ACTIONS) as ActionName[]) expect(idOf(name), name).not.toBe("");
});

for (const [account, grants] of Object.entries(ACCOUNTS)) {
  test(`each action refuses or reads an empty form of ${account}, by the access table`, async ({
    request,
  }) => {
    await signIn(request, account);
    const actor: Actor = { userId: 1, personId: 1, name: "", grants };
    for (const name of TRIED) {
      const answer = await request.post(pageOf(name) || "/", {
        headers: { "next-action": idOf(name), origin: process.env.E2E_ADDRESS ?? "" },
        multipart: { "1_nothing": "", "0": '[{"ok":false},"$K1"]' },
      });
      const text = await answer.text();
      expect(answer.status(), name).toBe(200);
      expect(text.includes(REFUSED), `${name}: ${text.slice(0, 300)}`).toBe(!mayEnter(ACTIONS[name], actor));
    }
  });
}

test("a form forged for another department's assignment is refused: the table lets a head in, the policy does not", async ({
  page,
}) => {
  await loginAs(page, "truong.dt", "/directives?department=2&show=mark-in-progress");
  await page.locator("td.what a").first().click();
  await page.waitForURL(/\/directives\/\d+/);
  const form = page.locator("form", { has: page.getByRole("button", { name: "Lưu tiến độ" }) });
  // The first assignment of the demo belongs to Văn phòng.
  await form.locator("input[name=assignmentId]").evaluate((input: HTMLInputElement) => {
    input.value = "1";
  });
  await form.getByLabel("Nội dung").fill("Việc không phải của mình.");
  await form.getByRole("button", { name: "Lưu tiến độ" }).click();
  await expect(page.getByText(REFUSED)).toBeVisible();
});
