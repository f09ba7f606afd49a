"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type ChipChoice, ChipChoices } from "@/components/ui/chip-choices";
import { formatDay } from "@/domain/calendar/day";

/** How long a reader pauses before the typed words are looked up, in milliseconds. */
const PAUSE_MS = 200;

/**
 * The newest meetings, and those that a search among all of them finds. Enter chooses the first that was found.
 */
export function MeetingChoices({
  newest,
  fields,
  name,
  words,
}: {
  newest: readonly ChipChoice[];
  /** The register's view as the query of its address. */
  fields: string;
  /** The field of the meeting in the address. */
  name: string;
  words: { label: string; find: string; none: string };
}) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<{ query: string; choices: ChipChoice[] } | null>(null);
  useEffect(() => {
    if (query === "") return;
    const asking = new AbortController();
    const pause = setTimeout(async () => {
      const asked = new URLSearchParams({ q: query });
      const answer = await fetch(`/directives/meetings?${asked}`, { signal: asking.signal }).catch(
        () => null,
      );
      if (!answer?.ok) return;
      const { meetings } = (await answer.json()) as {
        meetings: { id: number; code: string; heldOn: string }[];
      };
      const choices = meetings.map((meeting) => {
        const address = new URLSearchParams(fields);
        address.set(name, String(meeting.id));
        return {
          href: `/directives?${address}`,
          label: `${meeting.code} (${formatDay(meeting.heldOn)})`,
          current: false,
        };
      });
      setFound({ query, choices });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [query, fields, name]);
  const isFound = query !== "" && found !== null;
  const [first] = isFound && found.query === query ? found.choices : [];
  return (
    <>
      <div className="px-3 pt-3 pb-1">
        <input
          type="search"
          maxLength={200}
          className="input w-full"
          aria-label={words.find}
          placeholder={words.find}
          value={query}
          onChange={({ target }) => setQuery(target.value.trimStart())}
          onKeyDown={({ key }) => {
            if (key === "Enter" && first) router.push(first.href);
          }}
        />
      </div>
      <div aria-live="polite">
        {isFound && found.choices.length === 0 && <p className="hint px-3 py-2">{words.none}</p>}
        <ChipChoices label={words.label} choices={isFound ? found.choices : newest} />
      </div>
    </>
  );
}
