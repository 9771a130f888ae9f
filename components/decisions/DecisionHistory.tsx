import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { TextHistory } from "@/app/_vocabulary/text-history";
import { TextHistoryView } from "../text-history/TextHistoryView";
import type { FormAction } from "../ui/ActionForm";

interface Props {
  history: TextHistory;
  /** `zone`: the time zone of the meeting */
  decision: { id: string; meetingKey: string; zone: string };
  locale: Locale;
  restore: FormAction;
  isRestored: boolean;
}

/** The history of the text of a decision, in all its languages at once. */
export function DecisionHistory({ history, decision, locale, restore, isRestored }: Props) {
  const t = getTranslator(locale, "textHistory");
  const address = { meeting: decision.meetingKey, decision: decision.id };

  return (
    <>
      <p className="mt-1">
        <a href={paths.secretariatDecision(locale, address)}>{t("back")}</a>
      </p>
      <p className="mt-2 max-w-measure text-sm text-soft">{t("intro")}</p>
      <TextHistoryView
        history={history}
        locale={locale}
        isRestored={isRestored}
        text={{
          labelOf: ({ locale: language }) => languageName(language, locale),
          withoutAuthor: "–",
          href: (query) => paths.secretariatDecisionHistory(locale, address, query),
          restore,
          hidden: {
            ...{ meetingKey: decision.meetingKey, decisionId: decision.id },
            version: String(history.list.current),
          },
          zone: decision.zone,
        }}
      />
    </>
  );
}
