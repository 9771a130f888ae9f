import { baseKeymap, chainCommands } from "prosemirror-commands";
import { closeHistory, history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { type Command, type EditorState, Plugin } from "prosemirror-state";
import { readListMark } from "@/app/_vocabulary/list-marks";
import type { Locale } from "@/app/_vocabulary/locales";
import { addressMarks } from "./address-marks";
import { changeLevel, joinAfter, joinBefore, splitRow, takeBeginning, toggleList, toggleQuotation } from "./commands";
import type { Row } from "./rows";
import { schema } from "./schema";

interface Keys {
  /** the language of the text */
  locale: Locale;
  link: Command;
  refer: Command;
  footnote: Command;
}

/** Returns what the editor does beside drawing: its history, its keys, typed marks, typed addresses. */
export function editorPlugins({ locale, link, refer, footnote }: Keys): Plugin[] {
  const enter = chainCommands(splitRow, baseKeymap.Enter ?? (() => false));

  return [
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
      Enter: enter,
      // The form is sent by it; the browser would begin a line too.
      "Mod-Enter": () => true,
      "Shift-Enter": enter,
      Backspace: joinBefore,
      "Mod-Backspace": joinBefore,
      Delete: joinAfter,
      "Mod-Delete": joinAfter,
      "Mod-]": changeLevel(1),
      "Mod-[": changeLevel(-1),
      "Mod-Shift-8": toggleList(locale),
      "Mod-Shift-9": toggleQuotation,
      "Mod-k": link,
      "Mod-Alt-r": refer,
      "Mod-Alt-f": footnote,
    }),
    keymap(baseKeymap),
    history(),
    addressMarks(),
    typedBeginnings(),
  ];
}

/** A space after `(a)`, `#12.` or `>` at the beginning of a paragraph makes of it what the mark says. */
function typedBeginnings(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const beginning = text === " " && from === to ? beginningOf(view.state) : undefined;
        const transaction = beginning && takeBeginning(view.state, beginning);
        // Undone by itself, so that the mark can stay as it was typed.
        if (transaction) view.dispatch(closeHistory(transaction));

        return transaction !== undefined;
      },
    },
  });
}

function beginningOf({ selection: { $from } }: EditorState): Pick<Row, "type" | "mark"> | undefined {
  const { parent, parentOffset } = $from;
  if (parent.type !== schema.nodes.paragraph || parent.attrs.number || parentOffset > 16) return undefined;
  const typed = parent.textBetween(0, parentOffset, undefined, "\ufffc");
  if (typed === ">") return { type: "quotation", mark: "" };
  const [, number] = /^#(\S+)$/.exec(typed) ?? [];
  if (number) return { type: "paragraph", mark: number };
  const read = readListMark(`${typed} x`);

  return read?.mark === typed ? { type: "item", mark: typed } : undefined;
}
