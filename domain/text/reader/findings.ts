import type { FoundDirective } from "./found-directive";
import type { FoundReference } from "./legal-references";
import type { FoundDate } from "./meeting-date/found-date";
import type { FoundReport } from "./reports";
import type { Span } from "./sentences";
import type { FoundSpeaker } from "./speakers/found-speaker";

/** What a text says about a meeting; every finding has its place [from, to) in `source`. */
export type ReadMinutes = {
  /** The text as it was read: NFC, single plain spaces, tabs only between the cells of tables. */
  source: string;
  date: FoundDate;
  title: (Span & { text: string }) | null;
  organization: (Span & { text: string }) | null;
  speakers: FoundSpeaker[];
  reports: FoundReport[];
  references: FoundReference[];
  directives: FoundDirective[];
};
