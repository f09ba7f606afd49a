import { lowerPriority, WRITING } from "@/documents/lower-priority";
import { answerPieces } from "../answer-pieces";
import { writeArchive } from "./write-archive";

lowerPriority(WRITING);
answerPieces(({ now }: { now: string }) => writeArchive(new Date(now)));
