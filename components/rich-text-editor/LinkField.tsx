"use client";

import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { useId, useState } from "react";
import { useTranslator } from "../ui/messages-context";
import { linkAt, removeLink, setLink } from "./links";
import { readWebAddress } from "./web-address";

interface Props {
  view: EditorView;
  state: EditorState;
  close: () => void;
}

/** The address of the link at the cursor, or of a new one. */
export function LinkField({ view, state, close }: Props) {
  const t = useTranslator("richText");
  const id = useId();
  const linked = linkAt(state);
  const [typed, setTyped] = useState(linked?.href ?? "https://");
  const [isWrong, setWrong] = useState(false);
  const end = () => {
    close();
    view.focus();
  };
  const apply = () => {
    const href = readWebAddress(typed);
    setWrong(href === undefined);
    if (href === undefined) return;
    view.dispatch(setLink(view.state, href));
    end();
  };
  const remove = () => {
    const transaction = removeLink(view.state);
    if (transaction) view.dispatch(transaction);
    end();
  };

  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-rule bg-wash px-3 py-2 text-sm">
      <label htmlFor={id}>{t("address")}</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        value={typed}
        dir="ltr"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter") apply();
          else end();
        }}
        className="min-w-0 flex-1 border border-edge bg-paper px-2 py-1 aria-invalid:border-wrong"
      />
      <SmallButton onClick={apply}>{t("setLink")}</SmallButton>
      {linked && <SmallButton onClick={remove}>{t("removeLink")}</SmallButton>}
      <SmallButton onClick={end}>{t("cancel")}</SmallButton>
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className="basis-full font-semibold text-wrong">
          {t("addressWrong")}
        </p>
      )}
    </div>
  );
}

/** A button inside the editor, which sends nothing. */
export function SmallButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" onClick={onClick} className="min-h-6 text-accent underline pointer-coarse:min-h-11">
      {children}
    </button>
  );
}
