import { expect, it } from "vitest";
import { missingSettings } from "./missing";
import type { Agency, PaperSettings } from "./settings";

const agency: Agency = { name: "Sở A", shortName: "", parentBody: "", place: "Huế", symbol: "SA" };
const papers: PaperSettings = {
  signedBy: "chair",
  headTitle: "Giám đốc",
  authority: "",
  signerTitle: "",
  signerName: "",
  drafterSymbol: "",
  byline: "",
  recipientsMinutes: "A",
  recipientsNotice: "B",
  recipientsExtract: "C",
  recipientsUrging: "D",
};
const codes = (changes: Partial<Agency & PaperSettings>) =>
  missingSettings({ ...agency, ...changes }, { ...papers, ...changes }).map(({ code }) => code);

it.each<[string, Partial<Agency & PaperSettings>, string[]]>([
  ["nothing is missing", {}, []],
  ["no place", { place: "" }, ["settings.no_place"]],
  ["no symbol", { symbol: "" }, ["settings.no_symbol"]],
  ["nobody said who signs", { signedBy: "" }, ["settings.no_signer"]],
  ["the chair signs, and the head has no title", { headTitle: "" }, ["settings.no_signer"]],
  ["a delegate without a title", { signedBy: "delegate" }, ["settings.no_signer"]],
  ["a delegate", { signedBy: "delegate", signerTitle: "Chánh Văn phòng", headTitle: "" }, []],
  ["minutes have no recipients", { recipientsMinutes: "" }, ["settings.no_recipients"]],
  ["notices have no recipients", { recipientsNotice: "" }, ["settings.no_recipients"]],
  ["extracts have no recipients", { recipientsExtract: "" }, ["settings.no_recipients"]],
  [
    "a delegate's title, but the chair signs",
    { headTitle: "", signerTitle: "Chánh Văn phòng" },
    ["settings.no_signer"],
  ],
  ["no name and no superior body", { name: "", parentBody: "", shortName: "" }, []],
  [
    "everything is missing",
    { place: "", symbol: "", signedBy: "", recipientsMinutes: "" },
    ["settings.no_place", "settings.no_symbol", "settings.no_signer", "settings.no_recipients"],
  ],
  ["one kind of paper goes to nobody", { recipientsUrging: "" }, ["settings.no_recipients"]],
])("where %s", (_, changes, expected) => {
  expect(codes(changes)).toEqual(expected);
});
