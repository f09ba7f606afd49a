import { createElement, isValidElement } from "react";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import { describe, expect, it } from "vitest";
import formatMessage from "./format-message";

const optionsIn = (locale: string, formats?: object) => {
  const cache = _createCache();
  return { locale, timeZone: "Asia/Ho_Chi_Minh", cache, formatters: _createIntlFormatters(cache), formats };
};
const say = (message: string, values?: Record<string, string | number | Date>, locale = "vi") =>
  formatMessage("any.key", message, values, optionsIn(locale));

describe("a message", () => {
  it("gets the values of each call, not those of the first", () => {
    expect(say("Chọn {code}", { code: "2024-07/1" })).toBe("Chọn 2024-07/1");
    expect(say("Chọn {code}", { code: "2024-07/2" })).toBe("Chọn 2024-07/2");
  });

  it("follows the plural rules of its language", () => {
    const message = "{count, plural, one {# day} other {# days}}";
    expect(say(message, { count: 1 }, "en")).toBe("1 day");
    expect(say(message, { count: 2 }, "en")).toBe("2 days");
    expect(say(message, { count: 1 }, "vi")).toBe("1 days");
  });

  it("is not parsed if it has no placeholders", () => {
    expect(say("Sổ theo dõi")).toBe("Sổ theo dõi");
  });

  it("is parsed again for formats of its own", () => {
    const message = "{at, date, short}";
    const at = new Date("2024-07-01T00:00:00Z");
    const own = optionsIn("en", { dateTime: { short: { year: "numeric" } } });
    expect(formatMessage("any.key", message, { at }, own)).toBe("7/1/2024");
    expect(say(message, { at }, "en")).toBe("7/1/24");
  });

  it("shows days in the agency's zone", () => {
    expect(say("{at, date, short}", { at: new Date("2024-07-01T20:00:00Z") }, "en")).toBe("7/2/24");
  });

  it("may hold elements", () => {
    const rich = formatMessage(
      "any.key",
      "<b>{name}</b>!",
      { name: "An", b: (inside) => createElement("b", null, inside) },
      optionsIn("vi"),
    );
    expect(Array.isArray(rich) && rich.some(isValidElement)).toBe(true);
  });
});

it("of which a value is missing is refused at each call", () => {
  expect(() => say("Chọn {code}", {})).toThrow();
  expect(() => say("Chọn {code}", {})).toThrow();
});
