import type { getDraft } from "@/app/_domain/legislation/submission-queries";
import { formatSize, languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import type { TreatyInstrument } from "@/app/_vocabulary/treaty";
import { ClientMessages } from "../layout/ClientMessages";
import { describeSentName } from "./describe-sent-name";
import { describeMistakes } from "./submission-errors";
import { UploadForm } from "./UploadForm";

interface Props {
  locale: Locale;
  meetingKey: string;
  draftId: string;
  /** none before it is saved for the first time */
  draft: Awaited<ReturnType<typeof getDraft>> | undefined;
  /** the instruments of the meeting's treaty */
  instruments: TreatyInstrument[];
  /** the largest size of a file, in bytes */
  maxFileBytes: number;
}

/** The form that submits legislation, with what its draft has already. */
export function SubmissionForm({ locale, meetingKey, draftId, draft, instruments, maxFileBytes }: Props) {
  const t = getTranslator(locale, "legislation");
  // Sizes and names of languages are formatted here: browsers would format some of them otherwise.
  const files = (draft?.files ?? []).map((file) => ({
    id: file.id,
    name: file.name,
    sentName: describeSentName(file, t),
    size: formatSize(file.size, locale),
  }));

  return (
    <ClientMessages locale={locale} namespaces={["legislation", "errors"]}>
      <UploadForm
        meetingKey={meetingKey}
        draftId={draftId}
        values={draft?.fields ?? {}}
        errors={describeMistakes(draft?.mistakes ?? [], locale)}
        files={files}
        languages={languageOptions(locale)}
        instruments={instruments.map(({ key, titles, articlesLabels }) => ({
          key,
          title: pickText(titles, locale)?.text ?? key,
          articlesLabel: pickText(articlesLabels, locale)?.text ?? t("articles"),
        }))}
        fileLimit={{ bytes: maxFileBytes, size: formatSize(maxFileBytes, locale) }}
      />
    </ClientMessages>
  );
}
