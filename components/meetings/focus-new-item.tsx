"use client";
import { useEffect, useRef } from "react";

/**
 * Moves the cursor from the form of a new item into the text of the item that it has added: who has named an item goes on
 * to write in it.
 * @param ids of the items on the sheet
 */
export function FocusNewItem({ ids }: { ids: readonly number[] }) {
  const before = useRef(ids);
  useEffect(() => {
    const [added, ...others] = ids.filter((id) => !before.current.includes(id));
    before.current = ids;
    if (added === undefined || others.length > 0) return;
    const { activeElement } = document;
    // Another writer may have added it while this one writes elsewhere.
    if (activeElement !== document.body && !activeElement?.closest(".add-item")) return;
    document.querySelector<HTMLElement>(`#item-${added} textarea[name=body]`)?.focus();
  }, [ids]);
  return null;
}
