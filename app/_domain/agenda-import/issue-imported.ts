import { eq } from "drizzle-orm";
import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { partOfParent } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { agendaEditions } from "@/db/schema";
import { storeEdition } from "../agenda-editions/store-edition";
import type { Context } from "../context";
import type { ProgrammeDifference } from "../programme-editions/compare-programmes";
import { storeProgrammeEdition } from "../programme-editions/store-programme-edition";
import { readImportedProgramme } from "./read-imported-programme";
import type { ImportedAgenda } from "./store-agenda";

/**
 * Issues an agenda that was imported in some languages, with its programme, unless all of them are as
 * they were imported before.
 *
 * @param waiting the changes of the programme that were not issued before the import: it leaves them so.
 */
export async function issueImported(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  imported: ImportedAgenda[],
  waiting: ProgrammeDifference[],
): Promise<void> {
  const changed = imported.filter(({ outcome }) => outcome !== "unchanged");
  const [first] = imported;
  if (!first) return;
  const editions = await tx
    .select({ symbol: agendaEditions.symbol })
    .from(agendaEditions)
    .where(eq(agendaEditions.meetingId, first.meetingId));
  if (editions.length > 0 && changed.length === 0) return;
  const { symbol } = changed[0] ?? first;
  const isIssued = editions.some((edition) => edition.symbol === symbol);
  const kind = kindOf(changed, {
    isFirst: editions.length === 0,
    part: isIssued ? undefined : partOfParent(symbol)?.part,
  });
  await storeEdition(tx, context, first.meetingId, { kind, symbol });
  await storeProgrammeEdition(tx, context, first.meetingId, {
    cause: "import",
    content: await readImportedProgramme(tx, first.meetingId, waiting),
  });
}

function kindOf(
  changed: ImportedAgenda[],
  { isFirst, part }: { isFirst: boolean; part: "revision" | "corrigendum" | "addendum" | undefined },
): EditionKind {
  if (isFirst) return "first";
  if (part) return part;

  return changed.every(({ outcome }) => outcome === "language-added") ? "languages" : "reissue";
}
