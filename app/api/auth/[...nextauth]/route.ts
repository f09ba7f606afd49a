import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readUpTo } from "@/app/_server/request/read-bytes";
import { nextAuthOptions } from "@/app/_server/session/next-auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What a program that signs in as a person needs of next-auth. Its other addresses do not exist. */
const OPEN = {
  GET: ["csrf", "session"],
  POST: ["callback/credentials", "signout"],
} as const;
/** Account, password, token and address fit many times over. Bytes. */
const MOST_SENT = 16 * 1024;
const MOST_FIELDS = 20;

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  if (!(await isOpen("GET", context))) return nothing(404);
  return namesPages(request) ? handle(request, context) : nothing(400);
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!(await isOpen("POST", context))) return nothing(404);
  // next-auth reads a body of any size, and answers 500 to JSON that does not parse.
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers.get("content-type") ?? ""))
    return nothing(415);
  const body = await readUpTo(request, MOST_SENT);
  if (body === null) return nothing(413);
  const text = new TextDecoder().decode(body);
  const form = new URLSearchParams(text);
  if (form.size > MOST_FIELDS || !namesPages(request, form)) return nothing(400);
  const { url, headers } = request;
  return handle(new NextRequest(url, { method: "POST", headers, body: text }), context);
}

/**
 * Whether every address to return to is one, in the query, the form and next-auth's cookie. next-auth 4.24.15 answers
 * 500 to others, and logs an error.
 */
function namesPages({ nextUrl, cookies }: NextRequest, form = new URLSearchParams()): boolean {
  const kept = ["next-auth.callback-url", "__Secure-next-auth.callback-url"];
  return [
    ...nextUrl.searchParams.getAll("callbackUrl"),
    ...form.getAll("callbackUrl"),
    ...cookies.getAll().flatMap(({ name, value }) => (kept.includes(name) ? value : [])),
  ].every((address) => {
    const url = URL.parse(address, address.startsWith("/") ? nextUrl.origin : undefined);
    return url !== null && /^https?:$/.test(url.protocol);
  });
}

async function isOpen(method: keyof typeof OPEN, { params }: Context): Promise<boolean> {
  const place = (await params).nextauth.join("/");
  return OPEN[method].some((open) => open === place);
}

const nothing = (status: number): Response => new Response(null, { status });

/** Options are made at the request, because the secret is in the data folder and a build must not need it. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, nextAuthOptions());
}
