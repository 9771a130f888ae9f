"use client";

import { redo, undo } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type KeyboardEvent, type Ref, useState } from "react";
import { parseNote, printNote } from "@/app/_vocabulary/rich-text-source-inline";
import { useTranslator } from "../ui/messages-context";
import { listNotes, type PlacedNote, printPlacedNote, removeNote, selectNote, writeNote } from "./footnotes";
import { SmallButton } from "./LinkField";

interface Props {
  ref: Ref<HTMLDivElement>;
  view: EditorView;
  state: EditorState;
  lang: string;
  dir: "rtl" | "ltr";
}

/** The footnotes of the text, each in a field of its own below it. */
export function FootnoteFields({ ref, view, state, lang, dir }: Props) {
  const notes = listNotes(state.doc);

  return (
    <div ref={ref} className={notes.length > 0 ? "border-t border-rule px-3 py-1 text-sm" : undefined}>
      {notes.map((note, index) => (
        <FootnoteField key={index} number={index + 1} note={note} view={view} lang={lang} dir={dir} />
      ))}
    </div>
  );
}

interface FieldProps extends Omit<Props, "ref" | "state"> {
  number: number;
  note: PlacedNote;
}

function FootnoteField({ number, note, view, lang, dir }: FieldProps) {
  const t = useTranslator("richText");
  const printed = printPlacedNote(note);
  const [typed, setTyped] = useState(printed);
  const isOwn = printNote(parseNote(typed.trim())) === printed;
  const handleKey = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === "Escape" || (event.key === "Enter" && !isCommand)) selectNote(view, note);
    else if (isCommand && event.key === "z") (event.shiftKey ? redo : undo)(view.state, view.dispatch);
    else if (isCommand && event.key === "y") redo(view.state, view.dispatch);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="flex items-start gap-2 py-1">
      <span aria-hidden className="min-w-6 pt-1">
        {number}
      </span>
      <textarea
        aria-label={t("footnoteNumber", { number })}
        value={isOwn ? typed : printed}
        rows={2}
        lang={lang}
        dir={dir}
        onChange={(event) => {
          setTyped(event.target.value);
          view.dispatch(writeNote(view.state, note, event.target.value));
        }}
        onKeyDown={handleKey}
        className="min-w-0 flex-1 border border-edge bg-paper px-2 py-1"
      />
      <SmallButton
        onClick={() => {
          view.dispatch(removeNote(view.state, note));
          view.focus();
        }}
      >
        {t("removeFootnote")}
      </SmallButton>
    </div>
  );
}
