import { parentPort, workerData } from "node:worker_threads";
import { database } from "@/db/client";
import { writeRegister } from "./write-register";

// Each message asks for a piece; the answer is the next one, null after the last.
const pieces = writeRegister(database(), workerData)[Symbol.asyncIterator]();
parentPort?.on("message", async () => {
  const { value, done } = await pieces.next();
  parentPort?.postMessage(done ? null : value);
});
