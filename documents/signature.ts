import type { Signer } from "@/domain/papers/signer";
import type { Block, Line } from "./paper";
import { capitals, fill, WORDS } from "./words";

/** Recipients at the left, the signature at the right: the end of a notice and a công văn. */
export const drawEnding = (recipients: readonly string[], signer: Signer): Block[] => [
  { kind: "line", role: "gap", text: "" },
  { kind: "pair", shares: [0.45, 0.55], left: recipientLines(recipients), right: signatureLines(signer) },
];

/** Two signatures, the recipients below at the left: the end of minutes. */
export const drawMinutesEnding = (
  recipients: readonly string[],
  secretary: Signer,
  chair: Signer,
): Block[] => [
  { kind: "line", role: "gap", text: "" },
  { kind: "pair", shares: [0.5, 0.5], left: signatureLines(secretary), right: signatureLines(chair) },
  { kind: "line", role: "gap", text: "" },
  ...recipientLines(recipients).map((one) => ({ kind: "line", ...one }) as const),
];

function signatureLines({ authority, title, name }: Signer): Line[] {
  const above = [authority, title || (authority ? "" : WORDS.blank)].filter(Boolean);
  return [
    ...above.map((text) => ({ role: "authority", text: capitals(text) }) as const),
    { role: "signer", text: name },
  ];
}

function recipientLines(recipients: readonly string[]): Line[] {
  return [
    { role: "recipientsLead", text: WORDS.recipients.lead },
    ...recipients.map((name, index) => {
      const words = index === recipients.length - 1 ? WORDS.recipients.last : WORDS.recipients.item;
      const label = { label: "-", level: 1 } as const;
      return { role: "recipient", text: fill(words, { name }), item: label } as const;
    }),
  ];
}
