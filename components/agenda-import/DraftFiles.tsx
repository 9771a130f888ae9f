import { formatSize, languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { paths } from "@/app/_vocabulary/paths";
import { ClientMessages } from "../layout/ClientMessages";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";
import { AgendaUpload } from "./AgendaUpload";
import { LookSection } from "./LookSection";
import type { LookProps } from "./look-props";

interface Props extends Pick<LookProps, "draft" | "locale" | "completed" | "actions"> {
  fileLimit: { bytes: number; size: string };
}

/** The files of an import by language: each can be downloaded and removed, and others added. */
export function DraftFiles({ draft, locale, completed, actions, fileLimit }: Props) {
  const t = getTranslator(locale, "imports");
  const done = completed?.done;

  return (
    <LookSection part="files" locale={locale}>
      {(done === "filesAdded" || done === "fileRemoved" || done === "fileRestored" || done === "reopened") && (
        <DoneNotice key={draft.version}>{t(done)}</DoneNotice>
      )}
      <ul className="mt-3">
        {draft.sources.map((source) => (
          <li key={source.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
            <span className="min-w-24 font-semibold">{languageName(source.locale, locale)}</span>
            <a href={paths.file(source.fileId)} className="min-w-0 py-1 break-all">
              <bdi>{source.name}</bdi>
            </a>
            <span className="text-sm text-soft">
              {formatSize(source.size, locale)}
              {source === draft.resolved?.primary && draft.sources.length > 1 && <> · {t("primary")}</>}
            </span>
            {draft.sources.length > 1 && (
              <ActionForm
                action={actions.removeFile}
                locale={locale}
                className="ms-auto"
                initial={{ draftId: draft.id, version: String(draft.version), sourceId: source.id }}
              >
                {["draftId", "version", "sourceId"].map((name) => (
                  <HiddenField key={name} name={name} />
                ))}
                <Button look="quiet" aria-label={t("removeFile", { name: source.name })}>
                  {t("remove")}
                </Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {draft.removed.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">{t("removedFiles")}</h3>
          <ul>
            {draft.removed.map((source) => (
              <RemovedFile key={source.id} source={source} draft={draft} locale={locale} action={actions.restoreFile} />
            ))}
          </ul>
        </>
      )}
      <div className="mt-6">
        <ClientMessages locale={locale} namespaces={["imports", "legislation", "errors"]}>
          <AgendaUpload draftId={draft.id} adds fileLimit={fileLimit} />
        </ClientMessages>
      </div>
    </LookSection>
  );
}

interface RemovedProps extends Pick<Props, "draft" | "locale"> {
  source: Props["draft"]["removed"][number];
  action: Props["actions"]["restoreFile"];
}

/** A removed file: it can be downloaded, and restored with its corrections. */
function RemovedFile({ source, draft, locale, action }: RemovedProps) {
  const t = getTranslator(locale, "imports");

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
      <span className="min-w-24 text-soft">{languageName(source.locale, locale)}</span>
      <a href={paths.file(source.fileId)} className="min-w-0 py-1 break-all">
        <bdi>{source.name}</bdi>
      </a>
      <ActionForm
        action={action}
        locale={locale}
        className="ms-auto"
        initial={{ draftId: draft.id, version: String(draft.version), sourceId: source.id }}
      >
        {["draftId", "version", "sourceId"].map((name) => (
          <HiddenField key={name} name={name} />
        ))}
        <Button look="quiet" aria-label={t("restoreFile", { name: source.name })}>
          {t("undo")}
        </Button>
      </ActionForm>
    </li>
  );
}
