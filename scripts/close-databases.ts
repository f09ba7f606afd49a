// Set-up of every unit test: closes the in-memory databases that it has opened.
import { afterEach, beforeEach } from "vitest";
import { closeSince, countOpen } from "../db/test-opened";

let before = 0;
beforeEach(() => {
  before = countOpen();
});
afterEach(() => closeSince(before));
