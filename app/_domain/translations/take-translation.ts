import { eq } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import { translationImports } from "@/db/schema";
import { canTranslate } from "../agenda/policy";
import { TranslateItemForm } from "../agenda/schemas";
import { translateItem } from "../agenda/translate-item";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import type { TakeTranslation } from "./schemas";

/**
 * Takes a text of a translation file in place of the newer one, as a person has decided; the newer one
 * stays among the earlier texts.
 *
 * @throws {DomainError} `forbidden` unless the viewer edits texts in its language; `not-found`, also for a
 * text that does not wait; `conflict` if the newer text has changed since the given version.
 */
export async function takeTranslation(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  { importId, itemId, version }: TakeTranslation,
): Promise<void> {
  authorize(canTranslate(context.viewer), "take a text of a translation file");
  if (!isId(importId)) throw notFound();

  return context.db.transaction(async (tx) => {
    const [stored] = await tx
      .select()
      .from(translationImports)
      .where(eq(translationImports.id, importId))
      .for("update");
    const waiting = stored?.texts.find((text) => text.itemId === itemId && text.outcome === "newer");
    if (!stored || !waiting?.fields) throw notFound();
    await translateItem({ ...context, db: tx }, TranslateItemForm.parse({ ...waiting.fields, version }));
    const { fields: _taken, ...taken } = { ...waiting, outcome: "taken" as const };
    await tx
      .update(translationImports)
      .set({ texts: stored.texts.map((text) => (text === waiting ? taken : text)) })
      .where(eq(translationImports.id, importId));
  });
}
