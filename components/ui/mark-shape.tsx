export type Shape = "ring" | "dotted" | "half" | "disc" | "square" | "triangle" | "diamond" | "dash";

/**
 * A shape that accompanies a colour and a word, so that meaning never depends on one of them alone. It is drawn by its
 * borders: they are printed, and kept in a reader's own colours, where backgrounds are not. One element: a
 * register has fifty of them.
 */
export function MarkShape({ shape }: { shape: Shape }) {
  return <span className={`shape shape-${shape}`} aria-hidden="true" />;
}
