"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { followLive } from "./live-line";
import { BELL_ROOM } from "./rooms";

export type BellWords = {
  title: string;
  /** With {count}. */
  unread: string;
};

/**
 * The link to the notifications, with the number of unread ones: as the server rendered it, then from live
 * updates.
 */
export function Bell({
  userId,
  unread: drawn,
  words,
  small = false,
}: {
  userId: number;
  unread: number;
  words: BellWords;
  /** On a phone: the icon and the number. */
  small?: boolean;
}) {
  const unread = useUnread(userId, drawn);
  const inside = usePathname().startsWith(BELL_ROOM.href);
  const shown = unread > 99 ? "99+" : String(unread);
  // Begins with what is seen, so that a voice can name the link.
  const name = unread === 0 ? words.title : `${words.title} ${words.unread.replace("{count}", shown)}`;
  return (
    <Link
      href={BELL_ROOM.href}
      prefetch={false}
      aria-label={name}
      aria-current={inside ? "page" : undefined}
      className="bell"
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path
          d="M9 2.2a4.6 4.6 0 0 1 4.6 4.6c0 4 1.6 5.2 1.6 5.2H2.8s1.6-1.2 1.6-5.2A4.6 4.6 0 0 1 9 2.2zM7.3 14.4a1.8 1.8 0 0 0 3.4 0"
          fill={unread > 0 ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {!small && <span>{words.title}</span>} {unread > 0 && <i>{shown}</i>}
    </Link>
  );
}

/** The latest value counts: from a new rendering, or from live updates. */
function useUnread(userId: number, drawn: number): number {
  // biome-ignore lint/plugin: the next line takes over what is drawn later.
  const [shown, setShown] = useState({ drawn, unread: drawn });
  if (shown.drawn !== drawn) setShown({ drawn, unread: drawn });
  useEffect(
    () =>
      followLive((state) => {
        // Somebody else has signed in on another page of this browser.
        if (state.userId !== userId) return;
        setShown((before) => ({ ...before, unread: state.unread }));
      }),
    [userId],
  );
  return shown.unread;
}
