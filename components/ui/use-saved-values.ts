"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { FormState } from "@/app/_vocabulary/form-state";
import { fillForm, isUnsaved, valuesOf } from "./form-values";

type Values = FormState["values"];

interface Asked {
  form: RefObject<HTMLFormElement | null>;
  state: FormState;
  pending: boolean;
  /** what the page says that the form holds; other after each refresh of the page that brings something else */
  initial: Values;
}

/**
 * The saved values that a form stands on: the texts, and the version that a save has to name. Both change together, or a save would be refused that is
 * no conflict, or would overwrite what somebody else has saved. After a save they are what was sent, with the version that came of it; where the page
 * brings others, they are taken up as soon as nothing is typed that is not saved.
 */
export function useSavedValues({ form, state, pending, initial }: Asked) {
  const [saved, setSaved] = useState(initial);
  const sent = useRef<Values>(undefined);
  const fromPage = JSON.stringify(initial);
  const takenUp = useRef(fromPage);

  useLayoutEffect(() => {
    if (state.status !== "done" || !sent.current) return;
    setSaved({ ...sent.current, ...state.values });
    sent.current = undefined;
  }, [state]);

  useLayoutEffect(() => {
    const isSettled = !pending && (state.status === "new" || (state.status === "done" && !sent.current));
    if (!form.current || fromPage === takenUp.current || !isSettled) return;
    const values: Values = JSON.parse(fromPage); // as stringified above
    if (isUnsaved(form.current, saved) && isUnsaved(form.current, values)) return;
    takenUp.current = fromPage;
    fillForm(form.current, values);
    setSaved(values);
  }, [form, fromPage, saved, state, pending]);

  return {
    saved,
    /** called with what is sent */
    noteSent: (data: FormData) => {
      sent.current = valuesOf(data);
    },
  };
}
