import { expect, it } from "vitest";
import { ACCOUNT_PATTERN } from "./account";
import { accountNameOf } from "./account-name";

it.each([
  ["An", "an"],
  ["Y", "canboy"],
  ["!?", "canbo"],
  ["Ng".repeat(18), "ng".repeat(18)],
  [`${"Ng".repeat(18)}a`, "ng".repeat(18)],
  ["Lê Văn 2", "levan2"],
])("makes of the name %s the account %s", (fullName, account) => {
  expect(accountNameOf(fullName, new Set())).toBe(account);
});

it("makes account names of names, each once", () => {
  const taken = new Set(["tranthib"]);
  const names = [
    "Nguyễn Văn A",
    "NGUYỄN VĂN Á",
    "Trần Thị B",
    "Đỗ Đình Đức",
    "Y",
    "Lê  Văn\nTám",
    "Nguyễn Văn A",
  ];
  const accounts = names.map((name) => accountNameOf(name, taken));
  expect(accounts).toEqual([
    "nguyenvana",
    "nguyenvana2",
    "tranthib2",
    "dodinhduc",
    "canboy",
    "levantam",
    "nguyenvana3",
  ]);
  expect(accounts.every((account) => ACCOUNT_PATTERN.test(account))).toBe(true);
  expect(accountNameOf("Ng".repeat(40), taken)).toHaveLength(36);
});
