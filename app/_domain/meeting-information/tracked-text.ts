import { plainText } from "@/app/_vocabulary/rich-text-plain";
import type { TextRevisions } from "@/app/_vocabulary/text-status";
import type { meetingInformationTexts } from "@/db/schema";

type TextRow = Pick<typeof meetingInformationTexts.$inferSelect, "text" | "status" | "revision" | "basedOn">;

/** Returns a text as those who follow its revisions and its status read it: its words tell whether it is missing. */
export function asTrackedText<R extends TextRow>(row: R): R & TextRevisions {
  return { ...row, title: plainText(row.text) };
}
