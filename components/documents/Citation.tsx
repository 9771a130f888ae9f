import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { formatDay } from "@/app/_vocabulary/instants";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { CopyButton } from "@/components/ui/CopyButton";
import { documentTitle } from "./document-title";
import type { DocumentProps } from "./FileTable";

/** A citation of the document to copy, and its permanent address. */
export function Citation({ document, meeting, locale, publicUrl }: DocumentProps & { publicUrl: string }) {
  const t = getTranslator(locale, "documents");
  const { body, comma } = meetingName(meeting, locale);
  const title = documentTitle(document, locale);
  const date = document.issuedOn ? `${comma}${formatDay(document.issuedOn, locale)}` : "";
  const address = `${publicUrl}${paths.symbol(document.symbol)}`;
  const citation =
    [body.text, title.text, document.symbol].map((each) => isolateDirection(each, locale)).join(comma) + date;

  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{t("cite")}</h2>
      <p className="mt-3 border-s-2 border-edge ps-4">
        <span {...languageAttributes(body.locale, locale)}>{body.text}</span>
        {comma}
        <cite {...languageAttributes(title.locale, locale)}>{title.text}</cite>
        {comma}
        <bdi>{document.symbol}</bdi>
        {date}
      </p>
      <p className="mt-3 text-sm text-soft">
        {t("permanent")}{" "}
        <a href={paths.symbol(document.symbol)} className="break-all">
          <bdi>{address}</bdi>
        </a>
      </p>
      <p className="mt-3">
        <CopyButton text={`${citation} ${address}`} locale={locale} />
      </p>
    </section>
  );
}
