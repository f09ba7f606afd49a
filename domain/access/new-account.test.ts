import { expect, it } from "vitest";
import { accountField, grantField, MOST_ACCOUNTS } from "./new-account";

it("names the fields of a person in the form", () => {
  expect(accountField(12)).toBe("account.12");
  expect(grantField(12)).toBe("grant.12");
});

it("gives at most 200 accounts at once", () => {
  expect(MOST_ACCOUNTS).toBe(200);
});
