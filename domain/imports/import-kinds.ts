import { type Actor, isAdmin, isClerk } from "../actor";
import { canKeepPeople } from "../people/policy";
import type { ImportState } from "./states";

/** The kinds of sheet that can be imported. */
export const IMPORT_KINDS = ["departments", "staff", "register"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Everyone who may enter the rows of a kind one by one may import that kind. */
export function mayImport(actor: Actor, kind: ImportKind): boolean {
  switch (kind) {
    case "departments":
      return isAdmin(actor);
    case "staff":
      return canKeepPeople(actor);
    case "register":
      return isClerk(actor);
  }
}

/**
 * Whether the actor may see and undo an import: their own, and stored ones of others. A list of staff contains
 * years of birth, which only administrators see.
 */
export function mayOpenImport(
  actor: Actor,
  { kind, state, userId }: { kind: ImportKind; state: ImportState; userId: number },
): boolean {
  if (!mayImport(actor, kind)) return false;
  if (userId === actor.userId) return true;
  return state !== "staged" && (kind !== "staff" || isAdmin(actor));
}

type Field = {
  key: string;
  /** A sheet without this column cannot be imported. */
  required?: true;
  /** Read to say in the row that it is not stored. */
  stored?: false;
  /** What offices write above such a column: folded words, the usual ones first. */
  heads: readonly string[];
  /** What a heading in other words must contain, folded; tried when no listed heading fits. */
  says?: RegExp;
};

/** The columns of each kind, in display order. */
export const IMPORT_FIELDS = {
  departments: [
    {
      key: "name",
      required: true,
      heads: [
        "ten don vi",
        "ten phong",
        "don vi",
        "phong ban",
        "department name",
        "department",
        "name",
        "ten",
      ],
    },
    {
      key: "abbreviation",
      heads: ["ten viet tat", "viet tat", "ky hieu", "ten tat", "abbreviation", "short name", "symbol"],
    },
    { key: "sortOrder", heads: ["thu tu", "so thu tu", "so tt", "stt", "tt", "order", "no"] },
  ],
  staff: [
    {
      key: "fullName",
      required: true,
      heads: ["ho va ten", "ho ten", "ten can bo", "ho va ten can bo", "full name", "name", "ten"],
      says: /ho (?:va )?ten|^(?:(?:can bo|giao vien|nhan vien|doan vien|dang vien|hoi vien|vien chuc|cong chuc) ?)+$/,
    },
    {
      key: "birthday",
      heads: ["ngay sinh", "ngay thang nam sinh", "sinh ngay", "sinh", "date of birth", "birthday", "born"],
      says: /(?:ngay|nam|thang) sinh|sinh (?:ngay|nam)/,
    },
    {
      key: "title",
      heads: [
        "chuc vu chinh quyen",
        "chuc vu chuyen mon",
        "chuc vu",
        "chuc danh",
        "chuc vu chuc danh",
        "title",
        "position",
        "job title",
      ],
      says: /chuc (?:vu|danh)|vi tri (?:viec lam|cong tac)|nhiem vu|cong viec/,
    },
    {
      key: "department",
      heads: ["don vi", "phong ban", "phong", "don vi cong tac", "department", "unit"],
      says: /(?:don vi|phong|bo phan|noi) (?:cong tac|lam viec)|phong ban|phong chuyen mon|^(?:(?:don vi|co quan|phong|ban|bo phan|khoi|khoa|to|doi) ?)+$|^to cong doan$/,
    },
    {
      key: "fromDay",
      heads: [
        "tu ngay",
        "ngay bo nhiem",
        "giu chuc vu tu",
        "ngay bat dau",
        "from day",
        "from",
        "since",
        "start date",
        "title held since",
      ],
      says: /(?:tu ngay|bo nhiem|giu chuc|^ngay nhan)/,
    },
    {
      key: "email",
      heads: ["thu dien tu", "email", "e mail", "dia chi thu dien tu", "dia chi email", "mail"],
      says: /thu dien tu|\be ?mail\b|hop thu/,
    },
    {
      key: "phone",
      stored: false,
      heads: ["dien thoai", "so dien thoai", "dien thoai di dong", "di dong", "sdt", "phone", "mobile"],
      says: /dien thoai|\bdi dong\b|\b(?:sdt|so dt|dtdd|dt)\b/,
    },
  ],
  register: [
    {
      key: "code",
      heads: [
        "ma",
        "so",
        "so ky hieu",
        "ma so",
        "so hieu",
        "so trong so cu",
        "code",
        "number",
        "number in the old register",
      ],
      says: /^(?:ma|so hieu|so) (?:nv|nhiem vu|viec|cong viec|kl|ket luan|y kien)$/,
    },
    {
      key: "heldOn",
      required: true,
      heads: [
        "ngay hop",
        "ngay giao",
        "ngay chi dao",
        "ngay",
        "meeting date",
        "issued on",
        "date",
        "day of the meeting or of issue",
      ],
      says: /^ngay thang(?: nam)?$|^(?:ngay|ngay thang|ngay thang nam|thoi gian|thoi diem)(?: nam)? (?:hop|giao|chi dao|ban hanh|ket luan|ky|van ban|to chuc|nhan|phan cong|vb)\b/,
    },
    {
      key: "text",
      required: true,
      heads: [
        "noi dung chi dao",
        "noi dung",
        "nhiem vu",
        "y kien chi dao",
        "noi dung nhiem vu",
        "directive",
        "content",
        "task",
      ],
      says: /(?:noi dung|nhiem vu|cong viec|y kien chi dao|viec duoc giao|ten viec|dau viec|viec can lam|^viec(?: giao| lam)?$|^(?:cac )?(?:ket luan|chi dao|yeu cau)(?! so)\b)/,
    },
    {
      key: "lead",
      required: true,
      heads: ["don vi chu tri", "chu tri", "don vi thuc hien", "co quan chu tri", "lead department", "lead"],
      says: /^(?!(?:can bo|chuyen vien|nguoi|cong chuc|vien chuc|lanh dao|ho va ten|ho ten) )(?:(?:(?:don vi|co quan|phong|ban|bo phan|to|khoa|doi|vien|trung tam|chuyen mon) ?)+$|.*(?:chu tri|dau moi|(?:don vi|co quan|phong ban|phong|bo phan)(?: ca nhan)? (?:thuc hien|duoc giao|nhan|xu ly|phu trach|chiu trach nhiem)|giao cho|^phan cong$))/,
    },
    {
      key: "coordinating",
      heads: [
        "don vi phoi hop",
        "phoi hop",
        "co quan phoi hop",
        "ho tro",
        "coordinating",
        "support",
        "coordinating departments",
      ],
      says: /phoi hop/,
    },
    {
      key: "officer",
      heads: [
        "can bo phu trach",
        "nguoi phu trach",
        "chuyen vien phu trach",
        "can bo theo doi",
        "chuyen vien theo doi",
        "can bo thuc hien",
        "nguoi thuc hien",
        "pic",
        "officer in charge",
        "officer",
      ],
      says: /^(?:can bo|chuyen vien|nguoi|cong chuc|vien chuc|ho va ten|ho ten)(?: cong chuc| vien chuc| chuyen vien)?(?: (?:phu trach|theo doi|bao cao|lam|nhan|thuc hien|xu ly|thu ly|tham muu|dau moi|chu tri|duoc giao|duoc phan cong|nhan viec|chiu trach nhiem)|$)/,
    },
    {
      key: "deadline",
      heads: [
        "han hien tai",
        "thoi han",
        "han",
        "han hoan thanh",
        "thoi han hoan thanh",
        "han goc",
        "deadline in force",
        "deadline",
        "due",
        "due date",
        "ket thuc",
        "ngay ket thuc",
      ],
      says: /(?:\bhan\b|thoi gian (?:hoan thanh|thuc hien|yeu cau)|hoan thanh truoc|thoi diem hoan thanh|(?:phai )?xong truoc|(?:phai|yeu cau) xong|ngay den han)/,
    },
    {
      key: "state",
      heads: [
        "tinh trang",
        "trang thai",
        "danh gia chung",
        "danh gia",
        "tien do",
        "state",
        "status",
        "ty le",
        "ty le hoan thanh",
        "ty le thuc hien",
      ],
      says: /(?:tinh trang|trang thai|tien do|tinh hinh|^da lam(?: duoc)?\b|muc do hoan thanh|^(?:da )?xong(?: chua)?$|status)/,
    },
    {
      key: "result",
      heads: ["ket qua", "san pham", "ket qua thuc hien", "product", "result", "result product"],
      says: /(?:ket qua|\bkq\b|san pham|van ban tra loi)/,
    },
    {
      key: "reportedOn",
      heads: [
        "ngay bao cao",
        "ngay hoan thanh",
        "hoan thanh ngay",
        "ngay xong",
        "xong ngay",
        "reported on",
        "done on",
      ],
      says: /(?:ngay|thoi gian|thoi diem) (?:thuc te |da )?(?:bao cao|hoan thanh|xong|thuc hien xong|tra ket qua|ket thuc)(?: thuc te)?$/,
    },
  ],
} as const satisfies Record<ImportKind, readonly Field[]>;

export type FieldOf<K extends ImportKind> = (typeof IMPORT_FIELDS)[K][number]["key"];
export type ImportField = FieldOf<ImportKind>;

/** The sheet's column, from 0, of each field; a field without a column is absent. */
export type ColumnsOf<K extends ImportKind> = Partial<Record<FieldOf<K>, number>>;
export type Columns = Partial<Record<ImportField, number>>;

/** The fields of a kind of sheet, in display order. */
export const fieldsOf = (kind: ImportKind): readonly (Field & { key: ImportField })[] => IMPORT_FIELDS[kind];
