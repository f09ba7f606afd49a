import type { ReadingHint } from "@/domain/meetings/reading-hints";
import type { FontReader } from "../font-reader";
import type { Numbering } from "./numbering";
import type { Styles } from "./styles";

/** The fields that are open at a place: of each whether its instruction or its result is being read. */
export type OpenFields = ("instruction" | "result")[];

/** A document while it is read: its parts, and what is carried from paragraph to paragraph. */
export type WordDocument = {
  styles: Styles;
  numbering: Numbering;
  fonts: FontReader;
  fields: OpenFields;
  hints: Set<ReadingHint>;
};
