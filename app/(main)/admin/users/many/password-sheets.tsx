"use client";
import type { ReactNode } from "react";
import { useSent } from "@/components/ui/form";
import { fill } from "@/components/ui/shared-words";
import type { PasswordSheet } from "@/domain/access/new-account";

/** The form's lines, until their accounts are created: they cannot be created again. */
export function BeforeCreated({ children }: { children: ReactNode }) {
  return useSent().state.ok ? null : children;
}

type Words = Record<
  "created" | "print" | "title" | "hint" | "agency" | "person" | "account" | "password",
  string
>;

/** First passwords that the form's action returned and will not show again: one printed page for each department. */
export function PasswordSheets({ words, address }: { words: Words; address: string }) {
  const { state } = useSent();
  if (!state.ok || !Array.isArray(state.result)) return null;
  const sheets = state.result as PasswordSheet[];
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div role="status" className="prints grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="notice no-print flex flex-wrap items-center justify-between gap-3">
        <p>{fill(words.created, "count", String(count))}</p>
        <button type="button" className="btn yes" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      {sheets.map(({ department, rows }) => (
        <section key={department} className="rec break-after-page px-4 py-4 last:break-after-auto sm:px-5">
          <h2 className="section-title">{fill(words.title, "department", department || words.agency)}</h2>
          <p className="hint my-2">{fill(words.hint, "address", address)}</p>
          <div className="frame">
            <table className="table">
              <thead>
                <tr>
                  <th>{words.person}</th>
                  <th>{words.account}</th>
                  <th>{words.password}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, account, password }) => (
                  <tr key={account}>
                    <td>{name}</td>
                    <td className="code">{account}</td>
                    <td className="code">{password}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}
