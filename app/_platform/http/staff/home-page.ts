import "server-only";
import type { Context } from "@/app/_domain/context";
import { listNearestMeetings } from "@/app/_domain/meetings/archive-queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { StaffSection } from "@/app/_vocabulary/staff-sections";
import type { AccountViewer, Role } from "@/app/_vocabulary/viewer";
import { listStaffSections } from "./sections";

/** The section of the nearest meeting in which the work of a role is done; the others begin with what waits for them. */
const SECTION_OF_ROLE: Partial<Record<Role, StaffSection>> = {
  translator: "languages",
  rapporteur: "report",
  sherloc: "legislation",
};

/** Returns the page on which an account begins: the area of a delegation, or that of the staff. */
export async function findHomePage(
  context: Pick<Context, "db" | "now">,
  viewer: AccountViewer,
  locale: Locale,
): Promise<string> {
  if (viewer.role === "delegation") return paths.delegation(locale);
  const section = SECTION_OF_ROLE[viewer.role];
  const [nearest] = section ? await listNearestMeetings({ ...context, viewer }, 1) : [];
  const found = listStaffSections(viewer, locale, nearest?.key).find(({ name }) => name === section);

  return found?.href ?? paths.secretariat(locale);
}
