import { describe, expect, it } from "vitest";
import { isAllowedAddress } from "@/domain/webhooks/address";
import { isPublicAddress, saysInner } from "./public-address";

const INNER = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.9.9.9",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "fe80::1",
  "fd00:ec2::254",
  "fc00::1",
  "::ffff:10.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::a00:1",
  "2002:a00:1::",
  "2001:db8::1",
  "ff02::1",
  "::127.0.0.1",
];
const OUTER = [
  "8.8.8.8",
  "1.1.1.1",
  "172.32.0.1",
  "172.15.0.1",
  "11.0.0.1",
  "2606:4700:4700::1111",
  "2400:cb00::1",
];

describe("an address", () => {
  it.each(INNER)("%s is in an inner network", (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(OUTER)("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));

  it("is https without a password, or http to this machine if that is allowed", () => {
    const strict = { loopback: false };
    expect(isAllowedAddress("https://vi-du.example/nhan", strict)).toBe(true);
    for (const wrong of [
      "http://vi-du.example/",
      "ftp://x",
      "x",
      "https://a:b@vi-du.example/",
      "http://127.0.0.1/",
    ]) {
      expect(isAllowedAddress(wrong, strict), wrong).toBe(false);
    }
    expect(isAllowedAddress("http://127.0.0.1:8080/", { loopback: true })).toBe(true);
    expect(isAllowedAddress("http://vi-du.example/", { loopback: true })).toBe(false);
  });

  it("is checked without a lookup if it is numeric", () => {
    const strict = { loopback: false };
    for (const host of [
      "127.0.0.1",
      "0x7f.1",
      "localhost",
      "nhan.localhost.",
      "10.0.0.1",
      "[::1]",
      "[fd00::1]",
    ]) {
      expect(saysInner(`https://${host}/bao`, strict), host).toBe(true);
    }
    for (const host of ["nhan.example", "8.8.8.8", "localhost.example", "[2606:4700::1]"]) {
      expect(saysInner(`https://${host}/bao`, strict), host).toBe(false);
    }
    const trying = { loopback: true };
    expect(saysInner("http://127.0.0.1:9000/", trying)).toBe(false);
    expect(saysInner("https://10.0.0.1/", trying)).toBe(true);
  });
});
