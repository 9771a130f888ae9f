import type { Database } from "@/db/client";
import type { Context } from "../context";
import { readIssuedProgramme } from "../organization-of-work/read-content";
import { storeProgrammeEdition } from "../programme-editions/store-programme-edition";
import type { ItemDifference } from "./compare-contents";

/**
 * Makes an edition of the programme in which those plenary meetings are revised that take up an item which
 * appears, disappears or has another number. Changes of the programme itself stay unissued.
 */
export async function reviseProgramme(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  meetingId: string,
  differences: ItemDifference[],
): Promise<void> {
  const items = new Set(
    differences
      .filter(({ kind, numberBefore }) => kind !== "changed" || numberBefore !== undefined)
      .map(({ itemId }) => itemId),
  );
  const content = await readIssuedProgramme(tx, meetingId);
  const revised = (content?.plenaryMeetings ?? []).flatMap(({ id, entries }) =>
    entries.some(({ itemId }) => itemId && items.has(itemId)) ? [id] : [],
  );
  if (content && revised.length > 0)
    await storeProgrammeEdition(tx, context, meetingId, { cause: "agenda", content, revised });
}
