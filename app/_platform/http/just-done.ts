import { isId } from "@/app/_vocabulary/ids";
import type { CompletedAction } from "@/app/_vocabulary/paths";

/**
 * Reads from the address which operation was just done, if it is one of the page's. The page still
 * checks that it was.
 */
export function justDone<D extends string>(
  { done, at, before }: Record<string, string | string[] | undefined>,
  operations: readonly D[],
): (CompletedAction & { done: D }) | undefined {
  const found = operations.find((operation) => operation === done);

  return found && { done: found, ...(isId(at) && { at }), ...(isId(before) && { before }) };
}
