import "server-only";
import type { Database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { findPaperSettings } from "@/db/queries/agency/find-paper-settings";
import { findWorkOrder } from "@/db/queries/orders/find-work-order";
import type { Paper } from "@/documents/paper";
import { fill, WORDS } from "@/documents/words";
import { drawWorkOrder } from "@/documents/work-order";
import type { Actor } from "@/domain/actor";
import { signerOfPapers } from "@/domain/papers/signer";

/** The phiếu giao việc of a directive; null if it does not exist for the actor or comes from minutes. */
export function gatherWorkOrder(
  db: Database,
  actor: Actor,
  directiveId: number,
): { paper: Paper; code: string } | null {
  const order = findWorkOrder(db, actor, directiveId);
  if (order === null) return null;
  // The paper names the agency as it was when the work was given.
  const agency = { ...findAgency(db, actor), ...order.agency };
  const settings = findPaperSettings(db, actor);
  const { givenByName, givenByPosition } = order.directive;
  const letterhead = {
    parentBody: agency.parentBody,
    agency: agency.name,
    number: "",
    symbol: fill(WORDS.symbols.work_order, { agency: agency.symbol || WORDS.blank }),
    place: agency.place || WORDS.blank,
    date: order.givenOn,
  };
  // The leader who gave the work signs it, also where a delegate signs the papers of meetings.
  const giver = { name: givenByName, position: givenByPosition };
  const signer = signerOfPapers({ ...settings, signedBy: "chair" }, giver);
  return { paper: drawWorkOrder({ letterhead, order, signer }), code: order.code };
}
