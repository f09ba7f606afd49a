import { workerData } from "node:worker_threads";
import { answerPieces } from "../answer-pieces";
import { writeArchive } from "./write-archive";

answerPieces(writeArchive(new Date(workerData.now)));
