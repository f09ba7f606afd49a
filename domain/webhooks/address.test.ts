import { expect, it } from "vitest";
import { hostOf, isAllowedAddress } from "./address";

it.each([
  ["https://nhan.example/bao", true, true],
  ["http://nhan.example/bao", false, false],
  ["https://ten:mat-khau@nhan.example", false, false],
  ["https://ten@nhan.example", false, false],
  ["https://:mat-khau@nhan.example", false, false],
  ["http://127.0.0.1:8080/bao", false, true],
  ["http://localhost/bao", false, true],
  ["http://[::1]/bao", false, true],
  ["http://127.0.0.2/bao", false, false],
  ["http://ten@localhost", false, false],
  ["https://127.0.0.1/bao", true, true],
  ["http://:mat-khau@localhost", false, false],
  ["http://localhost.example/bao", false, false],
  ["ftp://localhost", false, false],
  ["khong-phai", false, false],
])("the address %s is allowed: %s, in trials: %s", (address, allowed, inTrials) => {
  expect(isAllowedAddress(address, { loopback: false })).toBe(allowed);
  expect(isAllowedAddress(address, { loopback: true })).toBe(inTrials);
});

it("only the host of an address is shown", () => {
  expect(hostOf("https://nhan.example:8443/bao?khoa=1")).toBe("nhan.example:8443");
});
