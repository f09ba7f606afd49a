import type { Metadata } from "next";

/**
 * What a page is called, in its tab and where its link is previewed. Whoever gives a title has asked the session
 * first: a link that is fetched without signing in is answered by the sign-in page, which names nothing.
 */
export const titled = (title: string): Metadata => ({ title, openGraph: { title, type: "article" } });
