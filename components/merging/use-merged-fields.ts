"use client";

import { type RefObject, useLayoutEffect } from "react";
import type { FormState } from "@/app/_vocabulary/form-state";
import { MERGED_VERSIONS_FIELD } from "@/app/_vocabulary/merging/merge-form";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field of a form that is merged: as it was sent, and with what another person has saved. */
export interface MergedField {
  name: string;
  sent: string;
  merged: string;
}

/**
 * Fills the fields of the form around an element with what was merged. Where something was typed since
 * the form was sent nothing is filled, and the form says that it began from the earlier text.
 */
export function useMergedFields(
  inForm: RefObject<Element | null>,
  fields: MergedField[],
  versionsBefore: FormState["values"][string],
): void {
  useLayoutEffect(() => {
    const form = inForm.current?.closest("form");
    if (!form) return;
    const found = fields.flatMap(({ name, ...values }) => {
      const field = form.elements.namedItem(name);
      return isField(field) ? [{ field, ...values }] : [];
    });
    const isTouched = found.some(
      ({ field, sent, merged }) => ![sent, merged].map(asTyped).includes(asTyped(textOf(field))),
    );
    const versions = form.elements.namedItem(MERGED_VERSIONS_FIELD);
    if (isTouched && versions instanceof HTMLInputElement) versions.value = String(versionsBefore);
    if (!isTouched) for (const { field, merged } of found) fill(field, merged);
  }, [inForm, fields, versionsBefore]);
}

function isField(element: Element | RadioNodeList | null): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function isBox(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === "checkbox";
}

function textOf(field: Field): string {
  return isBox(field) ? (field.checked ? field.value : "") : field.value;
}

function fill(field: Field, text: string): void {
  if (asTyped(textOf(field)) === asTyped(text)) return;
  if (isBox(field)) field.checked = text === field.value;
  else field.value = text;
  // An editor over the field shows its new text.
  field.dispatchEvent(new Event("filled"));
}

/** Evens out the line ends, in which a sent text and that of a field differ. */
function asTyped(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
