/** How long the link of a mail works, and how long a person waits for the next mail. Minutes. */
export const RESET_MINUTES = 30;
export const RESET_PAUSE_MINUTES = 10;

/** The text that is sealed into a link. */
export const resetText = (id: number): string => `password-reset:${id}`;

/** The request that a link names; null for any other text. */
export function resetIdOf(text: string): number | null {
  const [, id] = /^password-reset:(\d{1,15})$/.exec(text) ?? [];
  return id === undefined ? null : Number(id);
}
