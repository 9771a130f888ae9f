import { getTranslator } from "@/app/_i18n/translator";
import { ACCOUNTS_PER_PAGE, type AccountsPart } from "@/app/_vocabulary/accounts-part";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  part: AccountsPart;
  /** the number of accounts in the list */
  total: number;
  locale: Locale;
}

/** Leads to the previous and the next page of the list. */
export function PageSteps({ part, total, locale }: Props) {
  const t = getTranslator(locale, "accounts");
  const page = part.page ?? 1;
  const hasNext = page * ACCOUNTS_PER_PAGE < total;
  if (page === 1 && !hasNext) return null;

  return (
    <p className="mt-4 flex gap-6">
      {page > 1 && <a href={paths.accounts(locale, { ...part, page: page - 1 })}>{t("previousPage")}</a>}
      {hasNext && <a href={paths.accounts(locale, { ...part, page: page + 1 })}>{t("nextPage")}</a>}
    </p>
  );
}
