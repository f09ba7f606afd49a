import type { LetterItem } from "@/db/queries/meetings/find-letter";
import type { findReplyAnswer } from "@/db/queries/replies/find-reply-answer";
import type { Agency } from "@/domain/agency/settings";
import { pathOfForm } from "@/domain/notifications/path";
import { MAX_NOTE, MAX_REPLY_BYTES, REPLY_DAYS } from "@/domain/replies/limits";
import { ANSWERED_REFUSALS } from "@/domain/replies/refusals";
import { translatorOf } from "@/messages/translator";
import { type MailText, partOf } from "./compose-mail";
import { htmlOf } from "./mail-html";

type Answer = NonNullable<ReturnType<typeof findReplyAnswer>> & {
  /** Of a reply to a mail about several things: the pieces of work that it was about. */
  works: readonly LetterItem[];
};

/** The mail that tells a person why a reply was not entered, or which of its files were not stored. */
export function composeAnswer(answer: Answer, agency: Agency, publicUrl: string): MailText {
  const { locale, name, subject, refusedFiles, outcome } = answer;
  const t = translatorOf(locale, "mail");
  const words = {
    locale,
    greeting: t("greeting", { name }),
    opening: t("answer.opening"),
    link: t("answer.link"),
    footer: t("answer.footer"),
    account: `${publicUrl}/account`,
    agency: agency.name,
  };
  const part = {
    title: t("answer.title", { subject: subject.trim() || "…" }),
    sentence: outcome === "entered" ? t("answer.files") : refusalSentence(answer),
    said: refusedFiles.map((file) => fileSentence(file, locale)).join("\n"),
    href: `${publicUrl}${pathOf(answer)}`,
  };
  const parts = [part, ...answer.works.map((item) => ({ ...partOf(item, locale, publicUrl), said: "" }))];
  return {
    from: agency.name === "" ? t("from_nobody") : t("from", { agency: agency.shortName || agency.name }),
    subject: t(outcome === "entered" ? "answer.subject.files" : "answer.subject.refused"),
    text: [
      words.greeting,
      words.opening,
      ...parts.map(({ title, sentence, said, href }) =>
        [`• ${title}`, `  ${sentence}`, ...refusedLines(said), `  ${href}`].join("\n"),
      ),
      ["-- ", words.agency, `${words.footer} ${words.account}`].filter(Boolean).join("\n"),
    ].join("\n\n"),
    html: htmlOf(words, parts),
  };
}

const pathOf = ({ directiveId, assignmentId }: Answer): string =>
  directiveId === null || assignmentId === null ? "/" : pathOfForm(directiveId, assignmentId, "work");

function refusalSentence({ reason, locale }: Answer): string {
  const told = ANSWERED_REFUSALS.find((one) => one === reason) ?? "state";
  return translatorOf(locale, "mail")(`answer.reason.${told}`, {
    days: REPLY_DAYS,
    letters: MAX_NOTE,
    megabytes: MAX_REPLY_BYTES / 1024 / 1024,
  });
}

const fileSentence = ({ code, values }: Answer["refusedFiles"][number], locale: Answer["locale"]): string =>
  translatorOf(locale, "errors")(code, values);

const refusedLines = (said: string): string[] =>
  said
    .split("\n")
    .filter(Boolean)
    .map((line) => `  - ${line}`);
