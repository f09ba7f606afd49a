"use client";
import { fill, useSharedWords } from "@/components/ui/shared-words";

/** A failed page: shows only the id under which the server logged the failure. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { failed } = useSharedWords();
  return (
    <div className="max-w-[560px] py-8">
      <h1>{failed.title}</h1>
      <p className="mt-2 text-(--ink-2)">{fill(failed.body, "id", error.digest ?? "—")}</p>
      <button type="button" className="btn primary mt-6" onClick={reset}>
        {failed.again}
      </button>
    </div>
  );
}
