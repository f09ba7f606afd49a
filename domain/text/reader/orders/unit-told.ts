import { actorsAt } from "../actors/actors-at";
import { actsAt, forbids } from "../actors/acts-at";
import { COURTESIES } from "../everyday";
import { CUES, MODALS, ORDER_VERBS, PAST, QUANTIFIERS } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Token } from "../tokens";
import { readUnits, type Units } from "../units/read-units";
import { behindHelpers, upToLead } from "../units/up-to-verb";
import { isVerb } from "../verbs";
import { dutyBehindApposition, verbBehindApposition } from "./apposition";
import { isGiver, type Reading, type Trigger } from "./trigger";

/** A unit and its task, or "Đơn vị này". */
export function unitToldAt(
  tokens: readonly Token[],
  k: number,
  to: number,
  reading: Reading,
): Trigger | null {
  const named = subjectAt(tokens, k, to, reading);
  if (!named) return null;
  const units = upToLead(tokens, named, to);
  // "Đối với Bộ Y tế, cần …"
  const told = /^[,:]$/.test(tokens[units.to]?.raw ?? "") && /^(với)$/.test(tokens[k - 1]?.raw ?? "");
  const again = /^(này|đó)$/.test(tokens[units.to]?.raw ?? "");
  // "Các bộ, ngành, các tổ chức ở Trung ương và địa phương, đẩy mạnh …": a long subject is followed by a comma.
  const apart =
    tokens[units.to]?.raw === "," &&
    units.items.length > 2 &&
    phraseAt(ORDER_VERBS, tokens, units.to + 1) > 0;
  const end = told || again || apart ? units.to + 1 : behindHelpers(tokens, units.to, to);
  const willLead = tokens[end]?.raw === "sẽ" && /^(?:chủ|phối)$/.test(tokens[end + 1]?.raw ?? "");
  if (phraseAt(PAST, tokens, end) > 0 && tokens[end + 1]?.raw !== "được" && !willLead) return null;
  if (onlyChairs(tokens, end, to) || phraseAt(AGREES, tokens, end) > 0) return null;
  const duty =
    phraseAt(MODALS, tokens, end) > 0 ||
    (reading.listed && tokens[end]?.raw === ":") ||
    ((reading.listed || reading.open === true) && forbids(tokens, end));
  const verb =
    willLead ||
    (reading.listed
      ? isVerb(tokens, end) || groundedVerb(tokens, end, to) || actsAt(tokens, end, to) === "order"
      : phraseAt(ORDER_VERBS, tokens, end) > 0 ||
        (reading.open === true && actsAt(tokens, end, to) === "order"));
  // "Các chủ đầu tư có tỷ lệ giải ngân dưới 40% báo cáo …"
  const qualified =
    (reading.listed || reading.open === true) && tokens[end]?.raw === "có" && verbBehind(tokens, end, to);
  // "Những khu phố chưa có nhà sinh hoạt phải hoàn thành …"
  const many = tokens.slice(k, end).some((_, n) => phraseAt(QUANTIFIERS, tokens, k + n) > 0);
  const described = many && dutyBehindQuality(tokens, end, to);
  // "Anh Hán Văn Tuyên, phụ trách công nghệ thông tin, được giao …"
  const apposed =
    tokens[end]?.raw === "," &&
    (dutyBehindApposition(tokens, end, to) ||
      ((reading.listed || reading.ordered) && verbBehindApposition(tokens, end, to)));
  if (!duty && !verb && !qualified && !described && !apposed) return null;
  if (!duty && phraseAt(COURTESIES, tokens, end) > 0 && (!reading.listed || isGiver(tokens, k))) return null;
  if (!reading.listed && !duty && issuesNotice(tokens, k, end)) return null;
  // "Phòng Đào tạo đề xuất mở thêm nghề": outside the orders a unit speaks for itself.
  if (!reading.listed && reading.open !== true && !duty && phraseAt(PROPOSES, tokens, end) > 0) return null;
  // "xã nào để cháy lớn thì xã đó kiểm điểm": no particular unit.
  if (again && tokens.slice(Math.max(0, k - 14), k).some(({ raw }) => raw === "nào")) return null;
  // A report given at the meeting is not an order to report.
  if (!duty && tokens[end]?.raw === "báo" && isHeard(tokens, k)) return null;
  if (!reading.listed && !duty && tellsReport(tokens, end)) return null;
  // "…; Ban Quản lý dự án yêu cầu nhà thầu tăng mũi thi công": the unit is ordered to demand it.
  const demands = reading.listed && tokens[end]?.raw === "yêu" && !isGiver(tokens, k);
  // "Bộ GTVT đề nghị …" is an order to another unit, found by its cue.
  if (
    !duty &&
    phraseAt(CUES, tokens, end) > 0 &&
    !/^(?:chỉ|phân|nhắc|quán)$/.test(tokens[end]?.raw ?? "") &&
    !(reading.listed && tokens[end]?.raw === "thống" && !isGiver(tokens, k)) &&
    !demands
  )
    return null;
  const assigned = reading.listed && units.to - k > 3 && to - end > 4;
  if (!duty && tokens[end]?.raw === "chỉ" && isGiver(tokens, k) && !assigned) return null;
  return { at: k, lead: units, cued: false, again };
}

