import type { Metadata } from "next";

/**
 * The title of a page, in its tab and in link previews. The page has checked the session before it sets a title: a
 * link that is fetched without signing in gets the sign-in page, which names nothing.
 */
export const titled = (title: string): Metadata => ({ title, openGraph: { title, type: "article" } });
