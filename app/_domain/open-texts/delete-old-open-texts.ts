import { lt } from "drizzle-orm";
import { PRESENCE_SECONDS, UNSAVED_DAYS } from "@/app/_vocabulary/open-texts";
import { textPresences, unsavedTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canMaintainPortal } from "../upkeep/policy";

const DAY_MS = 24 * 3_600_000;

/**
 * Deletes the rows of closed editors, and what was typed and not saved a month ago.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function deleteOldOpenTexts({ db, viewer, now }: Pick<Context, "db" | "viewer" | "now">): Promise<void> {
  authorize(canMaintainPortal(viewer), "delete old typed texts");
  const before = (ms: number) => new Date(now().getTime() - ms);
  await db.delete(textPresences).where(lt(textPresences.seenAt, before(PRESENCE_SECONDS * 1_000)));
  await db.delete(unsavedTexts).where(lt(unsavedTexts.storedAt, before(UNSAVED_DAYS * DAY_MS)));
}
