import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { canEditAgenda, canReadTexts } from "@/app/_domain/agenda/policy";
import { canPrepareImports, canReadFindings } from "@/app/_domain/agenda-import/policy";
import { canReadAuditLog, canReadWholeAuditLog } from "@/app/_domain/audit-log/policy";
import { canRecordDecisions } from "@/app/_domain/decisions/policy";
import { canReadDocumentRegister } from "@/app/_domain/documents/policy";
import { canReadGlossary } from "@/app/_domain/glossary/policy";
import { canReadIncoming } from "@/app/_domain/legislation/policy";
import { canReadInformationTexts } from "@/app/_domain/meeting-information/policy";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { canDraftReport } from "@/app/_domain/report/policy";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { STAFF_SECTIONS, type StaffSection, type StaffSectionLink } from "@/app/_vocabulary/staff-sections";
import type { Viewer } from "@/app/_vocabulary/viewer";

interface Section {
  href: (locale: Locale, meetingKey: string) => string;
  ofMeeting: boolean;
  isOpenTo: (viewer: Viewer) => boolean;
}

/** The sections of the secretariat's area and their readers; the domain's policies decide. */
const SECTIONS: Record<StaffSection, Section> = {
  home: { href: (locale) => paths.secretariat(locale), ofMeeting: false, isOpenTo: () => true },
  imports: { href: (locale) => paths.secretariatImports(locale), ofMeeting: false, isOpenTo: canPrepareImports },
  meeting: { href: (locale, key) => paths.secretariatMeeting(locale, key), ofMeeting: true, isOpenTo: () => true },
  particulars: { href: paths.secretariatParticulars, ofMeeting: true, isOpenTo: canManageMeetings },
  information: { href: paths.secretariatInformation, ofMeeting: true, isOpenTo: canReadInformationTexts },
  agenda: { href: paths.secretariatAgenda, ofMeeting: true, isOpenTo: canEditAgenda },
  languages: {
    href: (locale, key) => paths.secretariatLanguages(locale, key),
    ofMeeting: true,
    isOpenTo: canReadTexts,
  },
  documents: {
    href: (locale, key) => paths.secretariatDocuments(locale, key),
    ofMeeting: true,
    isOpenTo: canReadDocumentRegister,
  },
  programme: {
    href: (locale, key) => paths.secretariatProgramme(locale, key),
    ofMeeting: true,
    isOpenTo: canOrganizeWork,
  },
  decisions: {
    href: (locale, key) => paths.secretariatDecisions(locale, key),
    ofMeeting: true,
    isOpenTo: canRecordDecisions,
  },
  findings: { href: paths.secretariatFindings, ofMeeting: true, isOpenTo: canReadFindings },
  legislation: { href: paths.secretariatLegislation, ofMeeting: true, isOpenTo: canReadIncoming },
  report: {
    href: (locale, key) => paths.secretariatReport(locale, key),
    ofMeeting: true,
    isOpenTo: canDraftReport,
  },
  auditLog: {
    href: (locale, key) => paths.secretariatAuditLog(locale, key),
    ofMeeting: true,
    isOpenTo: canReadAuditLog,
  },
  glossary: { href: (locale) => paths.secretariatGlossary(locale), ofMeeting: false, isOpenTo: canReadGlossary },
  accounts: { href: (locale) => paths.accounts(locale), ofMeeting: false, isOpenTo: canManageAccounts },
  wholeAuditLog: { href: (locale) => paths.wholeAuditLog(locale), ofMeeting: false, isOpenTo: canReadWholeAuditLog },
};

/** Lists the sections that the viewer may open; those of a meeting only with a meeting. */
export function listStaffSections(viewer: Viewer, locale: Locale, meetingKey?: string): StaffSectionLink[] {
  return STAFF_SECTIONS.map((name) => ({ name, ...SECTIONS[name] }))
    .filter(({ isOpenTo, ofMeeting }) => isOpenTo(viewer) && (meetingKey !== undefined || !ofMeeting))
    .map(({ name, href, ofMeeting }) => ({ name, href: href(locale, meetingKey ?? ""), ofMeeting }));
}
