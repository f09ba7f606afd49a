import { parentPort, workerData } from "node:worker_threads";
import { writeArchive } from "./write-archive";

// Each message asks for a piece; the answer is the next one, null after the last.
const pieces = writeArchive(new Date(workerData.now))[Symbol.asyncIterator]();
parentPort?.on("message", async () => {
  const { value, done } = await pieces.next();
  parentPort?.postMessage(done ? null : value);
});
