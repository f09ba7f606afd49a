import type { ReactNode } from "react";
import { type BucketCounts, totalOf } from "@/domain/directives/buckets";
import { BucketBar } from "./bucket-bar";
import { BucketLegend } from "./bucket-legend";
import { Rates } from "./rates";

/** The five buckets with their sum and their rates. */
export function BucketFigures({
  title,
  counts,
  bare,
  children,
}: {
  title: string;
  counts: BucketCounts;
  /** Set if the title already contains the sum. */
  bare?: boolean;
  /** Figures that are counted separately. */
  children?: ReactNode;
}) {
  return (
    <div className="rec grid content-start gap-3 px-4 py-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="section-title">{title}</span>{" "}
        {!bare && <span className="font-semibold">{totalOf(counts)}</span>}
      </p>
      <BucketBar counts={counts} />
      <BucketLegend counts={counts} />
      <Rates counts={counts} />
      {children}
    </div>
  );
}
