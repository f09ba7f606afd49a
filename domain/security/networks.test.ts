import { expect, it } from "vitest";
import { isInside, isNetwork } from "./networks";

it.each([
  ["10.1.0.0/16", "10.1.255.9", true],
  ["10.1.0.0/16", "10.2.0.1", false],
  ["10.1.0.0/16", "::ffff:10.1.2.3", true],
  ["192.168.1.7", "192.168.1.7", true],
  ["192.168.1.7", "192.168.1.8", false],
  ["0.0.0.0/0", "8.8.8.8", true],
  ["0.0.0.0/0", "2001:db8::1", false],
  ["2001:db8::/32", "2001:db8:ffff::1", true],
  ["2001:db8::/32", "2001:db9::1", false],
  ["10.1.0.0/16\n172.16.0.0/12", "172.31.0.1", true],
  ["10.1.0.0/16\n172.16.0.0/12", "172.32.0.1", false],
  ["10.0.0.0/8", "", false],
  ["", "10.0.0.1", false],
])("of the networks %j the address %s is inside: %s", (networks, address, inside) => {
  expect(isInside(networks, address)).toBe(inside);
});

it.each([
  ["10.1.0.0/16", true],
  ["10.1.0.0/33", false],
  ["10.1.0.256", false],
  ["10.1.0", false],
  ["::1", true],
  ["::/0", true],
  ["1:2:3:4:5:6:7:8", true],
  ["1:2:3:4:5:6:7", false],
  ["1::2::3", false],
  ["2001:db8::/129", false],
  ["mang noi bo", false],
  ["10.0.0.0/8/8", false],
])("%s is a network: %s", (typed, is) => {
  expect(isNetwork(typed)).toBe(is);
});
