"use client";

import type { ComponentProps } from "react";
import { TextArea } from "../ui/fields";

/**
 * A field for a rich text in the language of its `lang` and `dir`. The form posts the source form
 * (see `_vocabulary/rich-text-source`).
 */
export function RichTextField(props: ComponentProps<typeof TextArea> & { lang: string; dir: "rtl" | "ltr" }) {
  return <TextArea {...props} />;
}
