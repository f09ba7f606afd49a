"use client";
import { createContext, type ReactNode, useContext } from "react";

/** The few words that client components share; the message library stays on the server. */
export type SharedWords = {
  filesHint: string;
  chooseFile: string;
  dropFile: string;
  /** With {name}. */
  fileKept: string;
  /** `body` with {id}. */
  failed: { title: string; body: string; again: string };
  /** `offer` with {time}. */
  unsaved: { offer: string; changed: string; take: string; drop: string; dropped: string; undo: string };
};

const Words = createContext<SharedWords | null>(null);

/** Gives the words that every form uses to the controls inside it. */
export function SharedWordsProvider({ words, children }: { words: SharedWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** @throws outside the root layout */
export function useSharedWords(): SharedWords {
  const words = useContext(Words);
  if (words === null) throw new Error("SharedWordsProvider is missing");
  return words;
}

/** Replaces a placeholder in a sentence. */
export const fill = (sentence: string, name: string, value: string): string =>
  sentence.replace(`{${name}}`, () => value);
