import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { CompleteResponse } from "./complete-response";
import { plainResponse } from "./plain-response";
import { RETRY_AFTER_SECONDS } from "./response-overrides";
import { type UnsentForm, unsentFormHtml } from "./unsent-form";

/**
 * The reasons for which a request is refused unanswered; their texts are messages under `refusals`.
 */
const STATUS_OF_REFUSAL = {
  /** it contradicts itself, or names another host */
  malformed: 400,
  otherSpelling: 400,
  noSuchMethod: 405,
  formTooLarge: 413,
  formUnreadable: 400,
  /** from a page of another build */
  formOutdated: 409,
  formFromElsewhere: 403,
  /** the render queue is full */
  busy: 503,
} as const;

export type RefusalName = keyof typeof STATUS_OF_REFUSAL;

interface RefusalDetails {
  canonical?: string | undefined;
  allow?: string[] | undefined;
  /** offered again with all that was typed */
  unsent?: UnsentForm | undefined;
}

/** Returns the response to a refused request, in the reader's language. */
export function refusalResponse(
  name: RefusalName,
  address: string,
  locale: Locale,
  { canonical, allow, unsent }: RefusalDetails = {},
): CompleteResponse {
  const t = getTranslator(locale, "refusals");
  const texts = { title: t(`titles.${name}`), text: t(`texts.${name}`) };
  const link = canonical === undefined ? undefined : { label: t("canonical"), href: canonical };

  return plainResponse(
    address,
    locale,
    STATUS_OF_REFUSAL[name],
    { ...texts, link, content: unsent && unsentFormHtml(unsent, locale) },
    {
      ...(allow && { allow: allow.join(", ") }),
      ...(name === "busy" && { "retry-after": String(RETRY_AFTER_SECONDS) }),
    },
  );
}
