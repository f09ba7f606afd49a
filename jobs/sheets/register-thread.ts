import { database } from "@/db/client";
import { lowerPriority, WRITING } from "@/documents/lower-priority";
import { answerPieces } from "../answer-pieces";
import { type AskedRegister, writeRegister } from "./write-register";

lowerPriority(WRITING);
answerPieces((asked: AskedRegister) => writeRegister(database(), asked));
