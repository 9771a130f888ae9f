import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { AccountViewer } from "@/app/_vocabulary/viewer";

export type SignOutAction = (form: FormData) => Promise<void>;

interface Props {
  locale: Locale;
  viewer: AccountViewer;
  /** the State of a delegation, in place of the role */
  stateName?: string;
  signOut: SignOutAction;
}

/**
 * Names who is signed in, and signs them out. Signing out is a form: it works without JavaScript,
 * and no link can do it.
 */
export function AccountBar({ locale, viewer, stateName, signOut }: Props) {
  const t = getTranslator(locale, "accounts");

  return (
    <form action={signOut} data-leaves="" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="locale" value={locale} />
      <p>
        <span className="sr-only">{t("signedInAs")} </span>
        <a href={paths.ownAccount(locale)} className="inline-block py-1 font-semibold text-ink">
          <bdi>{viewer.name}</bdi>
        </a>
        <span className={`text-soft ${stateName ? "" : "max-sm:sr-only"}`}>
          {" · "}
          {stateName ?? t(`roles.${viewer.role}`)}
        </span>
      </p>
      <button type="submit" className="min-h-8 cursor-pointer border border-edge bg-paper px-3 hover:bg-wash">
        {t("signOut")}
      </button>
    </form>
  );
}
