import { DomainError } from "@/domain/errors";

/**
 * Carries out a save that is based on another version than the stored one. If it leaves the block as it is, the same was stored
 * before and only the answer was lost: then it is no conflict. What it did otherwise is undone by the write that the refusal ends.
 * @param contentOf all that the save may change
 * @param refuse says that another person changed the block; also if the save is refused for a reason of its own, which its
 * writer need not learn before
 */
export function carryOutAgain<Done>(
  contentOf: () => unknown,
  carryOut: () => Done,
  refuse: () => never,
): Done {
  const stored = JSON.stringify(contentOf());
  let done: Done;
  try {
    done = carryOut();
  } catch (error) {
    if (error instanceof DomainError) return refuse();
    throw error;
  }
  return JSON.stringify(contentOf()) === stored ? done : refuse();
}
