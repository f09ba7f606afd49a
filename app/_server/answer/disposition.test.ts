import fc from "fast-check";
import { expect, it } from "vitest";
import { disposition } from "./disposition";

it("names a file in its own letters and in plain ones", () => {
  expect(disposition("attachment", "Biên bản CC 07-2024 Phòng Đầu tư.pdf")).toBe(
    "attachment; filename=\"Bien ban CC 07-2024 Phong Dau tu.pdf\"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20CC%2007-2024%20Ph%C3%B2ng%20%C4%90%E1%BA%A7u%20t%C6%B0.pdf",
  );
});

it("allows no character of a name to end the header", () => {
  expect(disposition("attachment", "a\ud800\ufffe\r\nb.pdf")).toBe(
    "attachment; filename=\"a____b.pdf\"; filename*=UTF-8''a%0Ab.pdf",
  );
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(disposition("inline", name)).toMatch(
        /^inline; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w%.!~-]*$/,
      );
    }),
  );
});
