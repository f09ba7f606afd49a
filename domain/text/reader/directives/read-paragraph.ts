import type { FoundDirective } from "../found-directive";
import type { Paragraph } from "../layout";
import { weighOrders } from "../models/weigh-orders";
import { readNote } from "../notes";
import { tellsMeeting } from "../orders/continuation";
import { readOrders } from "../orders/read-orders";
import { splitSentences } from "../sentences";
import { tokenize } from "../tokens";
import { readUnits } from "../units/read-units";
import { behindHelpers } from "../units/up-to-verb";
import { isVerb } from "../verbs";
import { amendLast } from "./amend-last";
import type { Context } from "./context";
import { leadBehind, readLabels } from "./labels";
import { type List, listAround } from "./lists";
import { readItem } from "./read-item";
import { readSentences } from "./read-sentences";
import { contextOf, depthOf, judgedIn, NEAR, namesMatter, type Place, type Walk } from "./walk";

/** The orders of a paragraph; null if it only names the matter, or adds to the last order. */
export function readParagraph(walk: Walk, place: Place): FoundDirective[] | null {
  const { paragraph, plain } = place;
  const { marker, region } = paragraph;
  const { list } = walk;
  if (namesMatter(place)) return null;
  if (list !== null && amendLast(walk, place)) return null;
  // The next number no longer belongs to the unit: "3." after the tasks of "2. Sở Tài chính".
  const around = listAround(list, depthOf(paragraph));
  if (list && around !== list) {
    list.lead = around?.lead ?? "";
    list.deadline = around?.deadline ?? null;
  }
  const open =
    (walk.open || (list !== null && isRunning(place)) || (walk.since < NEAR && tellsUnit(place))) &&
    directivesFollow(place);
  const numbered = marker !== null && marker.kind !== "bullet" && marker.kind !== "letter";
  const context = { ...contextOf(walk), number: numbered ? marker.label : (list?.number ?? ""), open };
  const listed = list !== null || (marker !== null && region === "tasks");
  const said =
    walk.manner === "notes" && !isCommanded(paragraph)
      ? readNote(paragraph, plain, context, list?.kind === "tasks" || region === "tasks")
      : listed && isRunning(place)
        ? readRunning(paragraph, plain, context, list)
        : listed || assignsItself(place)
          ? readItem(paragraph, plain, context, list)
          : readSentences(paragraph, plain, context);
  // Orders that the model drops still say that orders are being given.
  walk.told = said.length > 0;
  // An item of notes stands for itself; a sentence takes the lead before it.
  const lead = list?.lead || (walk.manner === "notes" && marker !== null ? "" : walk.lastLead);
  const judged = {
    paragraph,
    plain,
    context: { ...context, lead },
    manner: walk.manner,
    muted: false,
    listed: list !== null,
  };
  return weighOrders(said, judgedIn(walk, paragraph), judged);
}

/** Several sentences without a marker are running text, also where tasks are listed. */
const isRunning = ({ paragraph, plain }: Place): boolean =>
  paragraph.marker === null && splitSentences(plain).length > 1;

/** "Công an xã xử phạt nghiêm …": a short paragraph that begins with a unit and a verb. */
function tellsUnit({ body }: Place): boolean {
  if (body.length > 260) return false;
  const tokens = tokenize(body);
  const units = readUnits(tokens, 0);
  return units !== null && isVerb(tokens, behindHelpers(tokens, units.to, tokens.length));
}

/** In an official text orders continue over paragraphs; in the news a new paragraph may be about anything. */
const directivesFollow = ({ paragraph }: Place): boolean =>
  paragraph.marker !== null ||
  paragraph.region === "tasks" ||
  !/^(?:Tại|Sau|Trước|Kết thúc|Cũng|Nhân|Phát biểu)(?!\p{L})/u.test(paragraph.text);

/** Running text in a list is one item of it if no sentence gives an order by itself. */
function readRunning(
  paragraph: Paragraph,
  plain: string,
  context: Context,
  list: List | null,
): FoundDirective[] {
  // "4. Công an xã" on the line above, not the unit of the part before.
  const lastLead = list?.lead || context.lastLead;
  const found = readSentences(paragraph, plain, { ...context, lastLead });
  return found.length > 0 ? found : readItem(paragraph, plain, context, list);
}

/** "Rà soát … (Sở Tài chính chủ trì).": outside a list a verb is an order if the sentence names the actor. */
function assignsItself({ body, paragraph }: Place): boolean {
  if (body.length > 400 || /(?<!\p{L})(?:đã|đang|vừa)(?!\p{L})/u.test(body)) return false;
  const tokens = tokenize(body);
  const told = isVerb(tokens, 0) || /(?<!\p{L})phải(?!\p{L})/u.test(body);
  if (!told || tellsMeeting(tokens)) return false;
  const { lead } = readLabels(body);
  return (lead !== "" || leadBehind(body).lead !== "") && !isCommanded(paragraph);
}

/** Whether the line gives its order with a word of command ("giao", "yêu cầu"). */
function isCommanded({ text, bodyAt }: Paragraph): boolean {
  const tokens = tokenize(text.slice(bodyAt));
  return readOrders(tokens, { from: 0, to: tokens.length }, { listed: false, ordered: false }).some(
    ({ cued, lead }) => cued && lead !== null,
  );
}
