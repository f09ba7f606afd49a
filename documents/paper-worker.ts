import { parentPort } from "node:worker_threads";
import type { PaperFormat } from "@/domain/papers/paper-kinds";
import { lowerPriority, WRITING } from "./lower-priority";
import type { Paper, Pictures } from "./paper";
import { writePaper } from "./write-paper";

export type PaperTask = { task: number; paper: Paper; format: PaperFormat; madeAt: Date; pictures: Pictures };
export type PaperAnswer = { task: number } & ({ bytes: Uint8Array } | { failed: unknown });

lowerPriority(WRITING);
parentPort?.on("message", async ({ task, paper, format, madeAt, pictures }: PaperTask) => {
  let answer: PaperAnswer;
  try {
    answer = { task, bytes: await writePaper(paper, format, madeAt, pictures) };
  } catch (failed) {
    answer = { task, failed };
  }
  parentPort?.postMessage(answer);
});
