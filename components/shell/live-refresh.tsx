"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { followLive } from "./live-line";

/** A page is not reloaded while somebody types: an interrupted answer would break the page. */
const QUIET_MS = 800;

/**
 * Reloads the page's content when it is out of date: a meeting that another person has changed, or without a
 * meeting the list of notifications. Unsaved typing is kept.
 * @param shown the meeting's version, or the number of unread notifications, on the page
 */
export function LiveRefresh({
  userId,
  meetingId,
  shown,
}: {
  userId: number;
  meetingId?: number;
  shown: number;
}) {
  const router = useRouter();
  const seen = useRef<number | undefined>(shown);
  useEffect(() => {
    seen.current = shown;
  }, [shown]);
  useEffect(() => {
    let typedAt = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const typed = () => {
      typedAt = Date.now();
    };
    const refreshWhenQuiet = () => {
      clearTimeout(waiting);
      const left = typedAt + QUIET_MS - Date.now();
      if (left > 0) waiting = setTimeout(refreshWhenQuiet, left);
      else router.refresh();
    };
    document.addEventListener("input", typed);
    const leave = followLive((state) => {
      if (state.userId !== userId) return;
      const there = meetingId === undefined ? state.unread : state.meetings[meetingId];
      if (there === seen.current) return;
      // A page may be rendered before the live updates know what it shows.
      if (meetingId !== undefined && there !== undefined && there < (seen.current ?? 0)) return;
      seen.current = there;
      refreshWhenQuiet();
    });
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("input", typed);
      leave();
    };
  }, [userId, meetingId, router]);
  return null;
}
