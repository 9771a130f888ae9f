import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_i18n/translator";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { Failure } from "@/db/failures";
import type { CompleteResponse } from "./complete-response";
import { plainHtmlResponse, plainResponse } from "./plain-response";
import { RETRY_AFTER_SECONDS, STATUS_OF_FAILURE } from "./response-overrides";
import { type UnsentForm, unsentFormHtml } from "./unsent-form";

/** What is known of a request that cannot be answered. */
interface Circumstances {
  /** nothing: through a defect */
  failure?: Failure | undefined;
  /** where the failure has none of its own */
  status?: number;
  /** where the address names none */
  locale?: Locale;
  /** whether the answer is read in a browser, also where programs ask as well */
  isReadByPerson?: boolean;
  /** the form that was sent: it is offered once more with all that was typed */
  unsent?: UnsentForm | undefined;
}

/** What is sent where an address cannot be answered: through a defect, or while the database does not answer. It needs neither Next nor the database. */
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

  return { title: t("brokenTitle"), text: t("brokenText") };
}
