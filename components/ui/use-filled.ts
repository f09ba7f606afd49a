"use client";
import { useEffect, useLayoutEffect, useState } from "react";
import { FILL, WANTED } from "./unsaved-words";

/**
 * For a long list that a page has many times over: until the fold around it is opened it has only its chosen entry, so
 * that the page does not carry the list once for each field. Without a fold around it, it is filled at once.
 * @param id of the select
 * @param lean false for a list that is in full from the start
 * @returns whether the list is in full
 */
export function useFilled(id: string, lean: boolean): boolean {
  const [opened, setOpened] = useState(false);
  const full = opened || !lean;
  // Before what was typed earlier is announced: a choice that is put back needs its entry.
  useLayoutEffect(() => {
    const select = document.getElementById(id);
    if (!(select instanceof HTMLSelectElement)) return;
    const wanted = select.dataset[WANTED];
    if (wanted === undefined) return;
    if (!full) return setOpened(true);
    delete select.dataset[WANTED];
    select.value = wanted;
  });
  useEffect(() => {
    const select = document.getElementById(id);
    if (full || !(select instanceof HTMLSelectElement)) return;
    const fill = () => setOpened(true);
    const fold = select.closest("details");
    if (!fold || fold.open) return fill();
    fold.addEventListener("toggle", fill);
    select.addEventListener(FILL, fill);
    return () => {
      fold.removeEventListener("toggle", fill);
      select.removeEventListener(FILL, fill);
    };
  }, [id, full]);
  return full;
}
