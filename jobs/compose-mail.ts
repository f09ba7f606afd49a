import type { Letter, LetterItem } from "@/db/queries/meetings/find-letter";
import type { ReplyTarget } from "@/db/queries/replies/find-reply-target";
import type { Agency } from "@/domain/agency/settings";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { pathOfNotification } from "@/domain/notifications/path";
import type { Notification } from "@/domain/notifications/payloads";
import { notificationWords } from "@/domain/notifications/words";
import { excerptAround } from "@/domain/text/excerpt";
import { translatorOf } from "@/messages/translator";
import { htmlOf, type MailPart, type MailWords } from "./mail-html";

export type MailText = { from: string; subject: string; text: string; html: string };

/** Mail programs cut longer subjects anyway. */
const SUBJECT_LENGTH = 140;

/**
 * A mail in its recipient's language: one paragraph and one link for each notification.
 * @param publicUrl the address people use, without a trailing slash
 * @param reply what becomes of a reply to it; null if replies are not read
 */
export function composeMail(
  { reader, items }: Letter,
  mail: { kind: "at-once" | "daily" | "weekly"; createdAt: string },
  agency: Agency,
  publicUrl: string,
  reply: ReplyTarget | null = null,
): MailText {
  const t = translatorOf(reader.locale, "mail");
  const parts = items.map((item) => partOf(item, reader.locale, publicUrl));
  const day = formatDay(dayInAgency(mail.createdAt));
  const count = parts.length;
  const sentence = parts[0]?.sentence ?? "";
  const single = mail.kind === "at-once" && count === 1;
  const subject = single
    ? sentence
    : mail.kind === "at-once"
      ? t("subject.several", { count })
      : t(`subject.${mail.kind}`, { count, day, sentence });
  const words = {
    locale: reader.locale,
    greeting: t("greeting", { name: reader.name }),
    opening: t(`opening.${mail.kind}`, { count }),
    link: t("link"),
    footer: t(reply === null ? "footer" : reply === "several" ? "footer_several" : "footer_reply"),
    account: `${publicUrl}/account`,
    agency: agency.name,
  };
  return {
    from: agency.name === "" ? t("from_nobody") : t("from", { agency: agency.shortName || agency.name }),
    subject: oneLine(excerptAround(subject, "", SUBJECT_LENGTH)),
    text: textOf(words, parts),
    html: htmlOf(words, parts),
  };
}

/** The paragraph of one notification. */
export function partOf(item: LetterItem, locale: "vi" | "en", publicUrl: string): MailPart {
  const t = translatorOf(locale, "notifications");
  const { title, text, values, said } = notificationWords(item as Notification);
  return {
    title: oneLine(t(title, values as never)),
    sentence: oneLine(t(text, values as never)),
    said,
    href: `${publicUrl}${pathOfNotification(item)}`,
  };
}

function textOf(words: MailWords, parts: readonly MailPart[]): string {
  const sections = parts.map(({ title, sentence, said, href }) =>
    [
      `• ${title}`,
      `  ${sentence}`,
      ...said
        .split("\n")
        .filter(Boolean)
        .map((line) => `  > ${line}`),
      `  ${href}`,
    ].join("\n"),
  );
  return [
    words.greeting,
    words.opening,
    ...sections,
    ["-- ", words.agency, `${words.footer} ${words.account}`].filter(Boolean).join("\n"),
  ].join("\n\n");
}

/** A name or a reason with line breaks must not begin a header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
