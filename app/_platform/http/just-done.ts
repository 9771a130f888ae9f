import { isId } from "@/app/_vocabulary/ids";
import type { CompletedAction } from "@/app/_vocabulary/paths";

/** What an address says was just done, if it is one of the deeds of the page; the page still looks whether it is so. */
export function justDone<D extends string>(
  { done, at, before }: Record<string, string | string[] | undefined>,
  operations: readonly D[],
): (CompletedAction & { done: D }) | undefined {
  const found = operations.find((operation) => operation === done);

  return found && { done: found, ...(isId(at) && { at }), ...(isId(before) && { before }) };
}
