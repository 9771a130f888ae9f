import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { listImportDrafts } from "@/app/_domain/agenda-import/drafts/queries";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AgendaUpload } from "@/components/agenda-import/AgendaUpload";
import { DiscardedDrafts, DraftList } from "@/components/agenda-import/DraftList";
import { ReopenImport } from "@/components/agenda-import/ReopenImport";
import { ClientMessages } from "@/components/layout/ClientMessages";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { DoneNotice } from "@/components/ui/DoneNotice";

import { reopenImportAction } from "./[draft]/actions";

type Props = PageProps<"/[locale]/secretariat/imports">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "imports")("title") };
}

/** Takes in agendas: the files to drop, and the imports that nobody has confirmed yet. */
export default async function ImportsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getStaffContext(locale, paths.secretariatImports(locale));
  const drafts = await orNotFound(listImportDrafts(context));
  const frame = await getStaffFrame(context, locale);
  const discarded = drafts.filter(({ status }) => status === "discarded");
  const completed = justDone(await searchParams, ["discarded"]);
  const { maxUploadBytes: bytes } = env();
  const t = getTranslator(locale, "imports");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.secretariatImports(other)}
      current="imports"
      title={t("title")}
    >
      {completed && (
        <DoneNotice key={completed.at}>
          <p>{t("discarded")}</p>
          {discarded.some(({ id }) => id === completed.at) && completed.at && (
            <ReopenImport action={reopenImportAction} locale={locale} draftId={completed.at} label={t("undo")} />
          )}
        </DoneNotice>
      )}
      <p className="my-4 max-w-measure">{t("intro")}</p>
      <ClientMessages locale={locale} namespaces={["imports", "legislation", "errors"]}>
        <AgendaUpload draftId={randomUUID()} adds={false} fileLimit={{ bytes, size: formatSize(bytes, locale) }} />
      </ClientMessages>
      <DraftList drafts={drafts.filter(({ status }) => status === "open")} locale={locale} />
      <DiscardedDrafts drafts={discarded} locale={locale} />
    </StaffFrame>
  );
}
