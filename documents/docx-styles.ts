import { type IParagraphStyleOptions, LineRuleType } from "docx";
import { PAGE, PHOTO_ABOVE, RULE_HEIGHT, twips } from "./page-size";
import { type Look, lookOf, ROLES, type Role } from "./roles";
import { WORDS } from "./words";

export const FONT = "Times New Roman";

const ALIGN = { left: "left", center: "center", right: "right", both: "both" } as const;

/** One Word style for each component of a paper, under its usual name. */
export function paragraphStyles(): IParagraphStyleOptions[] {
  const roles = Object.keys(ROLES) as Role[];
  return [
    ...roles.map((role) => styleOf(role, WORDS.styles[role], lookOf(role))),
    {
      id: "rule",
      name: WORDS.styles.rule,
      basedOn: "Normal",
      run: { size: 4 },
      paragraph: {
        spacing: {
          before: twips(RULE_HEIGHT / 2),
          after: 0,
          line: twips(RULE_HEIGHT / 2),
          lineRule: LineRuleType.EXACT,
        },
      },
    },
    styleOf("photo", WORDS.styles.photo, { size: 14, align: "center", before: PHOTO_ABOVE }),
    styleOf("pageNumber", WORDS.styles.pageNumber, { size: PAGE.numberSize, align: "center" }),
  ];
}

function styleOf(id: string, name: string, look: Look): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { size: look.size * 2, bold: look.bold ?? false, italics: look.italic ?? false },
    paragraph: {
      alignment: ALIGN[look.align],
      indent: { firstLine: twips(look.firstLine ?? 0) },
      spacing: {
        before: twips(look.before ?? 0),
        // The space below a rule belongs to the rule.
        after: look.rule === undefined ? twips(look.after ?? 0) : 0,
        line: Math.round(240 * (look.spacing ?? 1)),
        lineRule: LineRuleType.AUTO,
      },
      keepNext: look.keepNext ?? look.rule !== undefined,
      ...(look.outline === undefined ? {} : { outlineLevel: look.outline - 1 }),
    },
  };
}
