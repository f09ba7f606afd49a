import type { ReadingHint } from "@/domain/meetings/reading-hints";
import type { FontReader } from "../font-reader";
import type { Numbering } from "./numbering";
import type { Styles } from "./styles";

/** The open fields at a place: for each, whether its instruction or its result is being read. */
export type OpenFields = ("instruction" | "result")[];

/** A document while it is read: its parts, and the state carried from paragraph to paragraph. */
export type WordDocument = {
  styles: Styles;
  numbering: Numbering;
  fonts: FontReader;
  fields: OpenFields;
  hints: Set<ReadingHint>;
};
