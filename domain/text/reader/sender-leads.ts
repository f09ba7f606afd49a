import type { Message } from "./chat";
import type { FoundDirective } from "./found-directive";

/** "Ngọc Hân VP soạn báo cáo": who is named as the chat shows him is named by the whole of it. */
export function withSenderLead(one: FoundDirective, messages: readonly Message[]): FoundDirective {
  if (messages.length === 0) return one;
  const shown = new Set(messages.map(({ sender }) => sender.trim()));
  for (const sender of shown) {
    const at = sender.includes(" ") ? one.text.indexOf(sender) : -1;
    const opens = at >= 0 && /(?:^|[.:;@]\s*)$/u.test(one.text.slice(0, at));
    if (opens && (one.lead === "" || sender.includes(one.lead) || !one.text.includes(one.lead)))
      return { ...one, lead: sender };
  }
  return one;
}
