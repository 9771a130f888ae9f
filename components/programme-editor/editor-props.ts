import type { Meeting } from "@/app/_domain/meetings/queries";
import type { PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";

export interface EditorProps {
  locale: Locale;
  /** the number of the plenary meeting whose form is open */
  edited: number;
  actions: Record<"move" | "cancel" | "restore", FormAction>;
  completed: (CompletedAction & { done: "moved" | "unchanged" | "cancelled" | "restored" }) | undefined;
}

export type RowProps = EditorProps & { plenaryMeeting: PlenaryMeeting; meeting: Meeting };
