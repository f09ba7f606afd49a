import "server-only";
import { and, inArray, lte } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Database } from "../client";
import { createReference } from "../mutations/references/create-reference";
import { legalReferences } from "../schema/legal-references";
import type { SeededActor } from "./fill-agency";

/** Public legal documents for an agency of industrial zones, and the departments that cite them. */
const REFERENCES = [
  {
    kind: "Nghị định",
    number: "35/2022/NĐ-CP",
    issuedOn: "2022-05-28",
    issuer: "Chính phủ",
    subject: "Quản lý khu công nghiệp và khu kinh tế",
    departments: ["dt", "dn", "vp"],
  },
  {
    kind: "Luật",
    number: "61/2020/QH14",
    issuedOn: "2020-06-17",
    issuer: "Quốc hội",
    subject: "Luật Đầu tư",
    departments: ["dt"],
  },
  {
    kind: "Luật",
    number: "72/2020/QH14",
    issuedOn: "2020-11-17",
    issuer: "Quốc hội",
    subject: "Luật Bảo vệ môi trường",
    departments: ["tnmt"],
  },
  {
    kind: "Luật",
    number: "31/2024/QH15",
    issuedOn: "2024-01-18",
    issuer: "Quốc hội",
    subject: "Luật Đất đai",
    departments: ["tnmt", "ch", "qhxd"],
  },
  {
    kind: "Luật",
    number: "45/2019/QH14",
    issuedOn: "2019-11-20",
    issuer: "Quốc hội",
    subject: "Bộ luật Lao động",
    departments: ["ld", "ttxt"],
  },
  {
    kind: "Luật",
    number: "39/2019/QH14",
    issuedOn: "2019-06-13",
    issuer: "Quốc hội",
    subject: "Luật Đầu tư công",
    departments: ["khtc", "da"],
  },
  {
    kind: "Luật",
    number: "11/2022/QH15",
    issuedOn: "2022-11-14",
    issuer: "Quốc hội",
    subject: "Luật Thanh tra",
    departments: ["ttr"],
  },
  {
    kind: "Nghị định",
    number: "30/2020/NĐ-CP",
    issuedOn: "2020-03-05",
    issuer: "Chính phủ",
    subject: "Công tác văn thư",
    departments: ["vp"],
  },
  {
    kind: "Nghị quyết",
    number: "45-NQ/TW",
    issuedOn: "2019-01-24",
    issuer: "Bộ Chính trị",
    subject: "Xây dựng và phát triển thành phố Hải Phòng đến năm 2030",
    departments: ["dt", "qhxd"],
  },
  {
    kind: "Luật",
    number: "22/2008/QH12",
    issuedOn: "2008-11-13",
    issuer: "Quốc hội",
    subject: "Luật Cán bộ, công chức",
    departments: ["tccb"],
  },
] as const;

/** Adds the documents that the demo's minutes cite. */
export function addReferences(db: Database, clerk: SeededActor, now: Date): void {
  for (const { departments: _, ...reference } of REFERENCES) createReference(db, clerk, reference, now);
}

/** The documents that a department would cite on a day, by id: none that was not issued yet. */
export function citedBy(db: Database, department: string, day: Day): number[] {
  const numbers = REFERENCES.filter((one) => (one.departments as readonly string[]).includes(department)).map(
    ({ number }) => number,
  );
  if (numbers.length === 0) return [];
  return db
    .select({ id: legalReferences.id })
    .from(legalReferences)
    .where(and(inArray(legalReferences.number, numbers), lte(legalReferences.issuedOn, day)))
    .all()
    .map(({ id }) => id);
}
