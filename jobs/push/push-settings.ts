/** Whether and how notifications are pushed. */
export type PushSettings = {
  /** Whom the operator of a push service may ask: the app's own address. */
  contact: string;
};

/**
 * Pushing is on only if the agency wants it, because its messages, though encrypted, pass through servers of the
 * browsers' makers; and only over HTTPS, without which browsers subscribe to nothing.
 * @returns null if it is off
 */
export function readPushSettings(env: Readonly<Record<string, string | undefined>>): PushSettings | null {
  const address = URL.parse(env.PUBLIC_URL ?? "");
  if (env.SO_CHI_DAO_PUSH !== "on" || address === null) return null;
  const isOfThisMachine = address.hostname === "localhost" || address.hostname === "127.0.0.1";
  if (address.protocol !== "https:" && !isOfThisMachine) return null;
  return {
    contact: address.protocol === "https:" ? address.origin : `mailto:so-chi-dao@${address.hostname}`,
  };
}
