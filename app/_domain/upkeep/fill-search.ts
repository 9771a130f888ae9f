import { meetings, searchPassages } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canKeepUp } from "./policy";
import { type RebuiltSearch, rebuildSearch } from "./rebuild-search";

/**
 * Make ready to be found what was entered before there was a search; nothing is done where something can be found, or there is no meeting.
 *
 * @throws {DomainError} `forbidden` unless a command asks for it.
 */
export async function fillSearchIfEmpty(
  context: Pick<Context, "db" | "viewer" | "readText">,
): Promise<RebuiltSearch | undefined> {
  authorize(canKeepUp(context.viewer), "fill the search");

  const [meeting] = await context.db.select({ id: meetings.id }).from(meetings).limit(1);
  const [passage] = await context.db.select({ id: searchPassages.id }).from(searchPassages).limit(1);

  return meeting && !passage ? rebuildSearch(context) : undefined;
}
