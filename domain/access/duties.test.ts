import { expect, it } from "vitest";
import { DUTIES, DUTY_PAGES } from "./duties";

it("asks for a password, then a second factor, then the notice, each on its page", () => {
  expect(DUTIES.map((duty) => [duty, DUTY_PAGES[duty]])).toEqual([
    ["change-password", "/account/password"],
    ["set-second-factor", "/account/second-factor"],
    ["read-notice", "/account/privacy"],
  ]);
});
