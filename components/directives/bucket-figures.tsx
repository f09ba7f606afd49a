import type { ReactNode } from "react";
import { type BucketCounts, totalOf } from "@/domain/directives/buckets";
import { BucketBar } from "./bucket-bar";
import { BucketLegend } from "./bucket-legend";
import { Rates } from "./rates";

/** The five buckets of one whole with their rates. */
export function BucketFigures({
  title,
  counts,
  bare,
  children,
}: {
  title: string;
  counts: BucketCounts;
  /** The title says the sum itself. */
  bare?: boolean;
  /** What is counted apart from it. */
  children?: ReactNode;
}) {
  return (
    <div className="rec grid content-start gap-3 px-4 py-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="section-title">{title}</span>
        {!bare && <span className="font-semibold">{totalOf(counts)}</span>}
      </p>
      <BucketBar counts={counts} />
      <BucketLegend counts={counts} />
      <Rates counts={counts} />
      {children}
    </div>
  );
}
