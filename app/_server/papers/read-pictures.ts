import "server-only";
import { filesOf, type Paper, type Picture, type Pictures } from "@/documents/paper";
import { PICTURE_IN_DOCUMENT, readPicture } from "@/files/read-picture";

/** The photos of a paper for its writers; one whose bytes are missing is left out. */
export async function readPictures(paper: Paper): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  // One after the other: a full-size photo needs tens of megabytes in memory.
  for (const file of filesOf(paper)) {
    const picture = await readPicture(file, PICTURE_IN_DOCUMENT);
    if (picture) pictures.set(file, picture);
  }
  return pictures;
}
