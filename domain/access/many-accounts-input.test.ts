import { expect, it } from "vitest";
import { manyAccountsInput } from "./many-accounts-input";

it.each(["staff", "head", "clerk", "leader"])("gives accounts with the grant %s", (kind) => {
  const typed = { "grant.7": kind, "account.7": "nguyen.an", "grant.8": "", "account.8": "le.binh" };
  expect(manyAccountsInput.parse(typed)).toMatchObject([{ personId: 7 }]);
  expect(JSON.stringify(manyAccountsInput.parse(typed))).toContain(kind);
});

it("refuses the grant of an administrator, and a list in which no grant is chosen", () => {
  expect(manyAccountsInput.safeParse({ "grant.7": "admin", "account.7": "nguyen.an" }).success).toBe(false);
  expect(manyAccountsInput.safeParse({ "grant.7": "" }).success).toBe(false);
});
