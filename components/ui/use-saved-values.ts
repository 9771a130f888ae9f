"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { FormState } from "@/app/_vocabulary/form-state";
import { fillForm, isUnsaved, valuesOf } from "./form-values";

type Values = FormState["values"];

interface SavedValuesOptions {
  form: RefObject<HTMLFormElement | null>;
  state: FormState;
  pending: boolean;
  /** the values in the page; a refresh of the page may bring others */
  initial: Values;
}

/**
 * Returns the saved values of a form: the texts, and the version that a save has to name. Both
 * change together, or a save without a conflict would be refused, or would overwrite another
 * person's. After a save they are what was sent, with the resulting version; values from a
 * refreshed page replace them as soon as nothing unsaved is typed.
 */
export function useSavedValues({ form, state, pending, initial }: SavedValuesOptions) {
  const [saved, setSaved] = useState(initial);
  const sent = useRef<Values>(undefined);
  const fromPage = JSON.stringify(initial);
  const applied = useRef(fromPage);

  useLayoutEffect(() => {
    if (state.status !== "done" || !sent.current) return;
    setSaved({ ...sent.current, ...state.values });
    sent.current = undefined;
  }, [state]);

  useLayoutEffect(() => {
    const isSettled = !pending && (state.status === "new" || (state.status === "done" && !sent.current));
    if (!form.current || fromPage === applied.current || !isSettled) return;
    const values: Values = JSON.parse(fromPage); // as stringified above
    if (isUnsaved(form.current, saved) && isUnsaved(form.current, values)) return;
    applied.current = fromPage;
    fillForm(form.current, values);
    setSaved(values);
  }, [form, fromPage, saved, state, pending]);

  return {
    saved,
    /** notes what is sent */
    noteSent: (data: FormData) => {
      sent.current = valuesOf(data);
    },
  };
}
