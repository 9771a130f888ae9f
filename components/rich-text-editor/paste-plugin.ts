import { closeHistory } from "prosemirror-history";
import { Slice } from "prosemirror-model";
import { type EditorState, Plugin, TextSelection, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { toDocument, toRichText } from "./document";
import type { PasteRemark } from "./paste/read-html";
import { readPlain } from "./paste/read-plain";
import { OWN_CLIPBOARD, schema } from "./schema";

type Refer = (state: EditorState, range: { from: number; to: number }) => Transaction | undefined;

/**
 * Pastes and drops what other programs put on the clipboard, as blocks of the editor.
 *
 * @param report is told what was left out.
 * @param refer returns a change that makes references of what was pasted between two positions.
 */
export function pastePlugin(report: (remarks: PasteRemark[]) => void, refer: Refer): Plugin {
  const take = (view: EditorView, data: DataTransfer | null): boolean => {
    const html = data?.getData("text/html") ?? "";
    // The browser reads what an editor of the portal has copied, by the rules of the schema.
    if (html.includes(OWN_CLIPBOARD)) return false;
    const plain = data?.getData("text/plain") ?? "";
    if (html)
      void import("./paste/read-html").then(
        ({ readHtml }) => {
          const { text, remarks } = readHtml(html);
          insertText(view, text, refer);
          report(remarks);
        },
        // Without the network, or after an update of the portal, the words are pasted without their structure.
        () => insertText(view, readPlain(plain), refer),
      );
    else if (plain) insertText(view, readPlain(plain), refer);

    return true;
  };

  return new Plugin({
    props: {
      // Before the editor's own handlers: these parse the HTML in the page, whose policy then refuses its styles.
      handleDOMEvents: {
        paste(view, event) {
          if (!take(view, event.clipboardData)) return false;
          event.preventDefault();

          return true;
        },
        drop(view, event) {
          if (view.dragging) return false;
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
          if (!take(view, event.dataTransfer)) return false;
          event.preventDefault();

          return true;
        },
      },
      clipboardTextSerializer: (slice) => plainText(toRichText(documentOf(slice))),
    },
  });
}

/** Replaces the selection; words alone join the words around them. */
function insertText(view: EditorView, text: RichText, refer: Refer): void {
  if (text.length === 0 || view.isDestroyed) return;
  const { content } = toDocument(text);
  const { paragraph } = schema.nodes;
  const isOpen = (node: typeof content.firstChild) => node?.type === paragraph && !node.attrs.number;
  const slice = new Slice(content, isOpen(content.firstChild) ? 1 : 0, isOpen(content.lastChild) ? 1 : 0);
  // A paste is undone by itself, and not what was typed just before it.
  const tr = closeHistory(view.state.tr);
  const { from } = tr.selection;
  view.dispatch(tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  // Undone by itself too: the symbols then stay as they were pasted.
  const referring = refer(view.state, { from, to: view.state.selection.to });
  if (referring) view.dispatch(closeHistory(referring));
}

/** Returns a document of a copied slice, which may be a part of a block. */
function documentOf({ content }: Slice) {
  const { doc, paragraph, list, item } = schema.nodes;
  const [first] = content.content;
  if (!first || first.isInline) return doc.create(null, paragraph.create(null, content));

  return doc.create(null, first.type === item ? list.create(null, content) : content);
}
