import { escapeHtml } from "@/domain/text/escape-html";

/** One notification; `said` is the text that a person wrote with it. */
export type MailPart = { title: string; sentence: string; said: string; href: string };

export type MailWords = {
  locale: "vi" | "en";
  greeting: string;
  opening: string;
  link: string;
  footer: string;
  account: string;
  agency: string;
};

const INK = "#1f2421";
const QUIET = "#57605a";
const RED = "#a4161a";
const FACE = "font-family:'Be Vietnam Pro',Arial,Helvetica,sans-serif";

/** A mail as HTML that reads well in any program: one column, no pictures, real headings and a list. */
export function htmlOf(words: MailWords, parts: readonly MailPart[]): string {
  return `<!doctype html>
<html lang="${words.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.opening)}</title></head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:${INK};${FACE};font-size:15px;line-height:1.5">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0 0 12px">${escapeHtml(words.greeting)}</p>
<p style="margin:0 0 16px">${escapeHtml(words.opening)}</p>
<ul style="margin:0;padding:0;list-style:none">
${parts.map((part) => itemOf(part, words.link)).join("\n")}
</ul>
<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #d9ddd8;color:${QUIET};font-size:13px">${
    words.agency === "" ? "" : `${escapeHtml(words.agency)}<br>`
  }${escapeHtml(words.footer)} <a href="${escapeHtml(words.account)}" style="color:${QUIET}">${escapeHtml(words.account)}</a></p>
</div>
</body>
</html>
`;
}

function itemOf({ title, sentence, said, href }: MailPart, link: string): string {
  const quoted = said
    ? `<blockquote style="margin:8px 0 0;padding-left:12px;border-left:3px solid #d9ddd8;white-space:pre-line">${escapeHtml(said)}</blockquote>`
    : "";
  // The link text says where it leads, for people who hear only the links.
  return `<li style="margin:0 0 16px;padding:12px 0 0;border-top:1px solid #d9ddd8">
<h2 style="margin:0 0 4px;font-size:15px">${escapeHtml(title)}</h2>
<p style="margin:0">${escapeHtml(sentence)}</p>${quoted}
<p style="margin:8px 0 0"><a href="${escapeHtml(href)}" aria-label="${escapeHtml(`${link}: ${sentence}`)}" style="color:${RED}">${escapeHtml(link)}</a></p>
</li>`;
}
