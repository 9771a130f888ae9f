import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_i18n/translator";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { Failure } from "@/db/failures";
import type { CompleteResponse } from "./complete-response";
import { plainHtmlResponse, plainResponse } from "./plain-response";
import { RETRY_AFTER_SECONDS, STATUS_OF_FAILURE } from "./response-overrides";
import { type UnsentForm, unsentFormHtml } from "./unsent-form";

/** Details of a request that cannot be answered. */
interface Circumstances {
  /** undefined: a defect */
  failure?: Failure | undefined;
  /** used where the failure has no status of its own */
  status?: number;
  /** used where the address names no language */
  locale?: Locale;
  /** answered as a page, also at an address that programs read */
  isReadByPerson?: boolean;
  /** offered again with all that was typed */
  unsent?: UnsentForm | undefined;
}

/**
 * Returns the response to a request that fails by a defect or by the database. It needs neither
 * Next nor the database.
 */
export function unavailableResponse(
  address: string,
  { failure, status = 503, locale: fallbackLocale = "en", isReadByPerson = false, unsent }: Circumstances = {},
): CompleteResponse {
  const first = address.split(/[/?]/)[1];
  const locale = isLocale(first) ? first : fallbackLocale;
  const t = getTranslator(locale, "problems");
  const again = `<p><a href="${htmlText(address)}">${htmlText(t("again"))}</a></p>`;
  const form =
    unsent &&
    `<h2>${htmlText(t("unsentTitle"))}</h2><p>${htmlText(t("unsentText"))}</p>${unsentFormHtml(unsent, locale)}`;
  const content = { ...textsOf(failure, locale), content: form ?? again };
  const sentStatus = failure ? STATUS_OF_FAILURE[failure] : status;
  const headers: Record<string, string> = sentStatus === 503 ? { "retry-after": String(RETRY_AFTER_SECONDS) } : {};

  return isReadByPerson
    ? plainHtmlResponse(locale, sentStatus, content, headers)
    : plainResponse(address, locale, sentStatus, content, headers);
}

function textsOf(failure: Failure | undefined, locale: Locale): { title: string; text: string } {
  const t = getTranslator(locale, "problems");
  if (failure === "unavailable") return { title: t("awayTitle"), text: t("awayText") };
  if (failure === "no-space") return { title: t("fullTitle"), text: t("fullText") };

  return { title: t("failedTitle"), text: t("failedText") };
}
