import type { GrantKind } from "../actor";

/** People who can get an account at once: their passwords are hashed while the form waits. */
export const MOST_ACCOUNTS = 200;

/** The form field of a person's account name. */
export const accountField = (personId: number): string => `account.${personId}`;
/** The form field of a person's grant. */
export const grantField = (personId: number): string => `grant.${personId}`;

/** A new account of the form: "leader" and "clerk" are of the agency, "head" and "staff" of the person's department. */
export type NewAccount = { personId: number; account: string; kind: Exclude<GrantKind, "admin"> };

/** The first passwords of one department; "" for people of none. They are shown once and stored nowhere. */
export type PasswordSheet = {
  department: string;
  rows: { name: string; account: string; password: string }[];
};
