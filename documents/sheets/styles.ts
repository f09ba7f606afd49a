/** The looks of cells; the order is the index in the cells. */
const LOOKS = {
  plain: {},
  agency: { font: 1 },
  title: { font: 2, align: 'horizontal="center" vertical="center"' },
  note: { font: 3, align: 'horizontal="center"' },
  head: { font: 1, fill: 2, border: 1, align: 'horizontal="center" vertical="center" wrapText="1"' },
  text: { border: 1, align: 'vertical="top" wrapText="1"' },
  // So that Excel keeps the text as text when somebody edits its cell.
  quoted: { border: 1, align: 'vertical="top" wrapText="1"', more: ' quotePrefix="1"' },
  number: { border: 1, align: 'horizontal="right" vertical="top" indent="1"' },
  day: { border: 1, format: 164, align: 'horizontal="center" vertical="top"' },
  share: { border: 1, format: 165, align: 'horizontal="right" vertical="top" indent="1"' },
  openText: { border: 1, fill: 3, align: 'vertical="top" wrapText="1"', open: true },
  openDay: { border: 1, fill: 3, format: 164, align: 'horizontal="center" vertical="top"', open: true },
  sumText: { font: 1, border: 1, align: 'vertical="top" wrapText="1"' },
  sumNumber: { font: 1, border: 1, align: 'horizontal="right" vertical="top" indent="1"' },
  sumShare: { font: 1, border: 1, format: 165, align: 'horizontal="right" vertical="top" indent="1"' },
} satisfies Record<string, LookParts>;

type LookParts = {
  font?: number;
  fill?: number;
  border?: number;
  format?: number;
  align?: string;
  more?: string;
  /** May be written in where the sheet is locked. */
  open?: boolean;
};
export type Look = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as Look[];
export const lookIndex = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<
  Look,
  number
>;

const font = (size: number, marks = ""): string =>
  `<font>${marks}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const SIDES = ["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join("");

/** xl/styles.xml: the agency's papers are set in Times New Roman, and days read dd/mm/yyyy in every locale. */
export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="4">${font(11)}${font(11, "<b/>")}${font(14, "<b/>")}${font(11, "<i/>")}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${NAMES.length}">${NAMES.map((name) => formatOf(LOOKS[name])).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function formatOf({
  font: face = 0,
  fill = 0,
  border = 0,
  format = 0,
  align,
  more = "",
  open: isOpen = false,
}: LookParts): string {
  const open = `<xf numFmtId="${format}" fontId="${face}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}`;
  if (isOpen) {
    return `${open} applyProtection="1"><alignment ${align}/><protection locked="0"/></xf>`;
  }
  return align ? `${open}><alignment ${align}/></xf>` : `${open}/>`;
}
