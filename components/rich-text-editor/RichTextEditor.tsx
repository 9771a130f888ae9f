"use client";

import "./editor.css";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { LOCALES } from "@/app/_vocabulary/locales";
import { bySymbol } from "@/app/_vocabulary/references";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { useTranslator } from "../ui/messages-context";
import { describeReference } from "./describe-reference";
import { toDocument, toRichText } from "./document";
import { EditorToolbar } from "./EditorToolbar";
import { editorPlugins } from "./editor-plugins";
import { FootnoteFields } from "./FootnoteFields";
import { insertNote, listNotes, noteView } from "./footnotes";
import { LinkField } from "./LinkField";
import { pastePlugin } from "./paste-plugin";
import { ReferenceField } from "./ReferenceField";
import { useReferenceChoices } from "./reference-choices";
import { referenceView, referToSymbols } from "./references";

interface Props {
  /** the area that the form posts; the editor writes the source form into it */
  area: RefObject<HTMLTextAreaElement | null>;
  id: string;
  lang: string;
  dir: "rtl" | "ltr";
  labelledBy: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
  /** tall for a long text */
  isTall: boolean;
  showSource: () => void;
}

/**
 * The editor of a rich text in place of its text area. Its effects are layout effects: the editor has the id, the name
 * and the language of the field in the moment in which the area loses them.
 */
export default function RichTextEditor(props: Props) {
  const { area, lang } = props;
  const t = useTranslator("richText");
  const frame = useRef<HTMLDivElement>(null);
  const notes = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView>();
  const [state, setState] = useState<EditorState>();
  const [opened, setOpened] = useState<"link" | "reference">();
  const choices = useReferenceChoices();
  const [notice, setNotice] = useState("");
  const locale = LOCALES.find((each) => each === lang) ?? "en";

  const openNote = useCallback((index: number) => {
    // After the fields are drawn again.
    requestAnimationFrame(() => notes.current?.querySelectorAll("textarea")[index]?.focus());
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is made once; its attributes follow below
  useLayoutEffect(() => {
    const field = area.current;
    if (!field || !frame.current) return;
    const plugins = editorPlugins({
      locale,
      link: () => {
        setOpened("link");
        return true;
      },
      refer: () => {
        setOpened("reference");
        return true;
      },
      footnote: (before, dispatch) => {
        if (!dispatch) return true;
        const transaction = insertNote(before);
        dispatch(transaction);
        openNote(listNotes(transaction.doc).findIndex(({ position }) => position === before.selection.to));
        return true;
      },
    });
    const known = bySymbol(choices.documents.filter(({ isOfMeeting }) => isOfMeeting));
    plugins.push(
      pastePlugin(
        (pasted) => setNotice(pasted.map((kind) => t(`pasted.${kind}`)).join(" ")),
        (pasted, range) => referToSymbols(pasted, range, known),
      ),
    );
    const stateOf = (source: string) => EditorState.create({ doc: toDocument(parseSource(source).text), plugins });
    const created = new EditorView(frame.current, {
      state: stateOf(field.value),
      nodeViews: {
        footnote: noteView(t("footnote"), openNote),
        reference: referenceView((node) => describeReference(node, choices, t)),
      },
      dispatchTransaction(transaction) {
        const next = created.state.apply(transaction);
        created.updateState(next);
        setState(next);
        if (!transaction.docChanged) return;
        setNotice("");
        field.value = printSource(toRichText(next.doc));
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
    });
    // The page has filled its form with other values.
    const refill = () => {
      if (printSource(toRichText(created.state.doc)) === field.value) return;
      created.updateState(stateOf(field.value));
      setState(created.state);
    };
    field.addEventListener("filled", refill);
    setView(created);
    setState(created.state);

    return () => {
      field.removeEventListener("filled", refill);
      created.destroy();
    };
  }, []);

  const close = () => setOpened(undefined);
  const { id, dir, labelledBy, describedBy, isInvalid, isRequired, isTall } = props;
  useLayoutEffect(() => {
    view?.setProps({
      attributes: {
        id,
        lang,
        dir,
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelledBy,
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(isInvalid && { "aria-invalid": "true" }),
        ...(isRequired && { "aria-required": "true" }),
        class: `rich-text-editor max-h-[70vh] resize-y overflow-y-auto px-3 py-2 ${isTall ? "min-h-64" : "min-h-20"}`,
      },
    });
  }, [view, id, lang, dir, labelledBy, describedBy, isInvalid, isRequired, isTall]);

  return (
    <div className={`mt-1 border bg-paper text-ink ${isInvalid ? "border-2 border-wrong" : "border-edge"}`}>
      {view && state && (
        <EditorToolbar
          view={view}
          state={state}
          locale={locale}
          controls={id}
          link={() => setOpened("link")}
          refer={() => setOpened("reference")}
          openNote={openNote}
          showSource={props.showSource}
        />
      )}
      {view && state && opened === "link" && <LinkField view={view} state={state} close={close} />}
      {view && state && opened === "reference" && <ReferenceField view={view} state={state} close={close} />}
      <div ref={frame} />
      {view && state && <FootnoteFields ref={notes} view={view} state={state} lang={lang} dir={dir} />}
      <p role="status" className={notice ? "border-t border-rule bg-note-wash px-3 py-1 text-sm text-note" : "sr-only"}>
        {notice}
      </p>
    </div>
  );
}
