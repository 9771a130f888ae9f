import type { Metadata } from "next";
import { getAdoptionOptions } from "@/app/_domain/agenda-editions/adoption-options";
import { differingLocales } from "@/app/_domain/agenda-editions/compare-contents";
import { canIssueAgenda } from "@/app/_domain/agenda-editions/policy";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths, previewAddress } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AdoptionLine } from "@/components/agenda/AdoptionLine";
import { AdoptionForm } from "@/components/agenda-editions/AdoptionForm";
import { ItemDifferences } from "@/components/agenda-editions/ItemDifferences";
import { UndoAdoptionForm } from "@/components/agenda-editions/UndoAdoptionForm";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { adoptAgendaAction, undoAdoptionAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/agenda/adopt">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "agendaEditions")("adoption"));
}

/** The adoption of the agenda by its meeting: what is adopted, the form that records it, and how it is taken back. */
export default async function AdoptAgendaPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatAdoptAgenda(other, key);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const options = await orNotFound(getAdoptionOptions(context, key));
  const { adoption, differences, symbols, status, canBeUndone } = options;
  const frame = await getStaffFrame(context, locale, key);
  const done = justDone(await searchParams, ["adopted", "undone"])?.done;
  const t = getTranslator(locale, "agendaEditions");
  const canAdopt = canIssueAgenda(context.viewer) && status === "in-session" && !adoption;

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="agenda"
      title={t("adoption")}
    >
      {done && <DoneNotice key={done}>{t(done === "adopted" ? "adoptionRecorded" : "adoptionUndone")}</DoneNotice>}
      <p className="mt-1">
        <a href={paths.secretariatAgenda(locale, key)}>{t("backToAgenda")}</a>
      </p>
      {adoption ? (
        <>
          <AdoptionLine adoption={adoption} symbol={symbols?.current} locale={locale} />
          {canBeUndone && canIssueAgenda(context.viewer) ? (
            <UndoAdoptionForm action={undoAdoptionAction} meetingKey={key} locale={locale} />
          ) : (
            <p className="mt-3 text-sm text-soft">{t("adoptionFixed")}</p>
          )}
        </>
      ) : (
        <>
          <p className="mt-3 max-w-measure">{t(status === "in-session" ? "adoptionIntro" : "adoptionLater")}</p>
          <h2 className="mt-4 text-lg">{t(differences.length > 0 ? "adoptedAmended" : "adoptedAsIs")}</h2>
          {differences.length > 0 && (
            <>
              <p className="my-1">
                <a href={previewAddress(paths.agenda(locale, key))}>{t("preview")}</a>
              </p>
              <ItemDifferences differences={differences} meeting={meeting} locale={locale} />
            </>
          )}
          {canAdopt && (
            <AdoptionForm
              action={adoptAgendaAction}
              meetingKey={key}
              options={options}
              differing={differingLocales(differences)}
              locale={locale}
            />
          )}
        </>
      )}
    </StaffFrame>
  );
}
