import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Neighbour, Neighbours } from "@/app/_vocabulary/neighbours";

/** The pages before and after one of a list, and its place in the list. */
export function Steps({ neighbours, locale }: { neighbours: Neighbours; locale: Locale }) {
  const t = getTranslator(locale, "workspace");
  const { position, count, previous, next } = neighbours;

  return (
    <nav aria-label={t("neighbours")} className="flex flex-wrap items-baseline gap-x-4 text-sm">
      {previous && <Step step={previous} rel="prev" name={t("previous")} />}
      <span className="text-soft tabular-nums">{t("place", { position, count })}</span>
      {next && <Step step={next} rel="next" name={t("next")} />}
    </nav>
  );
}

function Step({ step: { href, label }, rel, name }: { step: Neighbour; rel: "prev" | "next"; name: string }) {
  const arrow = (
    <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
      {rel === "prev" ? "←" : "→"}
    </span>
  );

  return (
    <a href={href} rel={rel} className="inline-block py-2.5 sm:py-1">
      {rel === "prev" && arrow} <span className="sr-only">{name} </span>
      <bdi>{label}</bdi> {rel === "next" && arrow}
    </a>
  );
}
