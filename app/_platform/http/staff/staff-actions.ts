import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { canIssueAgenda } from "@/app/_domain/agenda-editions/policy";
import { canPrepareImports } from "@/app/_domain/agenda-import/policy";
import { canRecordDecisions } from "@/app/_domain/decisions/policy";
import { canIssueDocuments } from "@/app/_domain/documents/policy";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Viewer } from "@/app/_vocabulary/viewer";

/** Something that the viewer may do, and the page where it is done. */
export interface StaffAction {
  href: string;
  label: string;
  /** it is done at the meeting that the viewer works on */
  ofMeeting: boolean;
}

/** Lists what the viewer may begin, at the meeting too if there is one. */
export function listStaffActions(viewer: Viewer, locale: Locale, meetingKey: string | undefined): StaffAction[] {
  const t = getTranslator(locale, "meetingPreparation");
  const isManager = canManageMeetings(viewer);
  const of = (key: string): [boolean, string, string][] => [
    [isManager, t("cloneThis"), paths.secretariatNewMeeting(locale, key)],
    [
      canEditAgenda(viewer),
      getTranslator(locale, "agendaEditor")("add"),
      `${paths.secretariatAgenda(locale, key)}#add`,
    ],
    [
      canIssueAgenda(viewer),
      getTranslator(locale, "agendaEditions")("title"),
      paths.secretariatIssueAgenda(locale, key),
    ],
    ...(["pattern", "plenary-meeting", "event"] as const).map((add): [boolean, string, string] => [
      canOrganizeWork(viewer),
      getTranslator(locale, "programmeEditor")(`addForms.${add}`),
      paths.secretariatProgramme(locale, key, { add }),
    ]),
    [
      canOrganizeWork(viewer),
      getTranslator(locale, "programmeEditions")("title"),
      paths.secretariatIssueProgramme(locale, key),
    ],
    [
      canIssueDocuments(viewer),
      getTranslator(locale, "documentRegister")("add"),
      paths.secretariatNewDocument(locale, key),
    ],
    [
      canRecordDecisions(viewer),
      getTranslator(locale, "decisions")("record"),
      paths.secretariatNewDecision(locale, key),
    ],
    [true, getTranslator(locale, "secretariat")("publicPage"), paths.meeting(locale, key)],
  ];
  const everywhere: [boolean, string, string][] = [
    [isManager, t("newTitle"), paths.secretariatNewMeeting(locale)],
    [canPrepareImports(viewer), getTranslator(locale, "imports")("title"), paths.secretariatImports(locale)],
    [canManageAccounts(viewer), getTranslator(locale, "accounts")("invite"), paths.inviteAccount(locale)],
  ];
  const listed = (actions: [boolean, string, string][], ofMeeting: boolean) =>
    actions.filter(([allowed]) => allowed).map(([, label, href]) => ({ label, href, ofMeeting }));

  return [...(meetingKey ? listed(of(meetingKey), true) : []), ...listed(everywhere, false)];
}
