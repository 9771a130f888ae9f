import "server-only";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { savedForm } from "../forms/saved-form";
import { listStaffSections } from "./sections";

/**
 * Returns what the frame of a staff page shows: the viewer, their sections, and their saved form.
 */
export async function getStaffFrame({ viewer }: { viewer: AccountViewer }, locale: Locale, meetingKey?: string) {
  return { viewer, sections: listStaffSections(viewer, locale, meetingKey), savedForm: await savedForm() };
}
