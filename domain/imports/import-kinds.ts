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
  /** What offices write above such a column: folded words, the usual ones first. */
  heads: readonly string[];
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
    },
    {
      key: "birthday",
      heads: ["ngay sinh", "ngay thang nam sinh", "sinh ngay", "date of birth", "birthday", "born"],
    },
    { key: "title", heads: ["chuc vu", "chuc danh", "chuc vu chuc danh", "title", "position", "job title"] },
    { key: "department", heads: ["don vi", "phong ban", "phong", "don vi cong tac", "department", "unit"] },
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
      ],
    },
  ],
  register: [
    { key: "code", heads: ["ma", "so", "so ky hieu", "ma so", "so hieu", "code", "number"] },
    {
      key: "heldOn",
      required: true,
      heads: ["ngay hop", "ngay giao", "ngay chi dao", "ngay", "meeting date", "issued on", "date"],
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
    },
    {
      key: "lead",
      required: true,
      heads: ["don vi chu tri", "chu tri", "don vi thuc hien", "co quan chu tri", "lead department", "lead"],
    },
    { key: "coordinating", heads: ["don vi phoi hop", "phoi hop", "co quan phoi hop", "coordinating"] },
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
      ],
    },
    { key: "state", heads: ["tinh trang", "trang thai", "tien do", "state", "status"] },
    { key: "result", heads: ["ket qua", "san pham", "ket qua thuc hien", "product", "result"] },
    { key: "reportedOn", heads: ["ngay bao cao", "ngay hoan thanh", "ngay xong", "reported on", "done on"] },
  ],
} as const satisfies Record<ImportKind, readonly Field[]>;

export type FieldOf<K extends ImportKind> = (typeof IMPORT_FIELDS)[K][number]["key"];
export type ImportField = FieldOf<ImportKind>;

/** The sheet's column, from 0, of each field; a field without a column is absent. */
export type ColumnsOf<K extends ImportKind> = Partial<Record<FieldOf<K>, number>>;
export type Columns = Partial<Record<ImportField, number>>;

/** The fields of a kind of sheet, in display order. */
export const fieldsOf = (kind: ImportKind): readonly (Field & { key: ImportField })[] => IMPORT_FIELDS[kind];
