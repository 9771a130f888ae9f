import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { momentText } from "../ui/Moment";

interface Props {
  /** the last first */
  editions: { number: number; issuedAt: Date }[];
  /** the page that compares them */
  action: string;
  zone: string;
  locale: Locale;
}

const BOX = "mx-1 min-h-9 max-w-72 border border-edge bg-paper px-2 text-ink pointer-coarse:min-h-11";

/** Chooses two editions to compare: without a choice the first and the last. */
export function CompareEditions({ editions, action, zone, locale }: Props) {
  const t = getTranslator(locale, "agendaEditions");
  const [last] = editions;
  const first = editions.at(-1);
  if (!first || !last || first === last) return null;
  const choices = [
    { name: "from", label: t("compareFrom"), chosen: first.number },
    { name: "edition", label: t("compareTo"), chosen: last.number },
  ];

  return (
    <form
      action={action}
      aria-label={t("compareEditions")}
      className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm"
    >
      {choices.map(({ name, label, chosen }) => (
        <label key={name}>
          {label}
          <select name={name} defaultValue={chosen} className={BOX}>
            {editions.map(({ number, issuedAt: at }) => (
              <option key={number} value={number}>
                {t("editionOf", { number, when: momentText({ at, locale, zone }) })}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button
        type="submit"
        className="min-h-9 cursor-pointer border border-edge bg-paper px-4 hover:bg-wash pointer-coarse:min-h-11"
      >
        {getTranslator(locale, "textHistory")("compare")}
      </button>
    </form>
  );
}
