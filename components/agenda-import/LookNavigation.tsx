import { getTranslator } from "@/app/_i18n/translator";
import { ClientMessages } from "../layout/ClientMessages";
import { FindingSteps } from "./FindingSteps";
import { LOOK_PARTS, type LookProps } from "./look-props";

/** The links to the parts, the filter and the steps between findings; they stay in view. */
export function LookNavigation({ locale, agenda, checksOnly, address }: LookProps) {
  const t = getTranslator(locale, "imports");
  const filter = checksOnly ? address({ show: undefined }) : address({ show: "check" });

  return (
    <nav
      aria-label={t("parts")}
      data-stays-in-view=""
      className="sticky top-0 z-2 mt-6 flex items-center gap-x-5 gap-y-1 overflow-x-auto border-b border-rule bg-paper py-1 sm:flex-wrap"
    >
      <ul className="flex gap-x-5 whitespace-nowrap sm:flex-wrap">
        {LOOK_PARTS.map((part) => (
          <li key={part}>
            <a href={`#${part}`} className="inline-block py-1">
              {t(`part.${part}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="flex items-center gap-2 whitespace-nowrap sm:ms-auto">
        <a href={filter} className="inline-block py-1">
          {t(checksOnly ? "showAll" : "showChecks")}
        </a>
        {agenda.findings.length > 0 && (
          <ClientMessages locale={locale} namespaces={["imports"]}>
            <FindingSteps />
          </ClientMessages>
        )}
      </p>
    </nav>
  );
}
