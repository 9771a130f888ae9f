import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  locale: Locale;
  /** the class of the page's width */
  width: string;
  /** the organ that meets; without it the portal names itself */
  children: ReactNode;
}

/** The footer of every page: what there is to know about the portal, and whose it is. */
export function Footer({ locale, width, children }: Props) {
  const t = getTranslator(locale, "portal");
  const links = [
    { href: paths.help(locale), label: t("help") },
    { href: paths.alerts(locale), label: t("alerts") },
    { href: paths.accessibility(locale), label: t("accessibility") },
    { href: paths.privacy(locale), label: t("privacy") },
    { href: paths.apiV1.openapi(), label: t("api") },
  ];

  return (
    <footer className="mt-16 border-t border-rule bg-wash text-sm print:hidden">
      <div className={`mx-auto px-4 py-6 sm:px-6 ${width}`}>
        <nav aria-label={t("about")}>
          <ul className="flex flex-wrap gap-x-6">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1.5 text-ink decoration-rule hover:decoration-current">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-3 max-w-measure text-soft">{children ?? t("name")}</p>
      </div>
    </footer>
  );
}
