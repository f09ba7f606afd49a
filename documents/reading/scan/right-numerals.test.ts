import { expect, it } from "vitest";
import { rightNumerals } from "./right-numerals";

it.each([
  [
    "a repeated numeral is the next one",
    "I. Một\nchữ\nII. Hai\nII. Ba\nIV. Bốn",
    "I. Một\nchữ\nII. Hai\nIII. Ba\nIV. Bốn",
  ],
  [
    "numerals that fill the room before another one are counted",
    "I. Một\nI. Hai\nII. Ba\nIV. Bốn\nV. Năm\nVỊ. Sáu\nVI. Bảy\nVII. Tám\nIX. Chín",
    "I. Một\nII. Hai\nIII. Ba\nIV. Bốn\nV. Năm\nVI. Sáu\nVII. Bảy\nVIII. Tám\nIX. Chín",
  ],
  [
    "a heading in capitals may lack its stop",
    "I MỘT\nI. Hai\nII BA\nIV. Bốn",
    "I MỘT\nII. Hai\nIII. BA\nIV. Bốn",
  ],
  ["numerals with other room stay", "I. A\nI. B\nIV. C", "I. A\nI. B\nIV. C"],
  ["what is no numeral is the next one", "II. Hai\nIH. Ba\nIV. Bốn", "II. Hai\nIII. Ba\nIV. Bốn"],
  ["a full stop may be part of an L", "VI. Sáu\nVIL Bảy\nVII. Tám", "VI. Sáu\nVII. Bảy\nVIII. Tám"],
  ["a mark of doubt goes with the mistake", "II. Hai\nI\ue000I. Ba", "II. Hai\nIII. Ba"],
  ["a mark of doubt on a right numeral stays", "I. Một\nI\ue000I. Hai", "I. Một\nI\ue000I. Hai"],
  [
    "lists that begin again stay",
    "I. A\nII. B\nI. C\nII. D\nI. E\nI. F",
    "I. A\nII. B\nI. C\nII. D\nI. E\nI. F",
  ],
  ["a numeral that is left out stays left out", "I. Một\nIII. Ba", "I. Một\nIII. Ba"],
  ["a numeral of another form is no mistake", "V. Năm\nV. Năm", "V. Năm\nV. Năm"],
  [
    "words and letters before names stay",
    "I. Một\nXL Axxx\nIH Bxxx\nL. Văn\nH. Krông",
    "I. Một\nXL Axxx\nIH Bxxx\nL. Văn\nH. Krông",
  ],
])("%s", (_, read, right) => {
  expect(rightNumerals(read)).toBe(right);
});
