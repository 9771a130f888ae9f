"use client";

import { createContext, useContext } from "react";
import type { FieldError, FormState } from "@/app/_vocabulary/form-state";

interface Current {
  values: FormState["values"];
  errors: FieldError[];
  pending: boolean;
  /** the result of the last submission, where it had no error */
  notice?: FormNotice | undefined;
}

export interface FormNotice {
  kind: "note" | "right";
  text: string;
  /** a way on */
  link?: FormState["link"] | undefined;
}

const FormStateContext = createContext<Current>({ values: {}, errors: [], pending: false });

/** Provides the fields of a form with their values and errors. */
export const FormStateProvider = FormStateContext.Provider;

/** Returns the value and the error of one field. */
export function useField(name: string): { value: string; error: string | undefined } {
  const { values, errors } = useContext(FormStateContext);
  const value = values[name];

  return {
    value: Array.isArray(value) ? (value[0] ?? "") : (value ?? ""),
    error: errors.find((found) => found.field === name)?.message,
  };
}

/** Returns every value of one field: for a group of boxes. */
export function useFieldValues(name: string): string[] {
  const { values } = useContext(FormStateContext);

  return [values[name] ?? []].flat();
}

/** Returns the values of several fields, empty for those that have none. */
export function useTypedValues(names: string[]): string[] {
  const { values } = useContext(FormStateContext);

  return names.map((name) => [values[name] ?? ""].flat()[0] ?? "");
}

/** Returns whether the form is being submitted. */
export function usePending(): boolean {
  return useContext(FormStateContext).pending;
}

/** Returns the result of the last submission. */
export function useNotice(): FormNotice | undefined {
  return useContext(FormStateContext).notice;
}
