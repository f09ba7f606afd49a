import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { database } from "@/db/client";
import { findSession } from "@/db/identity/find-session";
import { endSession } from "@/db/mutations/sessions/end-session";
import { signInInput } from "@/domain/access/account-input";
import { DomainError } from "@/domain/errors";
import { sessionSecret } from "@/files/secret";
import { COOKIE_SECONDS, cookieName, isSecure } from "./session-cookie";
import { openSession } from "./verify-credentials";

/**
 * next-auth's own endpoints, with the same check and the same cookie as our form. The token contains only the
 * session's identifier: person and rights are read from the rows at each request.
 */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
  pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
  useSecureCookies: isSecure(),
  cookies: {
    sessionToken: {
      name: cookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
    },
  },
  providers: [
    CredentialsProvider({
      credentials: { account: { type: "text" }, password: { type: "password" } },
      async authorize(credentials) {
        const typed = signInInput.safeParse(credentials);
        if (!typed.success) return null;
        try {
          const { token } = await openSession(typed.data.account, typed.data.password, new Date());
          return { id: token };
        } catch (error) {
          if (error instanceof DomainError) return null;
          throw error;
        }
      },
    }),
  ],
  callbacks: {
    // On signing in `user` is the answer of authorize; later it is absent and the token stays.
    jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
    session({ session, token }) {
      const living = typeof token.sid === "string" ? findSession(database(), token.sid, new Date()) : null;
      return living
        ? { expires: living.expiresAt, user: { name: living.actor.name } }
        : { ...session, user: undefined };
    },
  },
  events: {
    signOut({ token }) {
      const now = new Date();
      const living = typeof token?.sid === "string" ? findSession(database(), token.sid, now) : null;
      if (living) endSession(database(), living, now);
    },
  },
  logger: {
    // Without the details: they repeat what a stranger sent.
    error: (code) => console.error(`next-auth ${code}`),
    warn: () => undefined,
    debug: () => undefined,
  },
});
