import { expect, it } from "vitest";
import { complaintsOf } from "../test-complaints-of";
import { providerProof } from "./provider-proof";

const PROOF = { issuer: "https://id.example", subject: "7", roles: null, sealedIdToken: null };

it.each(["clerk", "leader", "personnel", "admin"])("holds and maps the right %s", (right) => {
  const roles = { held: [right], mapped: [right] };
  expect(providerProof.parse({ ...PROOF, roles })).toEqual({ ...PROOF, roles });
});

it.each(["head", "staff", ""])("has no place for the right %j, which needs a department", (right) => {
  expect(complaintsOf(providerProof, { ...PROOF, roles: { held: [right], mapped: [] } })).toMatch(
    /^roles\.held\.0: /,
  );
  expect(complaintsOf(providerProof, { ...PROOF, roles: { held: [], mapped: [right] } })).toMatch(
    /^roles\.mapped\.0: /,
  );
});

it("may be without rights and without a token to sign out with, but not without a subject", () => {
  expect(providerProof.parse(PROOF)).toEqual(PROOF);
  expect(providerProof.parse({ ...PROOF, sealedIdToken: "abc" }).sealedIdToken).toBe("abc");
  expect(complaintsOf(providerProof, { ...PROOF, subject: undefined })).toMatch(/^subject: /);
  expect(complaintsOf(providerProof, { ...PROOF, sealedIdToken: undefined })).toMatch(/^sealedIdToken: /);
});
