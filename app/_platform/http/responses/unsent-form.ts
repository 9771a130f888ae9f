import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { isTyped } from "@/app/_vocabulary/typed-fields";

/** A form whose request failed. */
export interface UnsentForm {
  /** the address that it was sent to */
  address: string;
  /**
   * in the order in which they were sent; without files, because no page can fill in a file field
   */
  fields: (readonly [name: string, value: string])[];
  /** the name of the file field, if the form has one */
  files?: string;
}

/**
 * Returns the HTML of a form that sends the same fields to the same address again. Text that a
 * person typed is visible and read-only; a password has to be typed again.
 */
export function unsentFormHtml({ address, fields, files }: UnsentForm, locale: Locale): string {
  const t = getTranslator(locale, "problems");
  const signIn = getTranslator(locale, "signIn");
  let fieldNumber = 0;
  const controls = fields.map(([name, value]) => {
    const attributes = `name="${htmlText(name)}"`;
    if (name === "password")
      return `<label>${htmlText(signIn("password"))}<input type="password" ${attributes} required autocomplete="current-password"></label>`;
    if (!isTyped(name, value)) return `<input type="hidden" ${attributes} value="${htmlText(value)}">`;
    fieldNumber += 1;
    const rows = Math.min(10, 1 + Math.ceil(value.length / 70));
    // A browser drops the first line break within a textarea (HTML, section 13.1.2.5).
    return `<label>${htmlText(signIn("savedFormField", { number: fieldNumber }))}<textarea ${attributes} readonly dir="auto" rows="${rows}">\n${htmlText(value)}</textarea></label>`;
  });
  const fileField =
    files === undefined
      ? ""
      : `<label>${htmlText(t("unsentFiles"))}<input type="file" name="${htmlText(files)}" multiple></label>`;

  return `<form method="post" enctype="multipart/form-data" action="${htmlText(address)}">${controls.join("")}${fileField}<button>${htmlText(t("sendAgain"))}</button></form>`;
}
