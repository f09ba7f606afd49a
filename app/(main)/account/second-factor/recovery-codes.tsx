"use client";
import { useSent } from "@/components/ui/form";

/** Recovery codes that the form's action returned and will not show again. */
export function RecoveryCodes({
  title,
  lead,
  go,
  goOn,
}: {
  title: string;
  lead: string;
  go: string;
  goOn: string;
}) {
  const { state } = useSent();
  if (!state.ok || !isCodes(state.result)) return null;
  return (
    <div className="notice" role="status" tabIndex={-1}>
      <p className="font-medium">{title}</p>
      <p className="mt-1">{lead}</p>
      <ul className="mt-2 grid gap-x-6 gap-y-1 font-mono text-[14px] sm:grid-cols-2">
        {state.result.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="mt-3">
        {/* A whole visit: what the session may do has changed. */}
        <a href={go} className="underline underline-offset-3">
          {goOn}
        </a>
      </p>
    </div>
  );
}

const isCodes = (result: unknown): result is string[] =>
  Array.isArray(result) && result.every((one) => typeof one === "string");
