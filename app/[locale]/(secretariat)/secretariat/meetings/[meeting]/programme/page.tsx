import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { checkProgramme } from "@/app/_domain/organization-of-work/check-programme";
import { getProgrammeToEdit } from "@/app/_domain/organization-of-work/edit-queries";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getProgrammeIssueOptions } from "@/app/_domain/programme-editions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ADD_FORMS, PLENARY_MEETING_PARTS, PROGRAMME_ACTIONS } from "@/components/programme-editor/editor-props";
import { ProgrammeEditor } from "@/components/programme-editor/ProgrammeEditor";
import { arrangeEntriesAction, assignItemsAction, restoreEntriesAction, writeNoteAction } from "./entries/actions";
import { addEventAction, cancelEventAction, changeEventAction, restoreEventAction } from "./events/actions";
import {
  addPlenaryMeetingAction,
  addPlenaryMeetingsAction,
  cancelPlenaryMeetingAction,
  changeRoomAction,
  movePlenaryMeetingAction,
  removePlenaryMeetingAction,
  restorePlenaryMeetingAction,
  restoreRemovedPlenaryMeetingAction,
} from "./plenary-meetings/actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/programme">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.programme"));
}

/**
 * The organization of work for the secretariat: plenary meetings are added, moved, cancelled and
 * restored.
 */
export default async function ProgrammeToEditPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatProgramme(other, key);
  const context = await getStaffContext(locale, address(locale));
  if (!canOrganizeWork(context.viewer)) notFound();
  const work = await orNotFound(getOrganizationOfWork(context, key, locale));
  const { items } = await orNotFound(getAgenda(context, key, locale));
  const frame = await getStaffFrame(context, locale, key);
  const query = await searchParams;
  const { differences } = await getProgrammeIssueOptions(context, key);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={work.meeting}
      current="programme"
      title={getTranslator(locale, "secretariat")("sections.programme")}
    >
      <ProgrammeEditor
        work={work}
        toEdit={await getProgrammeToEdit(context, key)}
        items={items}
        checks={checkProgramme(work, items)}
        edited={Number(query.edit)}
        part={PLENARY_MEETING_PARTS.find((part) => part === query.part)}
        entry={typeof query.entry === "string" ? query.entry : undefined}
        editedEvent={typeof query.event === "string" ? query.event : undefined}
        adding={ADD_FORMS.find((form) => form === query.add)}
        locale={locale}
        actions={{
          move: movePlenaryMeetingAction,
          cancel: cancelPlenaryMeetingAction,
          restore: restorePlenaryMeetingAction,
          add: addPlenaryMeetingAction,
          addByPattern: addPlenaryMeetingsAction,
          remove: removePlenaryMeetingAction,
          restoreRemoved: restoreRemovedPlenaryMeetingAction,
          assignItems: assignItemsAction,
          arrangeEntries: arrangeEntriesAction,
          restoreEntries: restoreEntriesAction,
          writeNote: writeNoteAction,
          addEvent: addEventAction,
          changeEvent: changeEventAction,
          cancelEvent: cancelEventAction,
          restoreEvent: restoreEventAction,
          changeRoom: changeRoomAction,
        }}
        unissued={new Map(differences.map(({ id, changes }) => [id, changes]))}
        isIssuedNow={query.issued === "now"}
        completed={justDone(query, PROGRAMME_ACTIONS)}
      />
    </StaffFrame>
  );
}
