import type { Metadata } from "next";
import { listItemsToEdit, listRemovedItems } from "@/app/_domain/agenda/edit-queries";
import { areNumberedInOrder } from "@/app/_domain/agenda/number-items";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { canIssueAgenda } from "@/app/_domain/agenda-editions/policy";
import { getIssueOptions } from "@/app/_domain/agenda-editions/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listPresences } from "@/app/_domain/open-texts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { NotIssued } from "@/components/agenda-editions/NotIssued";
import { AddItemForm } from "@/components/agenda-editor/AddItemForm";
import { ItemsTable } from "@/components/agenda-editor/ItemsTable";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { addItemAction, arrangeItemsAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/agenda">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "agendaEditor")("title"));
}

/**
 * The agenda for those who edit it: its items, which can be added, moved and removed; each in each
 * language, who changed it last and when.
 */
export default async function AgendaToEditPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatAgenda(other, key);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const items = await orNotFound(listItemsToEdit(context, key));
  const issue = await orNotFound(getIssueOptions(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const t = getTranslator(locale, "agendaEditor");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="agenda"
      title={t("title")}
      firstField="title"
    >
      <p className="mt-3 max-w-measure">{t("intro")}</p>
      <p className="max-w-measure text-sm text-soft max-lg:hidden">{t("arrangeHelp")}</p>
      {issue.isPublic && (
        <NotIssued
          count={issue.differences.length}
          canIssue={canIssueAgenda(context.viewer)}
          meetingKey={key}
          locale={locale}
        />
      )}
      {issue.isPublic && meeting.status !== "announced" && (
        <p className="mt-1">
          <a href={paths.secretariatAdoptAgenda(locale, key)} className="inline-block min-h-6">
            {getTranslator(locale, "agendaEditions")("adoption")}
          </a>
        </p>
      )}
      <ItemsTable
        items={items}
        statuses={(await orNotFound(listTextStatuses(context, key))).items}
        unissued={new Set(issue.isPublic ? issue.differences.map(({ itemId }) => itemId) : [])}
        removed={await listRemovedItems(context, key)}
        isNumberedInOrder={areNumberedInOrder(items)}
        meeting={meeting}
        locale={locale}
        action={arrangeItemsAction}
        presences={await listPresences(context, { meetingKey: key, kind: "agenda-item" })}
        completed={justDone(await searchParams, ["added", "moved", "removed", "restored", "renumbered"])}
      />
      <AddItemForm action={addItemAction} items={items} meeting={meeting} locale={locale} />
    </StaffFrame>
  );
}
