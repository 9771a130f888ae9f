import type { IssuableDocument, WaitingFile } from "@/app/_domain/documents/received-queries";
import { formatSize, languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ScheduleFields, scheduleLabels } from "../scheduled-issues/ScheduleFields";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { Checkbox, HiddenField, type Option, TextArea } from "../ui/fields";
import { LanguageFieldset, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";
import { CompactSelect } from "./CompactSelect";

interface Props {
  action: FormAction;
  waiting: WaitingFile[];
  documents: IssuableDocument[];
  /** the files that are to be issued at a set time: they are not ticked */
  scheduled: Set<string>;
  meeting: { key: string; timeZone: string };
  locale: Locale;
}

/** The files that wait to be issued, each with its document and language, to correct and to issue. */
export function WaitingFilesForm({ action, waiting, documents, scheduled, meeting, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const words = getTranslator(locale, "documents");
  const editions = getTranslator(locale, "agendaEditions");
  const initial = Object.fromEntries(
    waiting.flatMap(({ fileId, documentId, locale: language }) => [
      [`document-${fileId}`, documentId ?? ""],
      [`language-${fileId}`, language ?? ""],
    ]),
  );
  const labels = Object.fromEntries(
    waiting.flatMap(({ fileId, name }) => [
      [`document-${fileId}`, name],
      [`language-${fileId}`, name],
    ]),
  );

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={{
        ...{ ...labels, files: t("waiting"), reason: editions("reason") },
        ...languageFieldLabels({ prefix: "note", label: (language) => editions("note", { language }), locale }),
        ...scheduleLabels(locale),
      }}
      initial={{
        ...initial,
        ...languageFieldValues("note", {}),
        reason: "",
        issueDay: "",
        issueTime: "",
        meetingKey: meeting.key,
        files: waiting.map(({ fileId }) => fileId).filter((id) => !scheduled.has(id)),
      }}
    >
      <HiddenField name="meetingKey" />
      {/* The key Enter issues: the first button of a form is the one that it presses. */}
      <button type="submit" hidden tabIndex={-1} />
      <ul id="field-files" className="mt-3">
        {waiting.map((file) => (
          <li key={file.fileId} className="border-t border-rule py-2">
            <div className="grid items-start gap-x-6 gap-y-1 lg:grid-cols-[minmax(0,1fr)_18rem_11rem_auto]">
              <div className="flex flex-wrap items-baseline gap-x-3">
                <Checkbox name="files" option={{ value: file.fileId, label: file.name }} />
                <a href={paths.file(file.fileId)} className="inline-block py-1 text-sm">
                  {file.format.toUpperCase()} {formatSize(file.size, locale)}
                </a>
              </div>
              <CompactSelect
                name={`document-${file.fileId}`}
                label={words("document")}
                options={documents.map(({ id, symbol }): Option => ({ value: id, label: symbol }))}
                empty={t("choose")}
              />
              <CompactSelect
                name={`language-${file.fileId}`}
                label={words("language")}
                options={languageOptions(locale)}
                empty={t("choose")}
              />
              <Button
                look="quiet"
                name="remove"
                value={file.fileId}
                aria-label={getTranslator(locale, "legislation")("removeNamed", { name: file.name })}
              >
                {getTranslator(locale, "legislation")("remove")}
              </Button>
            </div>
            <Consequence file={file} documents={documents} zone={meeting.timeZone} locale={locale} />
          </li>
        ))}
      </ul>
      <div className="mt-4 grid gap-x-10 lg:grid-cols-2">
        <LanguageFieldset
          prefix="note"
          legend={editions("notes")}
          hint={t("notesHint")}
          locale={locale}
          className="*:my-2"
          first={{ languages: [locale], summary: editions("otherLanguages") }}
        />
        <TextArea name="reason" label={editions("reason")} hint={editions("reasonHint")} rows={2} />
      </div>
      <p className="mt-4">
        <Button>{t("issueTicked")}</Button>
      </p>
      <ScheduleFields zone={meeting.timeZone} locale={locale} />
    </ActionForm>
  );
}

interface ConsequenceProps {
  file: WaitingFile;
  documents: IssuableDocument[];
  zone: string;
  locale: Locale;
}

/** Says who will read a file under the document that was told of it, and which file it replaces. */
function Consequence({ file, documents, zone, locale }: ConsequenceProps) {
  const t = getTranslator(locale, "documentRegister");
  const document = documents.find(({ id }) => id === file.documentId);
  if (!document) return null;
  const replaced = document.current.find((each) => each.locale === file.locale && each.format === file.format);

  return (
    <p className="text-sm text-soft">
      <bdi>{document.symbol}</bdi>: {t(`readers.${document.readers}`)}{" "}
      {replaced && (
        <strong className="font-semibold text-note">
          {t("replacesFile", { day: formatDay(dayOf(replaced.issuedAt, zone), locale) })}
        </strong>
      )}
    </p>
  );
}
