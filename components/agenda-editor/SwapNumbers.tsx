"use client";

import { CheckboxGroup } from "../ui/fields";
import { useField } from "../ui/form-state-context";
import { useTranslator } from "../ui/messages-context";

/** Offers to exchange the numbers of two items where the typed one was refused as taken. */
export function SwapNumbers() {
  const { error } = useField("number");
  const t = useTranslator("agendaEditor");
  if (!error) return null;

  return (
    <CheckboxGroup name="swapNumbers" label={t("swapLegend")} options={[{ value: "yes", label: t("swapNumbers") }]} />
  );
}
