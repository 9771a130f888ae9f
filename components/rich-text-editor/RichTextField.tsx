"use client";

import { type ComponentType, useEffect, useState } from "react";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { FieldFrame, fieldAria } from "../ui/field-frame";
import { useField } from "../ui/form-state-context";
import { useTranslator } from "../ui/messages-context";
import { useTypedBefore } from "../ui/use-typed-before";
import type RichTextEditor from "./RichTextEditor";

interface Props {
  name: string;
  label: string;
  hint?: string;
  rows: number;
  required?: boolean;
  /** the language of the text */
  lang: string;
  dir: "rtl" | "ltr";
}

type Editor = ComponentType<Parameters<typeof RichTextEditor>[0]>;

/** From this many rows on the editor is tall. */
const TALL = 8;

/**
 * A field for a rich text in the language of its `lang` and `dir`. The form posts its text area, which
 * holds the source form (see `_vocabulary/rich-text-source`); with JavaScript the editor stands in its
 * place and writes into it. The editor is loaded after the page.
 */
export function RichTextField({ name, label, hint, rows, required, lang, dir }: Props) {
  const t = useTranslator("richText");
  const { value, error } = useField(name);
  const area = useTypedBefore(`field-${name}`);
  const [Editor, setEditor] = useState<Editor>();
  const [isSource, setSource] = useState(true);
  const [refused, setRefused] = useState(false);
  const isEdited = Editor !== undefined && !isSource;

  useEffect(() => {
    let isGone = false;
    // Without the editor, as where its file cannot be loaded, the text area stays.
    import("./RichTextEditor").then(
      (loaded) => {
        if (isGone) return;
        setEditor(() => loaded.default);
        if (document.activeElement !== area.current && isReadable(area.current)) setSource(false);
      },
      () => undefined,
    );

    return () => {
      isGone = true;
    };
  }, [area]);

  const help = isEdited ? hint : [hint, t("sourceHint")].filter(Boolean).join(" ");
  const aria = fieldAria(name, help, error);

  return (
    <FieldFrame
      name={name}
      label={label}
      hint={help}
      error={error}
      labelId={`label-${name}`}
      {...(isEdited && { onLabelClick: () => document.getElementById(`field-${name}`)?.focus() })}
    >
      {Editor && isSource && (
        <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
          <button
            type="button"
            onClick={() => {
              setRefused(!isReadable(area.current));
              if (isReadable(area.current)) setSource(false);
            }}
            className="min-h-6 text-accent underline pointer-coarse:min-h-11"
          >
            {t("editor")}
          </button>
          {refused && (
            <span role="alert" className="text-wrong">
              {t("footnotesWrong")}
            </span>
          )}
        </p>
      )}
      <textarea
        ref={area}
        id={isEdited ? `source-${name}` : `field-${name}`}
        name={name}
        defaultValue={value}
        rows={rows}
        // The browser cannot point to a field that is hidden; the server asks for it.
        required={required && !isEdited}
        hidden={isEdited}
        lang={lang}
        dir={dir}
        className="mt-1 block w-full border border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong"
        {...aria}
      />
      {isEdited && (
        <Editor
          area={area}
          id={`field-${name}`}
          lang={lang}
          dir={dir}
          labelledBy={`label-${name}`}
          describedBy={aria["aria-describedby"]}
          isInvalid={error !== undefined}
          isRequired={required ?? false}
          isTall={rows >= TALL}
          showSource={() => {
            setSource(true);
            requestAnimationFrame(() => area.current?.focus());
          }}
        />
      )}
    </FieldFrame>
  );
}

/** Returns whether the editor would show the whole text: a mark without its footnote would be lost in it. */
function isReadable(area: HTMLTextAreaElement | null): boolean {
  return area !== null && parseSource(area.value).problems.length === 0;
}
