import type { ParagraphToEdit } from "@/app/_domain/report/paragraph-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { describeLastChange } from "../agenda-editor/describe-change";
import { TextLanguages } from "../agenda-editor/TextLanguages";
import { ClientMessages } from "../layout/ClientMessages";
import { languageAttributes } from "../layout/language-attributes";
import type { MergeFormState } from "../merging/merge-state";
import { type EditorText, openedText, typedValues } from "../open-texts/editor-text";
import { UnsavedTextNotice } from "../open-texts/UnsavedTextNotice";
import type { FormAction } from "../ui/ActionForm";
import { ParagraphForm } from "./ParagraphForm";
import { ParagraphStatus } from "./ParagraphStatus";

interface Props {
  paragraph: ParagraphToEdit;
  meetingKey: string;
  locale: Locale;
  /** the language of the text */
  text: Locale;
  open: EditorText;
  actions: { edit: FormAction<MergeFormState>; check: FormAction; undo: FormAction };
}

/** A paragraph in one language: its status, its form, and another language beside it. */
export function ParagraphEditor({ paragraph, meetingKey, locale, text, open, actions }: Props) {
  const t = getTranslator(locale, "report");
  const { id, version, revision, lastChange, timeZone: zone } = paragraph;
  const seen = { paragraphId: id, version: String(version), revision: String(revision) };
  const href = (other: Locale) =>
    paths.secretariatParagraph(locale, { meeting: meetingKey, paragraph: id, text: other });
  const other = pickText({ ...paragraph.texts, [text]: undefined }, text === "en" ? "fr" : "en");

  return (
    <>
      <p className="mt-1 flex flex-wrap gap-x-6">
        <a href={`${paths.secretariatReport(locale, meetingKey, { text })}#paragraph-${id}`}>{t("back")}</a>
        <a href={paths.secretariatParagraphHistory(locale, { meeting: meetingKey, paragraph: id, text })}>
          {getTranslator(locale, "textHistory")("link")}
        </a>
      </p>
      <TextLanguages current={text} href={href} label={t("languages")} />
      <p className="text-sm text-soft">
        {lastChange ? describeLastChange(lastChange, { namespace: "report", locale, zone }) : t("noText")}
      </p>
      <ParagraphStatus paragraph={paragraph} locale={locale} hidden={{ ...seen, textLocale: text }} actions={actions} />
      {open.unsaved && (
        <ClientMessages locale={locale} namespaces={["merging"]}>
          <UnsavedTextNotice
            {...{ ...open, unsaved: open.unsaved, locale, zone }}
            fields={[
              {
                name: "text",
                language: text,
                label: t("text", { language: LANGUAGE_NAMES[text] }),
                value: paragraph.text,
              },
            ]}
            continueHref={paths.secretariatParagraph(
              locale,
              { meeting: meetingKey, paragraph: id, text },
              { typed: open.unsaved.page },
            )}
          />
        </ClientMessages>
      )}
      <ParagraphForm
        opened={openedText(open, locale)}
        continued={typedValues(open)}
        action={actions.edit}
        locale={locale}
        text={text}
        here={href(text)}
        hidden={{ ...seen, meetingKey }}
        typed={paragraph.text}
        minor={version > 0 ? { isTicked: paragraph.outdated !== undefined } : undefined}
      />
      {other && (
        <section className="mt-10 border-t border-rule pt-4">
          <h2 className="text-lg">{t("otherText", { language: LANGUAGE_NAMES[other.locale] })}</h2>
          <p
            className="mt-2 max-w-measure whitespace-pre-wrap break-words"
            {...languageAttributes(other.locale, locale)}
          >
            {other.text}
          </p>
        </section>
      )}
    </>
  );
}
