import { expect, it } from "vitest";
import type { Actor, Grant } from "../actor";
import { canViewArticle, canWriteArticles } from "./policy";

const actor = (...grants: Grant[]): Actor => ({ userId: 1, personId: 1, name: "", grants });
const ACTORS = {
  stranger: actor(),
  clerk: actor({ kind: "clerk", departmentId: null }),
  leader: actor({ kind: "leader", departmentId: null }),
  head: actor({ kind: "head", departmentId: 2 }),
  staff: actor({ kind: "staff", departmentId: 2 }),
  admin: actor({ kind: "admin", departmentId: null }),
  personnel: actor({ kind: "personnel", departmentId: null }),
};
const those = (may: (one: Actor) => boolean) =>
  Object.entries(ACTORS)
    .flatMap(([name, one]) => (may(one) ? [name] : []))
    .join(" ");

it("a draft is seen by clerks and leaders, a ready article by everybody with a grant", () => {
  expect(those((one) => canViewArticle(one, { status: "draft" }))).toBe("clerk leader");
  expect(those((one) => canViewArticle(one, { status: "ready" }))).toBe(
    "clerk leader head staff admin personnel",
  );
});

it("clerks and leaders write articles", () => {
  expect(those(canWriteArticles)).toBe("clerk leader");
});
