import type { Span } from "../sentences";

export type FoundSpeaker = Span & { name: string; position: string; role: string };
