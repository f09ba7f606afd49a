/** The demo's agency: its departments are named after the fields of such a board; its people are invented. */
export const AGENCY = {
  name: "Ban Quản lý Khu kinh tế Hải Phòng",
  shortName: "BQL Khu kinh tế Hải Phòng",
  parentBody: "Ủy ban nhân dân thành phố Hải Phòng",
  place: "Hải Phòng",
  symbol: "BQL",
} as const;

/** Who signs this board's papers and who receives them. */
export const PAPERS = {
  signed_by: "delegate",
  head_title: "Trưởng ban",
  authority: "TL. Trưởng ban",
  signer_title: "Chánh Văn phòng",
  drafter_symbol: "VP",
  recipients_minutes: "Lãnh đạo Ban (để b/c)\nCác đơn vị thuộc Ban (để t/h)\nLưu: VT, VP",
  recipients_notice: "Lãnh đạo Ban (để b/c)\nCác đơn vị thuộc Ban (để t/h)\nLưu: VT, VP",
  recipients_extract: "[đơn vị] (để t/h)\nLưu: VT, VP",
  recipients_urging: "Như trên\nLãnh đạo Ban (để b/c)\nLưu: VT, VP",
  byline: "Văn phòng",
} as const;

export type DemoDepartment = {
  key: string;
  name: string;
  abbreviation: string;
  /** Titles of its head and deputy. */
  head: string;
  deputy: string;
  /** Staff besides these two. */
  staff: number;
};

export const DEPARTMENTS: readonly DemoDepartment[] = [
  dep("vp", "Văn phòng", "VP", 19, "Chánh Văn phòng", "Phó Chánh Văn phòng"),
  dep("dt", "Phòng Đầu tư", "ĐT", 11),
  dep("qhxd", "Phòng Quy hoạch – Xây dựng", "QHXD", 12),
  dep("tnmt", "Phòng Tài nguyên – Môi trường", "TNMT", 11),
  dep("ld", "Phòng Lao động", "LĐ", 9),
  dep("dn", "Phòng Doanh nghiệp", "DN", 9),
  dep("khtc", "Phòng Kế hoạch – Tài chính", "KHTC", 8),
  dep("ttr", "Thanh tra", "TTr", 6, "Chánh Thanh tra", "Phó Chánh Thanh tra"),
  dep("tccb", "Phòng Tổ chức cán bộ", "TCCB", 6),
  dep("ch", "Phòng Đại diện tại Cát Hải", "ĐDCH", 5),
  dep(
    "ttxt",
    "Trung tâm Dịch vụ việc làm – Đào tạo – Xúc tiến đầu tư",
    "TTXT",
    17,
    "Giám đốc Trung tâm",
    "Phó Giám đốc Trung tâm",
  ),
  dep("da", "Ban Quản lý dự án", "QLDA", 8, "Giám đốc Ban Quản lý dự án", "Phó Giám đốc Ban Quản lý dự án"),
];

function dep(
  key: string,
  name: string,
  abbreviation: string,
  staff: number,
  head = "Trưởng phòng",
  deputy = "Phó Trưởng phòng",
): DemoDepartment {
  return { key, name, abbreviation, staff, head, deputy };
}

/** Invented leaders; the board's real leader of July 2024 appears only in that ceremony. */
export const LEADERS = [
  { key: "lanhdao", name: "Phạm Quốc Bảo", title: "Trưởng ban" },
  { key: "lanhdao2", name: "Trần Đình Khoa", title: "Phó Trưởng ban" },
  { key: "lanhdao3", name: "Vũ Thị Thanh Hòa", title: "Phó Trưởng ban" },
] as const;

/** Accounts printed when the demo starts: one for each grant, and head and staff of one department. */
export const DEMO_PASSWORD = "chao-co-dau-thang";
