import { expect, it } from "vitest";
import { readLabels } from "./labelled-order";

it.each([
  [
    "Nội dung: lập kế hoạch\nĐơn vị chủ trì: Văn phòng\nPhối hợp: Thanh tra, Công an\nThời hạn: 25/8",
    { lead: "Văn phòng", partners: "Thanh tra, Công an", deadline: "25/8" },
  ],
  [
    "Lập kế hoạch; đơn vị thực hiện: Văn phòng; đơn vị phối hợp: Thanh tra",
    { lead: "Văn phòng;", partners: "Thanh tra", deadline: "" },
  ],
  ["- Chủ trì: Văn phòng\n- Hoàn thành: 09/11", { lead: "Văn phòng", partners: "", deadline: "09/11" }],
])("%j is a form", (text, fields) => {
  expect(readLabels(text)).toEqual(fields);
});

it.each([
  "Văn phòng chủ trì, Thanh tra phối hợp",
  "Chủ trì: Văn phòng",
  "Phối hợp: Thanh tra\nThời hạn: 25/8",
  "Chủ trì: Văn phòng\nHạn: 25/8\nChủ trì: Thanh tra\nHạn: 26/8",
])("%j is none", (text) => {
  expect(readLabels(text)).toBeNull();
});
