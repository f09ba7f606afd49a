import { expect, it } from "vitest";
import { detailsKey } from "./details-key";

const DETAILS = {
  title: "Lễ chào cờ tháng 7/2024",
  heldOn: "2024-07-01",
  startsAt: "07:30",
  endsAt: "08:15",
  place: "Hội trường A",
  horizonWords: "nửa cuối năm 2024",
  horizonDay: "2024-12-31",
};

it("is the same for the same details, in whatever order they are given", () => {
  const { title, ...others } = DETAILS;
  expect(detailsKey({ ...others, title })).toBe(detailsKey(DETAILS));
});

it.each([
  ["title", { title: "Lễ chào cờ tháng 8/2024" }],
  ["day", { heldOn: "2024-07-02" }],
  ["beginning", { startsAt: "07:31" }],
  ["end", { endsAt: "" }],
  ["place", { place: "Hội trường B" }],
  ["words of the period", { horizonWords: "6 tháng cuối năm 2024" }],
  ["last day of the period", { horizonDay: "2024-12-30" }],
  ["last day of the period, now none,", { horizonDay: null }],
])("is another one if the %s changes", (_, changed) => {
  expect(detailsKey({ ...DETAILS, ...changed })).not.toBe(detailsKey(DETAILS));
});

it("is another one if words move from one detail to the next", () => {
  expect(detailsKey({ ...DETAILS, startsAt: "08:15", endsAt: "07:30" })).not.toBe(detailsKey(DETAILS));
});
