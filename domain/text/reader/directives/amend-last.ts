import { findDeadlines } from "../../dates-in-words";
import { readUnitList } from "../../tables/doers";
import { isNote, readLabels } from "./labels";
import { at } from "./lists";
import { closeItem, type Place, type Walk } from "./walk";

/** "Đơn vị chủ trì: …", "Thời hạn: …" below an item add to it. */
export function amendLast(walk: Walk, { paragraph, body, plain }: Place): boolean {
  if (!isNote(body)) return false;
  closeItem(walk);
  const { found, on } = walk;
  const last = found.at(-1);
  if (!last) return false;
  const said = readLabels(body);
  const value = body
    .slice(body.indexOf(":") + 1)
    .trim()
    .replace(/[.;]$/, "");
  const lead =
    said.lead ||
    (/^[^:]*(?:chủ trì|thực hiện|phụ trách|đầu mối)[^:]*:/iu.test(body) && !/^thời/iu.test(body)
      ? value
      : "");
  const coordinating = /^[^:]*phối hợp[^:]*:/iu.test(body) ? readUnitList(value) : said.coordinating;
  const deadline = findDeadlines(plain, on)[0];
  found[found.length - 1] = {
    ...last,
    lead: lead || last.lead,
    coordinating: coordinating.length > 0 ? coordinating : last.coordinating,
    deadline: last.deadline ?? (deadline ? at(deadline, paragraph.from) : null),
  };
  return true;
}
