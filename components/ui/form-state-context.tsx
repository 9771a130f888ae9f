"use client";

import { createContext, useContext } from "react";
import type { FieldError, FormState } from "@/app/_vocabulary/form-state";

interface Current {
  values: FormState["values"];
  errors: FieldError[];
  pending: boolean;
  /** what came of the last sending, where nothing went wrong */
  notice?: FormNotice | undefined;
}

export interface FormNotice {
  kind: "note" | "right";
  text: string;
}

const FormStateContext = createContext<Current>({ values: {}, errors: [], pending: false });

/** Gives the fields of a form what they hold. */
export const FormStateProvider = FormStateContext.Provider;

/** What one field of the form holds, and its mistake. */
export function useField(name: string): { value: string; error: string | undefined } {
  const { values, errors } = useContext(FormStateContext);
  const value = values[name];

  return {
    value: Array.isArray(value) ? (value[0] ?? "") : (value ?? ""),
    error: errors.find((mistake) => mistake.field === name)?.message,
  };
}

/** Every value that one field of the form holds: for a group of boxes to tick. */
export function useFieldValues(name: string): string[] {
  const { values } = useContext(FormStateContext);

  return [values[name] ?? []].flat();
}

/** Whether the form is on its way. */
export function usePending(): boolean {
  return useContext(FormStateContext).pending;
}

/** What came of the last sending. */
export function useNotice(): FormNotice | undefined {
  return useContext(FormStateContext).notice;
}
