import type { PartKind } from "@/domain/meetings/removed";

const STANDS_AT: Record<PartKind, (rowId: number) => string> = {
  item: (id) => `item-${id}`,
  directive: (id) => `proposed-${id}`,
  heading: () => "directives",
  participant: (id) => `participant-${id}`,
  correction: (id) => `correction-${id}`,
  file: (id) => `file-${id}`,
  figure: (id) => `figure-${id}`,
  decision: () => "directives",
};

/** The element in the editor to which a restored part belongs. */
export const anchorOf = ({ kind, rowId }: { kind: PartKind; rowId: number }): string =>
  STANDS_AT[kind](rowId);
