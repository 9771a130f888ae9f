import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { canReadFindings } from "@/app/_domain/agenda-import/policy";
import { canReadAuditLog } from "@/app/_domain/audit-log/policy";
import { canReadIncoming } from "@/app/_domain/legislation/policy";
import { canDraftReport } from "@/app/_domain/report/policy";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Viewer } from "@/app/_vocabulary/viewer";

const SECTION_NAMES = ["home", "meeting", "agenda", "findings", "legislation", "report", "record", "accounts"] as const;

export type Section = (typeof SECTION_NAMES)[number];

/** The sections of the secretariat's area, and whom each is shown to; the right itself is the domain's. */
const SECTIONS: Record<
  Section,
  { href: (locale: Locale, key: string) => string; ofMeeting: boolean; shown: (viewer: Viewer) => boolean }
> = {
  home: { href: (locale) => paths.secretariat(locale), ofMeeting: false, shown: () => true },
  meeting: { href: paths.secretariatMeeting, ofMeeting: true, shown: () => true },
  agenda: { href: paths.secretariatAgenda, ofMeeting: true, shown: canEditAgenda },
  findings: { href: paths.secretariatFindings, ofMeeting: true, shown: canReadFindings },
  legislation: {
    href: paths.secretariatLegislation,
    ofMeeting: true,
    shown: canReadIncoming,
  },
  report: {
    href: (locale, key) => paths.secretariatReport(locale, key),
    ofMeeting: true,
    shown: canDraftReport,
  },
  record: { href: paths.secretariatAuditLog, ofMeeting: true, shown: canReadAuditLog },
  accounts: { href: (locale) => paths.accounts(locale), ofMeeting: false, shown: canManageAccounts },
};

/** What this viewer can go to: the sections of a meeting only inside one. */
export function sectionsFor(viewer: Viewer, locale: Locale, meetingKey: string | undefined) {
  return SECTION_NAMES.map((name) => [name, SECTIONS[name]] as const)
    .filter(([, section]) => section.shown(viewer) && (meetingKey !== undefined || !section.ofMeeting))
    .map(([name, section]) => ({ name, href: section.href(locale, meetingKey ?? "") }));
}
