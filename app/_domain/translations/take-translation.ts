import { eq } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import { translationImports } from "@/db/schema";
import { canTranslate } from "../agenda/policy";
import { TranslateItemForm } from "../agenda/schemas";
import { getItemTexts } from "../agenda/text-queries";
import { translateItem } from "../agenda/translate-item";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import type { TakeTranslation } from "./schemas";

/**
 * Takes a text of a translation file in place of the newer one, as a person has decided; the newer one
 * stays among the earlier texts.
 *
 * @throws {DomainError} `forbidden` unless the viewer edits texts in its language; `not-found`, also for a
 * text that does not wait; `conflict` if the text changes at this moment.
 */
export async function takeTranslation(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  { meetingKey, importId, itemId }: TakeTranslation,
): Promise<void> {
  authorize(canTranslate(context.viewer), "take a text of a translation file");
  if (!isId(importId)) throw notFound();
  const [stored] = await context.db.select().from(translationImports).where(eq(translationImports.id, importId));
  const waiting = stored?.texts.find((text) => text.itemId === itemId && text.outcome === "newer");
  if (!stored || !waiting?.fields) throw notFound();
  const { texts } = await getItemTexts(context, { meetingKey, itemId });
  const version = String(texts[stored.locale]?.version ?? 0);
  await translateItem(context, TranslateItemForm.parse({ ...waiting.fields, version }));
  const { fields: _taken, ...taken } = { ...waiting, outcome: "taken" as const };
  await context.db
    .update(translationImports)
    .set({ texts: stored.texts.map((text) => (text === waiting ? taken : text)) })
    .where(eq(translationImports.id, importId));
}
