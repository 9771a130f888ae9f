import { and, eq } from "drizzle-orm";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import type { Database } from "@/db/client";
import { agendaItemRevisions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { canEditAgenda } from "./policy";
import { type SavedEdit, saveEdit } from "./save-edit";
import type { RestoreItemText } from "./schemas";

/**
 * Restores an earlier text of an item in one language as a new revision; the number of the item and whether documents
 * are expected stay as they are. The translations of a source become outdated, unless none of them has followed
 * a later text than the one that is back; a translation that is back follows the source as far as it did, and
 * has the status that it had. Taking it back is restoring the text that it replaced.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`; `conflict`
 * (`changedByAnother`) if another person has saved since the given version.
 */
export async function restoreItemText(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: RestoreItemText,
): Promise<SavedEdit> {
  const { viewer } = context;
  authorize(canEditAgenda(viewer), "restore an earlier text of an item");

  return context.db.transaction(async (tx) => {
    const revision = await findRevision(tx, input);
    const { title, shortTitle, heading, segment, annotation, documentation } = revision;
    refuseUnprintable(context, "title", title, input.textLocale);

    return saveEdit(
      tx,
      { ...context, viewer },
      {
        itemId: input.itemId,
        form: undefined,
        editOf: (item) => ({
          ...{ itemId: input.itemId, textLocale: input.textLocale, version: input.version, itemVersion: item.version },
          ...{ number: item.number, noDocumentExpected: item.noDocumentExpected, title },
          ...{ shortTitle: shortTitle ?? "", heading: heading ?? "", segment: segment ?? "" },
          ...{ annotation: parseSource(annotation).text, documentation: parseSource(documentation).text },
          restored: {
            ...{ number: revision.version, revision: revision.revision },
            ...{ status: revision.status, basedOn: revision.basedOn },
          },
        }),
      },
    );
  });
}

async function findRevision(tx: Database, { itemId, textLocale, revision }: RestoreItemText) {
  const { itemId: item, locale, version } = agendaItemRevisions;
  const [found] = await tx
    .select()
    .from(agendaItemRevisions)
    .where(and(eq(item, itemId), eq(locale, textLocale), eq(version, revision)));
  if (!found) throw notFound();

  return found;
}
