import type { FoundDeadline } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";

export type Context = {
  on: DeadlineBasis;
  ordered: boolean;
  lastLead: string;
  number: string;
  heading: string;
  lead: string;
  deadline: FoundDeadline | null;
  but?: number;
  /** The previous paragraph ended with an order. */
  open?: boolean;
  /** Given names of the senders in a chat log. */
  people?: ReadonlySet<string>;
};
