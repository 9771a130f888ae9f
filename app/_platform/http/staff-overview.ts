import { listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { canReadFindings } from "@/app/_domain/agenda-import/policy";
import { countOpenFindings } from "@/app/_domain/agenda-import/queries";
import type { Context } from "@/app/_domain/context";
import { canReadIncoming } from "@/app/_domain/legislation/policy";
import { countSubmissionsByStatus } from "@/app/_domain/legislation/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Section } from "./staff-sections";

/** How things stand in each section that has something to count, in words; only where the viewer may look. */
export async function standingOf(
  context: Context,
  meetingKey: string,
  locale: Locale,
): Promise<Partial<Record<Section, string>>> {
  const say = getTranslator(locale, "secretariat");
  const standing: Partial<Record<Section, string>> = {};
  if (canEditAgenda(context.viewer)) {
    standing.agenda = say("items", { count: (await listItemsToEdit(context, meetingKey)).length });
  }
  if (canReadFindings(context.viewer)) {
    standing.findings = say("openFindings", { count: await countOpenFindings(context, meetingKey) });
  }
  if (canReadIncoming(context.viewer)) {
    const counts = await countSubmissionsByStatus(context, meetingKey);
    const received = Object.entries(counts).reduce((sum, [state, count]) => sum + (state === "draft" ? 0 : count), 0);
    standing.legislation = say("submissions", { count: received, waiting: counts.lodged ?? 0 });
  }

  return standing;
}
