import type { RecordedFile } from "@/domain/meetings/record";

/** A file of a record in the API: its bytes are at `href`. */
export const fileShown = ({ id, name, size }: { id: number; name: string; size: number }) => ({
  id,
  name,
  size,
  href: `/api/v1/files/${id}`,
});

/** The same for a meeting's file, with its caption and what it belongs to. */
export const meetingFileShown = (file: RecordedFile) => ({ ...file, ...fileShown(file) });
