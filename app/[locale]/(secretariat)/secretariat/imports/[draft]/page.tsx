import type { Metadata } from "next";
import { getImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { importQuery } from "@/app/_platform/http/staff/import-query";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { ClosedImport } from "@/components/agenda-import/ClosedImport";
import { ImportLook } from "@/components/agenda-import/ImportLook";
import { placeFindings } from "@/components/agenda-import/place-findings";
import { StaffFrame } from "@/components/layout/StaffFrame";
import * as actions from "./actions";

type Props = PageProps<"/[locale]/secretariat/imports/[draft]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "imports")("draftTitle") };
}

/** The look before an agenda is imported: everything that was understood, beside its source. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale: segment, draft: draftId } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatImport(other, draftId);
  const context = await getStaffContext(locale, address(locale));
  const draft = await orNotFound(getImportDraft(context, draftId));
  const frame = await getStaffFrame(context, locale);
  const { text, edit, completed, checksOnly } = importQuery(await searchParams);
  // Its own language is the one that a reader can check.
  const source = draft.sources.find((each) => each.locale === (text ?? locale));
  const shown = source ?? draft.resolved?.primary;
  const agenda = shown && draft.resolved?.agendas.get(shown.id);
  const { maxUploadBytes: bytes } = env();
  const t = getTranslator(locale, "imports");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      current="imports"
      title={t("draftTitle")}
    >
      <p className="mt-1">
        <a href={paths.secretariatImports(locale)}>{t("back")}</a>
      </p>
      {draft.status === "open" && shown ? (
        <ImportLook
          draft={draft}
          locale={locale}
          source={shown}
          agenda={agenda ?? shown.agenda}
          findings={placeFindings(agenda ?? shown.agenda, shown)}
          checksOnly={checksOnly}
          address={(query) =>
            paths.secretariatImport(locale, draftId, {
              text: shown.locale,
              ...(checksOnly && { show: "check" as const }),
              ...query,
            })
          }
          edit={edit}
          completed={completed}
          fileLimit={{ bytes, size: formatSize(bytes, locale) }}
          actions={{
            confirm: actions.confirmImportAction,
            discard: actions.discardImportAction,
            removeFile: actions.removeImportFileAction,
            restoreFile: actions.restoreImportFileAction,
            correctParticulars: actions.correctParticularsAction,
            correctItem: actions.correctImportItemAction,
            removeItem: actions.removeImportItemAction,
            correctDocument: actions.correctImportDocumentAction,
            removeDocument: actions.removeImportDocumentAction,
            correctEntry: actions.correctImportEntryAction,
            removeEntry: actions.removeImportEntryAction,
            chooseText: actions.chooseImportTextAction,
          }}
        />
      ) : (
        <ClosedImport draft={draft} locale={locale} reopen={actions.reopenImportAction} />
      )}
    </StaffFrame>
  );
}
