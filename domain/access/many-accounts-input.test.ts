import { expect, it } from "vitest";
import { complaintsOf } from "../test-complaints-of";
import { manyAccountsInput } from "./many-accounts-input";

it.each(["staff", "head", "clerk", "leader"])("gives accounts with the grant %s", (kind) => {
  const typed = { "grant.7": kind, "account.7": " Nguyen.An ", "grant.8": "", "account.8": "le.binh" };
  expect(manyAccountsInput.parse(typed)).toEqual([{ personId: 7, account: "nguyen.an", kind }]);
});

it("gives each person the grant and the name of their own row", () => {
  const typed = { "grant.7": "head", "grant.12": "clerk", "account.7": "nguyen.an", "account.12": "le.binh" };
  expect(manyAccountsInput.parse(typed)).toEqual([
    { personId: 7, account: "nguyen.an", kind: "head" },
    { personId: 12, account: "le.binh", kind: "clerk" },
  ]);
});

it.each([
  [{}, ": required"],
  [{ "grant.7": "" }, ": required"],
  [{ "grant.x": "clerk", "mygrant.7": "clerk", "grant.7x": "clerk" }, ": required"],
  [{ "grant.7": "admin", "account.7": "nguyen.an" }, "grant.7: invalid"],
  [{ "grant.7": "personnel", "account.7": "nguyen.an" }, "grant.7: invalid"],
  [{ "grant.7": "clerk" }, "account.7: not_an_account"],
  [{ "grant.7": "clerk", "account.7": "an nguyễn" }, "account.7: not_an_account"],
  [{ "grant.7": "admin", "account.7": "" }, "grant.7: invalid, account.7: not_an_account"],
  [
    { "grant.7": "clerk", "account.7": "nguyen.an", "grant.8": "clerk", "account.8": "b" },
    "account.8: not_an_account",
  ],
  [{ "grant.7": "clerk", "account.7": "nguyen.an", "account.8": "b" }, ""],
])("of the rows %j says: %s", (typed, complaints) => {
  expect(complaintsOf(manyAccountsInput, typed)).toBe(complaints);
});

it.each([
  [1, ""],
  [200, ""],
  [201, ": too_many"],
])("of %i accounts at once says: %j", (count, complaints) => {
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  const typed = Object.fromEntries(
    rows.flatMap((row) => [
      [`grant.${row}`, "staff"],
      [`account.${row}`, `can.bo${row}`],
    ]),
  );
  expect(complaintsOf(manyAccountsInput, typed)).toBe(complaints);
});
