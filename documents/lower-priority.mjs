// A thread of long work gives way to other people's pages where both want the same processor. On Linux a priority belongs to
// a thread, and 0 is the one that asks; elsewhere it would be that of the whole server. Not for threads that write: others
// would wait for a lock whose holder waits for them.
import { setPriority } from "node:os";

// A third of the share of a thread that answers pages. With the lowest priority, 19, it gets a seventieth: on a machine whose
// processors are all busy a text of 0.7 s was not read in 44 s.
const A_THIRD = 5;

if (process.platform === "linux") setPriority(0, A_THIRD);
