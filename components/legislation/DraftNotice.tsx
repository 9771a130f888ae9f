import type { getDraft } from "@/app/_domain/legislation/submission-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { Notice } from "../ui/Notice";

interface Props {
  draft: Awaited<ReturnType<typeof getDraft>>;
  meetingKey: string;
  locale: Locale;
}

/** Says that a draft is saved, and which submission it is to replace. */
export function DraftNotice({ draft, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "legislation");
  const { replaces, mistakes } = draft;

  return (
    <>
      {replaces?.status === "returned" && (
        <Notice kind="plain">
          <p className="font-semibold">
            {t("isToReplace", { number: printReceiptNumber(meetingKey, replaces.receiptNumber ?? 0) })}
          </p>
          <p className="mt-2 text-sm text-soft">{t("question")}</p>
          <p className="max-w-measure break-words whitespace-pre-line">
            <bdi>{replaces.question}</bdi>
          </p>
        </Notice>
      )}
      {replaces && replaces.status !== "returned" && (
        <Notice kind="wrong">{getTranslator(locale, "errors")("replacementClosed")}</Notice>
      )}
      {mistakes.length === 0 && <Notice kind="note">{t("savedNotSubmitted")}</Notice>}
    </>
  );
}
