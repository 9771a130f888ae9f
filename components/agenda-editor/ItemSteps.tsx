import type { ItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { Button } from "../ui/Button";

/** The sign of each step; those to another level are mirrored where the page runs from the right. */
const SIGNS = [
  ["up", "↑", ""],
  ["down", "↓", ""],
  ["in", "→", "inline-block rtl:-scale-x-100"],
  ["out", "←", "inline-block rtl:-scale-x-100"],
] as const;

/** The buttons of an item in the table: a step each, and its removal. */
export function ItemSteps({ item, locale }: { item: Pick<ItemToEdit, "id" | "number" | "steps">; locale: Locale }) {
  const t = getTranslator(locale, "agendaEditor");
  const number = printItemNumber(item.number, locale);

  return (
    <div className="-ms-2 flex items-baseline lg:ms-0">
      {SIGNS.map(([step, sign, className]) => {
        const label = t(`steps.${step}`, { number });
        return item.steps.includes(step) ? (
          <Button
            key={step}
            look="bare"
            name="arrange"
            value={`${step} ${item.id}`}
            data-step={step}
            aria-label={label}
            title={label}
          >
            <span aria-hidden className={className}>
              {sign}
            </span>
          </Button>
        ) : (
          <span key={step} aria-hidden className="inline-block min-w-8 max-lg:hidden pointer-coarse:min-w-11">
            {"\u00a0"}
          </span>
        );
      })}
      <Button look="bare" name="arrange" value={`remove ${item.id}`} aria-label={t("removeNumber", { number })}>
        {t("remove")}
      </Button>
    </div>
  );
}
