/** What a group of RTF inherits from the one around it. */
export type RtfState = {
  /** What its text is for. */
  target: "body" | "skip" | "fonts" | "label" | "instruction";
  font: number;
  /** How many characters stand in for one of Unicode. */
  standIns: number;
  hidden: boolean;
  capitals: boolean;
  deleted: boolean;
};

export const FIRST_STATE: RtfState = {
  target: "body",
  font: 0,
  standIns: 1,
  hidden: false,
  capitals: false,
  deleted: false,
};

/** Groups whose text is no text of the document. */
export const SKIPPED = new Set(
  `colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf listtable
  listoverridetable revtbl rsidtbl filetbl generator xmlnstbl themedata colorschememapping datastore latentstyles
  nonshppict objdata objclass shprslt bkmkstart bkmkend fontemb falt panose atnid atnauthor annotation pnseclvl do
  userprops docvar pgptbl sp sn sv tc xe rxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn`.split(/\s+/),
);

/** Of the groups that a reader may skip (\*), those that hold text. */
export const ENTERED = new Set(["shpinst", "shptxt", "pntxtb", "shpgrp"]);

/** Signs that have a name. */
export const NAMED: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  page: "\n",
  column: "\n",
  "~": " ",
  _: "-",
  "-": "\u00ad",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  "\\": "\\",
  "{": "{",
  "}": "}",
};
