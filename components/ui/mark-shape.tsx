export type Shape = "ring" | "dotted" | "half" | "disc" | "square" | "triangle" | "diamond" | "dash";

/** A shape that accompanies a colour and a word, so that meaning never depends on one of them alone. */
export function MarkShape({ shape }: { shape: Shape }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 2 };
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {shape === "ring" && <circle cx="5" cy="5" r="4" {...line} />}
      {shape === "dotted" && <circle cx="5" cy="5" r="4" {...line} strokeDasharray="2 2.2" />}
      {shape === "half" && (
        <>
          <circle cx="5" cy="5" r="4" {...line} />
          <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />
        </>
      )}
      {shape === "disc" && <circle cx="5" cy="5" r="5" fill="currentColor" />}
      {shape === "square" && <rect x="0.5" y="0.5" width="9" height="9" rx="1" fill="currentColor" />}
      {shape === "triangle" && <path d="M5 0.5 10 9.5H0z" fill="currentColor" />}
      {shape === "diamond" && <path d="M5 1 9 5 5 9 1 5z" {...line} strokeLinejoin="round" />}
      {shape === "dash" && <path d="M0 5h10" {...line} />}
    </svg>
  );
}
