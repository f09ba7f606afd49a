import { fold } from "../fold";

const UNIT =
  /^(?:cac |moi |toan the )?(?:bo|so|ban|phong|van phong|uy ban|ubnd|hdnd|hoi|hoi dong|mttq|mat tran|cong an|cuc|chi cuc|tong cuc|vu|trung tam|tt|cong ty|tong cong ty|tap doan|doan|thanh tra|dai|vien|truong|benh vien|ngan hang|kho bac|bao hiem|bhxh|chi bo|dang bo|dang uy|cong doan|huyen|quan|phuong|xa|thi xa|thi tran|tinh|thanh pho|to|doi|tram|hat|kho|nha may|khoa|hoc vien|bo phan|nhom|quan khu|hai quan|thue|co quan|don vi|lien doan|toa an|vien kiem sat|ong|ba|dong chi|d\/c)\b/;

/** Lead and coordinating units from a cell that may name both: "Phòng A chủ trì, phối hợp với Phòng B". */
export function readDoers(cell: string): { lead: string; coordinating: string[] } {
  const parts =
    /^(.*?)[\s;,.(–-]*(?<!\p{L})(?:đơn vị\s+)?phối hợp(?!\p{L})(?:\s+(?:với|cùng|thực hiện))*\s*:?\s*(.*?)\)?$/isu.exec(
      cell,
    );
  if (!parts) return { lead: plain(cell), coordinating: [] };
  const [, before = "", behind = ""] = parts;
  // "Phòng A (chủ trì); Phòng B (phối hợp)": the unit is before its role.
  const split = /^(.*)[;,]\s*(.+)$/su.exec(before);
  if (behind === "" && split)
    return { lead: plain(split[1] ?? ""), coordinating: readUnitList(plain(split[2] ?? "")) };
  return { lead: plain(before), coordinating: readUnitList(behind) };
}

/** Without the words for the unit's role, and without marks at the ends. */
const plain = (words: string): string =>
  words
    .replace(/^[\s–+•-]+(?=\p{L})/u, "")
    .replace(/^(?:đơn vị\s+|cơ quan\s+)?chủ trì\s*(?:thực hiện\s*)?[:–-]\s*/iu, "")
    .replace(/[\s,;(–-]*(?:làm\s+)?chủ trì(?:\s+thực hiện)?\)?[\s;,.]*$/iu, "")
    .replace(/[\s;,.(]+$/u, "")
    .trim();

/** Units are separated by ";"; by a comma or "và" only if each part is a unit of its own. */
export function readUnitList(cell: string): string[] {
  return cell
    .split(/[;\n]/u)
    .flatMap((part) => split(split(split([part], / [-–•+] /), ","), " và "))
    .map(plain)
    .filter((unit) => unit !== "" && unit !== "-" && unit !== "–");
}

function split(parts: readonly string[], mark: string | RegExp): string[] {
  return parts.flatMap((part) => {
    const pieces = part.split(mark).map((piece) => piece.trim());
    return pieces.every((piece) => /^\p{Lu}/u.test(piece) && UNIT.test(fold(piece))) ? pieces : [part];
  });
}
