import { listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { canReadFindings } from "@/app/_domain/agenda-import/policy";
import { countOpenFindings } from "@/app/_domain/agenda-import/queries";
import type { Context } from "@/app/_domain/context";
import { canReadIncoming } from "@/app/_domain/legislation/policy";
import { countSubmissionsByStatus } from "@/app/_domain/legislation/queries";

/** Counts the work in a meeting's sections; `undefined` where the viewer may not look. */
export async function countStaffWork(context: Context, meetingKey: string) {
  const { viewer } = context;

  const [items, openFindings, submissions] = await Promise.all([
    canEditAgenda(viewer) ? listItemsToEdit(context, meetingKey) : undefined,
    canReadFindings(viewer) ? countOpenFindings(context, meetingKey) : undefined,
    canReadIncoming(viewer) ? countReceived(context, meetingKey) : undefined,
  ]);

  return { items: items?.length, openFindings, submissions };
}

async function countReceived(context: Context, meetingKey: string) {
  const { draft: _draft, ...counts } = await countSubmissionsByStatus(context, meetingKey);

  return {
    received: Object.values(counts).reduce((sum, count) => sum + count, 0),
    waiting: counts.submitted ?? 0,
  };
}
