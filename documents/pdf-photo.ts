import { PHOTO_ABOVE, shownSize } from "./page-size";
import type { PhotoBlock, Pictures } from "./paper";
import type { PdfSheet } from "./pdf-sheet";

/** The height of a photo on the page; 0 if its bytes are missing. Points. */
export function photoHeight({ file }: PhotoBlock, pictures: Pictures): number {
  const picture = pictures.get(file);
  return picture ? PHOTO_ABOVE + shownSize(picture).height : 0;
}

/** Sets a photo centred in the text's width, as a figure with its description. */
export function placePhoto(sheet: PdfSheet, { file, alt }: PhotoBlock, pictures: Pictures): void {
  const picture = pictures.get(file);
  if (!picture) return;
  const { width, height } = shownSize(picture);
  const x = sheet.page.left + (sheet.textWidth - width) / 2;
  const y = sheet.y + (sheet.atTop ? 0 : PHOTO_ABOVE);
  const element = sheet.begin("Figure", { alt });
  sheet.mark("Figure", element, () =>
    sheet.document.image(Buffer.from(picture.jpeg), x, y, { width, height }),
  );
  element.end();
  sheet.y = y + height;
  sheet.leave(0);
}
