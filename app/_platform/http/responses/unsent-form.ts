import type { IncomingMessage } from "node:http";
import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { isTyped } from "@/app/_vocabulary/typed-fields";

/** A form that was sent and could not be taken in. */
export interface UnsentForm {
  /** where it was sent to */
  address: string;
  /** in the order in which they were sent; the file system of the reader is closed to pages, so that files are not among them */
  fields: (readonly [name: string, value: string])[];
  /** the name under which it takes files */
  files?: string;
}

const unsentForms = new WeakMap<IncomingMessage, UnsentForm>();

/** Notes what a form brought with which a request was sent. */
export function rememberUnsentForm(request: IncomingMessage, form: UnsentForm): void {
  unsentForms.set(request, form);
}

/** The form that a request was sent with, by the browser itself. */
export function unsentFormOf(request: IncomingMessage): UnsentForm | undefined {
  return unsentForms.get(request);
}

/** A form with everything that was typed, to be sent once more to the same address; a password has to be typed again. */
export function unsentFormHtml({ address, fields, files }: UnsentForm, locale: Locale): string {
  const t = getTranslator(locale, "problems");
  const signIn = getTranslator(locale, "signIn");
  let fieldNumber = 0;
  const controls = fields.map(([name, value]) => {
    const named = `name="${htmlText(name)}"`;
    if (name === "password")
      return `<label>${htmlText(signIn("password"))}<input type="password" ${named} required autocomplete="current-password"></label>`;
    if (!isTyped(name, value)) return `<input type="hidden" ${named} value="${htmlText(value)}">`;
    fieldNumber += 1;
    const rows = Math.min(10, 1 + Math.ceil(value.length / 70));
    // A browser takes the first line break within it for the tag's own (HTML, section 13.1.2.5).
    return `<label>${htmlText(signIn("keptField", { number: fieldNumber }))}<textarea ${named} readonly dir="auto" rows="${rows}">\n${htmlText(value)}</textarea></label>`;
  });
  const chosen =
    files === undefined
      ? ""
      : `<label>${htmlText(t("unsentFiles"))}<input type="file" name="${htmlText(files)}" multiple></label>`;

  return `<form method="post" enctype="multipart/form-data" action="${htmlText(address)}">${controls.join("")}${chosen}<button>${htmlText(t("sendAgain"))}</button></form>`;
}
