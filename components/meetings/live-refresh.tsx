"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws an open editor anew when somebody else has changed its meeting; what is being typed here stays. */
export function LiveRefresh({ meetingId }: { meetingId: number }) {
  const router = useRouter();
  useEffect(() => {
    const source = new EventSource(`/api/live/${meetingId}`);
    let last: string | null = null;
    const refresh = ({ lastEventId }: MessageEvent) => {
      if (lastEventId === last) return;
      last = lastEventId;
      router.refresh();
    };
    // A line that was cut may have missed a change.
    const reopened = () => {
      if (last !== null) router.refresh();
    };
    source.addEventListener("message", refresh);
    source.addEventListener("open", reopened);
    return () => source.close();
  }, [meetingId, router]);
  return null;
}