/** Units; in a list of tasks also people, roles and shorthand. */
function subjectAt(tokens: readonly Token[], k: number, to: number, { listed, open }: Reading): Units | null {
  const units = readUnits(tokens, k, to);
  if (
    units &&
    (phraseAt(MODALS, tokens, units.to) > 0 || isVerb(tokens, behindHelpers(tokens, units.to, to)))
  )
    return units;
  const actors = listed || open ? actorsAt(tokens, k, to, "sentences") : null;
  if (!actors) return units;
  // "Anh Thực ở Trung tâm Điều hành rà lại luồng xe"
  const from = /^(?:ở|bên)$/.test(tokens[actors.to]?.raw ?? "") ? readUnits(tokens, actors.to + 1, to) : null;
  if (from && isVerb(tokens, from.to)) return { ...actors, to: from.to };
  // "- Đ/c Lò Văn Phanh: làm việc với …"
  if (listed && tokens[actors.to]?.raw === ":" && actsAt(tokens, actors.to + 1, to) !== "tells")
    return actors;
  const apposed = tokens[actors.to]?.raw === "," && dutyBehindApposition(tokens, actors.to, to);
  return apposed || actsAt(tokens, actors.to, to) === "order" ? actors : units;
}

/** "Hiệu trưởng Cam Thị Diệp chủ trì.": names the chair, without a task after it. */
const onlyChairs = (tokens: readonly Token[], k: number, to: number): boolean =>
  tokens[k]?.raw === "chủ" &&
  /^(?:trì|tọa)$/.test(tokens[k + 1]?.raw ?? "") &&
  (k + 2 >= to || /^(?:\.|họp|hội|buổi|cuộc)$/.test(tokens[k + 2]?.raw ?? ""));
const AGREES = phrases("nhất trí|đồng ý|tán thành|đồng tình");

/** "Bộ A căn cứ quy định của Luật B chỉnh lý …": the legal basis is named before the verb. */
const groundedVerb = (tokens: readonly Token[], k: number, to: number): boolean =>
  phraseAt(GROUNDS, tokens, k) > 0 &&
  tokens.slice(k, Math.min(to, k + 60)).some((_, n) => isVerb(tokens, k + n));
const GROUNDS = phrases("căn cứ|trên cơ sở|theo chức năng|theo nhiệm vụ|theo thẩm quyền|trong phạm vi");

function verbBehind(tokens: readonly Token[], k: number, to: number): boolean {
  for (let at = k + 2; at < Math.min(to, k + 14) && tokens[at]?.kind !== "mark"; at++)
    if (isVerb(tokens, at) && !tokens[at]?.capital) return true;
  return false;
}

function dutyBehindQuality(tokens: readonly Token[], k: number, to: number): boolean {
  if (!/^(?:có|chưa|còn|đang|bị|chậm|để|được|thuộc|trong|ở|trên|nằm|không|mà)$/.test(tokens[k]?.raw ?? ""))
    return false;
  for (let at = k + 1; at < Math.min(to, k + 16) && !/^[.;:]$/.test(tokens[at]?.raw ?? ""); at++)
    if (/^(?:phải|cần)$/.test(tokens[at]?.raw ?? "")) return true;
  return false;
}

/** "Văn phòng Sở thông báo kết luận …": the office that signs the paper announces its content. */
const issuesNotice = (tokens: readonly Token[], k: number, end: number): boolean =>
  phraseAt(NOTICE, tokens, end) > 0 && phraseAt(OFFICE, tokens, k) > 0;
const OFFICE = phrases("văn phòng|VP|phòng hành chính");
const NOTICE = phrases("thông báo|xin thông báo|trân trọng thông báo|kính thông báo");

const PROPOSES = phrases("đề xuất|kiến nghị|xin");

/** "Hội nghị đã nghe Phòng A báo cáo …; Phòng B báo cáo …" */
const isHeard = (tokens: readonly Token[], k: number): boolean => {
  for (let at = k - 1; at >= Math.max(0, k - 60) && tokens[at]?.raw !== "."; at--)
    if (tokens[at]?.raw === "nghe") return true;
  return false;
};

const tellsReport = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.raw === "báo" &&
  tokens[k + 1]?.raw === "cáo" &&
  /^(tình|kết|chuyên|tóm|về|công|đánh)$/.test(tokens[k + 2]?.raw ?? "");
