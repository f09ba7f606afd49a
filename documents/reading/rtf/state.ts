/** What a group of RTF inherits from the one around it. */
export type RtfState = {
  /** The purpose of its text. */
  target: "body" | "skip" | "fonts" | "label" | "instruction";
  font: number;
  /** How many characters replace one of Unicode. */
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

/** Groups whose text is not text of the document. */
export const SKIPPED = new Set(
  `colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf listtable
  listoverridetable revtbl rsidtbl filetbl generator xmlnstbl themedata colorschememapping datastore latentstyles
  nonshppict objdata objclass shprslt bkmkstart bkmkend fontemb falt panose atnid atnauthor annotation pnseclvl do
  userprops docvar pgptbl sp sn sv tc xe rxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn`.split(/\s+/),
);

/** Of the groups that a reader may skip (\*), those that contain text. */
export const ENTERED = new Set(["shpinst", "shptxt", "pntxtb", "shpgrp"]);

/** Named characters. */
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
