import { and, eq, ne } from "drizzle-orm";
import { foldText } from "@/app/_vocabulary/glossary/term-words";
import { LOCALES, type LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { glossaryTerms } from "@/db/schema";
import { DomainError } from "../errors";

/** Refuses a name that another term of the treaty has in English, or in every language that both have. */
export async function refuseKnownTerm(
  tx: Database,
  { treatyKey, names, except }: { treatyKey: string; names: LocalizedText; except?: string },
): Promise<void> {
  const ofTreaty = eq(glossaryTerms.treatyKey, treatyKey);
  const others = await tx
    .select({ names: glossaryTerms.names })
    .from(glossaryTerms)
    .where(except === undefined ? ofTreaty : and(ofTreaty, ne(glossaryTerms.id, except)));
  const isSame = (other: LocalizedText) => {
    const shared = LOCALES.filter((each) => names[each] && other[each]);
    const same = shared.filter((each) => foldText(names[each] ?? "") === foldText(other[each] ?? ""));

    return same.includes("en") || (shared.length > 0 && same.length === shared.length);
  };
  const known = others.find((other) => isSame(other.names));
  if (!known) return;
  const language = LOCALES.find((each) => names[each] && foldText(names[each]) === foldText(known.names[each] ?? ""));
  throw new DomainError("conflict", "termKnown", { field: `name-${names.en ? "en" : (language ?? "en")}` });
}
