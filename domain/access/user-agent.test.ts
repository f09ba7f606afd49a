import { expect, it } from "vitest";
import { readUserAgent } from "./user-agent";

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, "Chrome", "Windows"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/131.0.0.0`, "Edge", "Windows"],
  [`Mozilla/5.0 (Linux; Android 14) ${CHROME} EdgA/131.0.0.0`, "Edge", "Android"],
  [`Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/129.0 ${CHROME}`, "Cốc Cốc", "Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox", "Linux"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) FxiOS/133.0 Safari/605.1", "Firefox", "iOS"],
  ["Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) CriOS/131.0 Safari/604.1", "Chrome", "iOS"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15", "Safari", "macOS"],
  ["curl/8.5.0", null, null],
  ["", null, null],
])("reads %s as %s on %s", (text, browser, system) => {
  expect(readUserAgent(text)).toEqual({ browser, system });
});
