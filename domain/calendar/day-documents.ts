import type { Day } from "./day";

/** The legal source of a day off or make-up day: number and article, date, and its web address ("" if unknown). */
export type DayDocument = { documentNumber: string; documentDate: Day | null; documentLink: string };

const LABOUR_CODE = {
  documentDate: "2019-11-20",
  documentLink: "https://vanban.chinhphu.vn/?pageid=27160&docid=198540",
};

/** The laws that give days off each year, and the letters that announced the days of a single year. */
export const DAY_DOCUMENTS = {
  law: { documentNumber: "Bộ luật Lao động 45/2019/QH14, điều 112", ...LABOUR_CODE },
  inLieu: { documentNumber: "Bộ luật Lao động 45/2019/QH14, điều 111 khoản 3", ...LABOUR_CODE },
  culture: {
    documentNumber: "Nghị quyết 28/2026/QH16, điều 2",
    documentDate: "2026-04-24",
    documentLink: "https://vanban.chinhphu.vn/?pageid=27160&docid=218008",
  },
  year2023: {
    documentNumber: "5034/TB-LĐTBXH",
    documentDate: "2022-12-07",
    documentLink:
      "https://thuvienphapluat.vn/van-ban/EN/Lao-dong-Tien-luong/Annoucement-5034-TB-LDTBXH-2022-Lunar-New-Year-of-officials-and-public-employees-in-2023/544453/tieng-anh.aspx",
  },
  year2024: {
    documentNumber: "5015/TB-LĐTBXH",
    documentDate: "2023-11-22",
    documentLink:
      "http://huyendakha.kontum.gov.vn/tin-tuc/thong-bao-ve-viec-nghi-tet-am-lich-va-nghi-le-quoc-khanh-nam-2024-doi-voi-can-bo-cong-chuc-vien-chuc-va-nguoi-lao-dong.html",
  },
  // Approved by 2450/VPCP-KGVX of the same day.
  swap2024: {
    documentNumber: "1570/TB-LĐTBXH",
    documentDate: "2024-04-12",
    documentLink:
      "https://baophapluat.vn/media/thu-tuong-chinh-phu-dong-y-nghi-5-ngay-lien-tiep-dip-304-va-15-post12513.html",
  },
  // Carries out 8726/VPCP-KGVX of 26/11/2024; the address is a newspaper's report of the letter.
  year2025: {
    documentNumber: "6150/TB-BLĐTBXH",
    documentDate: "2024-12-03",
    documentLink:
      "https://phapluatplus.baophapluat.vn/chi-tiet-lich-nghi-tet-at-ty-va-cac-ngay-le-lon-nam-2025-205928.html",
  },
  newYear2026: {
    documentNumber: "12729/VPCP-KGVX",
    documentDate: "2025-12-25",
    documentLink:
      "https://media.chinhphu.vn/cong-chuc-vien-chuc-duoc-nghi-4-ngay-dip-tet-duong-lich-2026-102251225111845247.htm",
  },
  // Approved by 9859/VPCP-KGVX of 13/10/2025.
  year2026: {
    documentNumber: "9441/TB-BNV",
    documentDate: "2025-10-16",
    documentLink: "https://moha.gov.vn/tin-tuc/---oid57695",
  },
  year2027: {
    documentNumber: "10065/VPCP-KGVX",
    documentDate: "2026-10-02",
    documentLink:
      "https://xaydungchinhsach.chinhphu.vn/de-xuat-2-phuong-an-nghi-tet-nguyen-dan-2027-tet-dinh-mui-11926080513033257.htm",
  },
} as const satisfies Record<string, DayDocument>;
