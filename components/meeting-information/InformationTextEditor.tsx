import type { InformationTexts } from "@/app/_domain/meeting-information/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { TextLanguages } from "../agenda-editor/TextLanguages";
import { ClientMessages } from "../layout/ClientMessages";
import { languageAttributes } from "../layout/language-attributes";
import type { MergeFormState } from "../merging/merge-state";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";
import { StatusMark } from "../translations/StatusMark";
import type { FormAction } from "../ui/ActionForm";
import { InformationTextFields } from "./InformationTextFields";

interface Props {
  /** undefined for those who only read it */
  action: FormAction<MergeFormState> | undefined;
  texts: InformationTexts;
  meetingKey: string;
  locale: Locale;
  /** the language of the text */
  text: Locale;
}

/** The practical information in one language: its status, its form, and its source. */
export function InformationTextEditor({ action, texts: { source, statuses, texts }, meetingKey, locale, text }: Props) {
  const t = getTranslator(locale, "information");
  const href = (other: Locale) => paths.secretariatInformationText(locale, { meeting: meetingKey, text: other });
  const [saved, sourceText] = [texts[text], texts[source]];

  return (
    <>
      <p className="mt-1">
        <a href={paths.secretariatInformation(locale, meetingKey)}>{t("back")}</a>
      </p>
      <TextLanguages current={text} href={href} label={t("languages")} />
      <p className="text-sm">
        {t("status")} <StatusMark status={statuses[text]} locale={locale} />
      </p>
      {action ? (
        <ClientMessages locale={locale} namespaces={["information", "merging", "richText", "translations"]}>
          <InformationTextFields
            key={text}
            action={action}
            text={text}
            here={href(text)}
            hidden={{
              meetingKey,
              version: String(saved?.version ?? 0),
              sourceRevision: String(sourceText?.revision ?? 0),
            }}
            typed={printSource(saved?.text ?? [])}
            status={saved?.status ?? "draft"}
            isTranslated={text === source && saved !== undefined}
            isOutdated={statuses[text] === "outdated"}
          />
        </ClientMessages>
      ) : (
        <div className="mt-2 max-w-measure" {...languageAttributes(text, locale)}>
          <RichTextBlocks text={saved?.text ?? []} />
        </div>
      )}
      {text !== source && sourceText && (
        <section className="mt-10 border-t border-rule pt-4">
          <h2 className="text-lg">{t("sourceText", { language: languageName(source, locale) })}</h2>
          <div className="mt-2 max-w-measure" {...languageAttributes(source, locale)}>
            <RichTextBlocks text={sourceText.text} />
          </div>
        </section>
      )}
    </>
  );
}
