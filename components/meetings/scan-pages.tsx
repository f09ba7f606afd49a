import { fill } from "@/components/ui/shared-words";
import type { ScanDraft } from "@/domain/meetings/import-reading";
import type { ScanWords } from "./scan-progress";

/** The pages of a scan, beside the text that was read from them; each opens in full size. */
export function ScanPages({ scan: { id, pages }, words }: { scan: ScanDraft; words: ScanWords }) {
  return (
    <div className="grid content-start gap-3">
      {Array.from({ length: pages }, (_, n) => n + 1).map((page) => {
        const address = `/meetings/import/scans/${id}/pages/${page}`;
        return (
          <a key={page} href={address} target="_blank" rel="noreferrer" title={words.open_page}>
            <img
              src={address}
              alt={fill(words.page_picture, "page", String(page))}
              loading="lazy"
              className="w-full border border-(--rule)"
            />
          </a>
        );
      })}
    </div>
  );
}
