import { workerData } from "node:worker_threads";
import { database } from "@/db/client";
import { answerPieces } from "../answer-pieces";
import { writeRegister } from "./write-register";

answerPieces(writeRegister(database(), workerData));
