/** Points to a millimetre. */
const MM = 72 / 25.4;
/** Twentieths of a point, the unit of DOCX. */
export const twips = (points: number): number => Math.round(points * 20);

/**
 * A4 upright. Margins: top and bottom 20–25 mm, left 30–35, right 15–20; the page number is in the top margin.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I and II.
 */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  top: 20 * MM,
  bottom: 20 * MM,
  left: 30 * MM,
  right: 15 * MM,
  /** From the page's upper edge to the page number. */
  header: 9 * MM,
  numberSize: 13,
};

export type PageSize = typeof PAGE;

/**
 * The same sheet on its side, for tables that an upright one cannot hold. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * mục I.2.
 */
const WIDE_PAGE: PageSize = { ...PAGE, width: PAGE.height, height: PAGE.width };

/** The page of a paper. */
export const pageOf = ({ wide = false }: { wide?: boolean | undefined }): PageSize =>
  wide ? WIDE_PAGE : PAGE;

/** The width of a page's text, points. */
export const textWidthOf = ({ width, left, right }: PageSize): number => width - left - right;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** 1.27 cm, Word's default tab stop. */
export const FIRST_LINE = 12.7 * MM;
/** The height of a rule below the text, points: the line is in its middle. */
export const RULE_HEIGHT = 6;
/** A photo is as wide as the text, but not so high that it leaves half a page empty before it. */
const MOST_HIGH = 85 * MM;

/** The size at which a picture is shown, points: never larger than at 96 pixels an inch. */
export function shownSize({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  const scale = Math.min(TEXT_WIDTH / width, MOST_HIGH / height, 72 / 96);
  return { width: width * scale, height: height * scale };
}

/** The space above a photo, points. */
export const PHOTO_ABOVE = 6;
/** From a table's line to the text beside it. */
export const CELL_PADDING = 2 * MM;
