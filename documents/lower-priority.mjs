// A thread of long work gives way to other people's pages where both want the same processor. On Linux a priority belongs to
// a thread, and 0 is the one that asks; elsewhere it would be that of the whole server. Not for threads that write: others
// would wait for a lock whose holder waits for them.
import { constants, setPriority } from "node:os";

if (process.platform === "linux") setPriority(0, constants.priority.PRIORITY_LOW);
