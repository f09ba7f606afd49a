/** What the file reader noticed and a clerk should know before trusting the text. */
export type ReadingHint = "tracked_changes" | "text_outside" | "old_font" | "large_pictures";
