"use client";

import { redo, undo } from "prosemirror-history";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { KeyboardEvent, ReactNode } from "react";
import type { MessageKey } from "@/app/_i18n/messages";
import type { Locale } from "@/app/_vocabulary/locales";
import { useTranslator } from "../ui/messages-context";
import { changeLevel, renumber, toggleList, toggleQuotation } from "./commands";
import { insertNote, listNotes } from "./footnotes";
import { linkAt } from "./links";
import { MarkField } from "./MarkField";
import { referenceAt } from "./references";
import { readRows, selectedRows } from "./rows";
import { ICONS, type IconName } from "./toolbar-icons";

interface Props {
  view: EditorView;
  state: EditorState;
  /** the language of the text */
  locale: Locale;
  /** the id of the editor */
  controls: string;
  link: () => void;
  refer: () => void;
  openNote: (index: number) => void;
  showSource: () => void;
}

interface Tool {
  name: IconName & MessageKey<"richText">;
  run: () => void;
  isPressed?: boolean;
  isOff?: boolean;
}

/**
 * The tools of the editor: one stop of the Tab key, with arrow keys between them (ARIA Authoring
 * Practices, toolbar).
 */
export function EditorToolbar({ view, state, locale, controls, link, refer, openNote, showSource }: Props) {
  const t = useTranslator("richText");
  const rows = readRows(state);
  const types = new Set((rows ? selectedRows(rows) : []).map(({ type }) => type));
  const isOnly = (type: "quotation" | "item") => types.size === 1 && types.has(type);
  const command = (name: Tool["name"], run: Command, isPressed?: boolean): Tool => ({
    name,
    run: () => void run(view.state, view.dispatch),
    isOff: !run(state),
    ...(isPressed !== undefined && { isPressed }),
  });
  const note = () => {
    const { to } = view.state.selection;
    view.dispatch(insertNote(view.state));
    openNote(listNotes(view.state.doc).findIndex(({ position }) => position === to));
  };
  const groups: Tool[][] = [
    [
      command("list", toggleList(locale), isOnly("item")),
      command("deeper", changeLevel(1)),
      command("lessDeep", changeLevel(-1)),
      command("renumber", renumber),
      command("quotation", toggleQuotation, isOnly("quotation")),
    ],
    [
      { name: "link", run: link, isPressed: linkAt(state) !== undefined },
      { name: "reference", run: refer, isPressed: referenceAt(state) !== undefined },
      { name: "footnote", run: note },
    ],
    [command("undo", undo), command("redo", redo)],
  ];

  return (
    <div className="flex flex-wrap items-center gap-x-2 border-b border-rule bg-wash px-1">
      <div
        role="toolbar"
        aria-label={t("tools")}
        aria-controls={controls}
        onKeyDown={moveFocus}
        className="flex flex-wrap items-center"
      >
        {groups.map((tools, group) => (
          <span key={tools[0]?.name} className={group > 0 ? "flex border-s border-rule" : "flex"}>
            {tools.map((tool, index) => (
              <ToolButton
                key={tool.name}
                tool={tool}
                label={t(tool.name)}
                isFirst={group === 0 && index === 0}
                view={view}
              >
                {ICONS[tool.name]}
              </ToolButton>
            ))}
          </span>
        ))}
      </div>
      <MarkField view={view} state={state} />
      <button
        type="button"
        onClick={showSource}
        className="ms-auto min-h-8 px-2 text-sm text-accent underline pointer-coarse:min-h-11"
      >
        {t("source")}
      </button>
    </div>
  );
}

/** The tools that open a field, which then has the focus. */
const OPENING: readonly Tool["name"][] = ["footnote", "link", "reference"];

interface ToolButtonProps {
  tool: Tool;
  label: string;
  isFirst: boolean;
  view: EditorView;
  children: ReactNode;
}

function ToolButton({ tool, label, isFirst, view, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={tool.isPressed}
      aria-disabled={tool.isOff}
      tabIndex={isFirst ? 0 : -1}
      // The selection stays in the text while a tool is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (tool.isOff) return;
        tool.run();
        if (event.detail > 0 && !OPENING.includes(tool.name)) view.focus();
      }}
      className="grid size-8 place-items-center aria-disabled:opacity-40 aria-pressed:bg-accent-wash aria-pressed:text-accent pointer-coarse:size-11"
    >
      {children}
    </button>
  );
}

/** Moves the focus between the tools, and makes the one that has it the stop of the Tab key. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const tools = [...event.currentTarget.querySelectorAll("button")];
  const at = tools.findIndex((tool) => tool.matches(":focus"));
  const step = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
  const targets: Record<string, number> = {
    ArrowRight: (at + step + tools.length) % tools.length,
    ArrowLeft: (at - step + tools.length) % tools.length,
    Home: 0,
    End: tools.length - 1,
  };
  const target = tools[targets[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  for (const tool of tools) tool.tabIndex = tool === target ? 0 : -1;
  target.focus();
}
