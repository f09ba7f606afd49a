/** The rights that a provider's groups may stand for: those of the whole agency, which need no department. */
export const MAPPED_GRANTS = ["clerk", "leader", "personnel", "admin"] as const;
export type MappedGrant = (typeof MAPPED_GRANTS)[number];

/** Which value of a claim stands for which right; rights that it does not name are left alone. */
export type RoleMapping = { claim: string; grants: Readonly<Record<string, MappedGrant>> };

/** An OpenID Connect provider with which people may sign in, as the environment names it. */
export type ProviderSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the sign-in page calls it; "" for the usual words. */
  name: string;
  /** The address of this app without a trailing slash, to which the provider sends people back. */
  publicUrl: string;
  /** The claim by which an account is found at the first sign-in: "email", or one that holds the account's name. */
  linkClaim: string;
  roles: RoleMapping | null;
};

export type ProviderVariable =
  | "SO_CHI_DAO_OIDC_ISSUER"
  | "SO_CHI_DAO_OIDC_CLIENT_ID"
  | "SO_CHI_DAO_OIDC_CLIENT_SECRET"
  | "SO_CHI_DAO_OIDC_ROLES"
  | "PUBLIC_URL";

/** Why nobody can sign in with a provider: the wrong variable, never its value; null if none is configured. */
export type ProviderOff = { problem: ProviderVariable | null };

/** The problem of each variable, for the server's log. */
export const PROVIDER_PROBLEMS: Record<ProviderVariable, string> = {
  SO_CHI_DAO_OIDC_ISSUER: "SO_CHI_DAO_OIDC_ISSUER is no https:// address",
  SO_CHI_DAO_OIDC_CLIENT_ID: "SO_CHI_DAO_OIDC_CLIENT_ID is not set",
  SO_CHI_DAO_OIDC_CLIENT_SECRET: "SO_CHI_DAO_OIDC_CLIENT_SECRET is not set",
  SO_CHI_DAO_OIDC_ROLES:
    "SO_CHI_DAO_OIDC_ROLES needs SO_CHI_DAO_OIDC_ROLES_CLAIM and pairs such as group=clerk with clerk, leader, personnel or admin",
  PUBLIC_URL: "PUBLIC_URL is not set, without which the provider could not send people back",
};

/**
 * The provider from SO_CHI_DAO_OIDC_… and PUBLIC_URL.
 * @returns the settings, or why there are none
 */
export function readProviderSettings(
  env: Readonly<Record<string, string | undefined>>,
): ProviderSettings | ProviderOff {
  const issuer = env.SO_CHI_DAO_OIDC_ISSUER ?? "";
  if (issuer === "") return { problem: null };
  const clientId = env.SO_CHI_DAO_OIDC_CLIENT_ID ?? "";
  const clientSecret = env.SO_CHI_DAO_OIDC_CLIENT_SECRET ?? "";
  const publicUrl = (env.PUBLIC_URL ?? "").replace(/\/+$/, "");
  if (!isSafeIssuer(issuer)) return { problem: "SO_CHI_DAO_OIDC_ISSUER" };
  if (clientId === "") return { problem: "SO_CHI_DAO_OIDC_CLIENT_ID" };
  if (clientSecret === "") return { problem: "SO_CHI_DAO_OIDC_CLIENT_SECRET" };
  if (!/^https?:$/.test(protocolOf(publicUrl))) return { problem: "PUBLIC_URL" };
  const roles = readRoles(env.SO_CHI_DAO_OIDC_ROLES_CLAIM ?? "", env.SO_CHI_DAO_OIDC_ROLES ?? "");
  if (roles === "invalid") return { problem: "SO_CHI_DAO_OIDC_ROLES" };
  return {
    issuer,
    clientId,
    clientSecret,
    name: env.SO_CHI_DAO_OIDC_NAME ?? "",
    publicUrl,
    linkClaim: env.SO_CHI_DAO_OIDC_LINK_CLAIM || "email",
    roles,
  };
}

/** HTTPS, except on this machine. */
const isSafeIssuer = (issuer: string): boolean => protocolOf(issuer) === "https:" || isLoopbackIssuer(issuer);

/** Whether the provider runs on this machine, where HTTP is enough. */
export const isLoopbackIssuer = (issuer: string): boolean =>
  /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(issuer);

const protocolOf = (address: string): string => /^[a-z]+:(?=\/\/[^/])/.exec(address)?.[0] ?? "";

function readRoles(claim: string, pairs: string): RoleMapping | null | "invalid" {
  if (pairs.trim() === "") return null;
  const grants: Record<string, MappedGrant> = {};
  for (const pair of pairs.split(",")) {
    const at = pair.lastIndexOf("=");
    const grant = MAPPED_GRANTS.find((one) => one === pair.slice(at + 1).trim());
    const value = pair.slice(0, Math.max(at, 0)).trim();
    if (grant === undefined || value === "") return "invalid";
    grants[value] = grant;
  }
  return claim === "" ? "invalid" : { claim, grants };
}
