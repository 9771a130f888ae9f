"use client";

import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { useId } from "react";
import { useTranslator } from "../ui/messages-context";
import { setMark } from "./commands";
import { readRows } from "./rows";

/** The number of the paragraph, or the mark of the item, at the cursor, as it is printed. */
export function MarkField({ view, state }: { view: EditorView; state: EditorState }) {
  const t = useTranslator("richText");
  const id = useId();
  const row = readRows(state)?.from.row;

  return (
    <span className="flex items-center gap-1.5 py-1 text-sm">
      <label htmlFor={id}>{t("mark")}</label>
      <input
        id={id}
        value={row?.mark ?? ""}
        disabled={!row || row.type === "quotation"}
        size={4}
        maxLength={16}
        dir="auto"
        onChange={(event) => setMark(event.target.value.replace(/\s/g, "\u00a0"))(view.state, view.dispatch)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          view.focus();
        }}
        className="border border-edge bg-paper px-2 py-0.5 disabled:opacity-40 pointer-coarse:min-h-11"
      />
    </span>
  );
}
