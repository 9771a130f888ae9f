"use client";

import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import type { Destination } from "@/app/_vocabulary/destinations";
import { useDestinations } from "./use-destinations";

export interface CommandTexts {
  title: string;
  field: string;
  hint: string;
  close: string;
  failed: string;
  nothing: string;
}

interface Props {
  dialog: RefObject<HTMLDialogElement | null>;
  page: string;
  source: string;
  meetingKey: string | undefined;
  texts: CommandTexts;
  onClose: () => void;
}

/**
 * The command menu: a field with a list of pages (ARIA combobox with a listbox). The arrow keys choose, Enter opens, Esc
 * closes, and the browser gives the focus back. Enter without a choice opens the results as a page.
 */
export function CommandDialog({ dialog, page, source, meetingKey, texts, onClose }: Props) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const { groups, answered, hasFailed } = useDestinations(source, query, meetingKey);
  const options = groups.flatMap(({ entries }) => entries);
  const chosen = options[active];
  const optionId = (option: Destination) => `${id}-${options.indexOf(option)}`;
  const move = (to: number) => {
    const next = (to + options.length) % options.length;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // While a Chinese word is being composed, these keys are the input method's.
    if (event.nativeEvent.isComposing) return;
    if (options.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      move(active + (event.key === "ArrowDown" ? 1 : -1));
    }
    // Not before the results are those of what is typed.
    if (event.key === "Enter" && chosen && answered === query) {
      event.preventDefault();
      document.getElementById(optionId(chosen))?.click();
    }
  };

  return (
    <dialog
      ref={dialog}
      aria-label={texts.title}
      closedby="any"
      onClose={onClose}
      className="mx-auto mt-[8vh] w-[min(40rem,calc(100vw-1.5rem))] border-2 border-edge bg-paper p-0 text-ink backdrop:bg-black/40"
    >
      <form action={page} className="flex border-b border-edge">
        {meetingKey && <input type="hidden" name="meeting" value={meetingKey} />}
        <input
          autoFocus
          type="text"
          name="q"
          role="combobox"
          aria-label={texts.field}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen && optionId(chosen)}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={200}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={texts.field}
          className="h-12 w-full min-w-0 bg-paper px-4 -outline-offset-2 text-ink placeholder:text-soft"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-w-11 shrink-0 cursor-pointer px-3 text-sm text-soft hover:bg-wash"
        >
          {texts.close}
        </button>
      </form>
      <div id={`${id}-list`} role="listbox" aria-label={texts.title} className="max-h-[60vh] overflow-y-auto text-sm">
        {groups.map(({ name, label, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
            <div id={`${id}-${name}`} className="bg-wash px-4 py-1 text-xs font-semibold text-soft">
              {label}
            </div>
            {entries.map((entry) => (
              <a
                key={`${entry.href} ${entry.label}`}
                id={optionId(entry)}
                href={entry.href}
                role="option"
                tabIndex={-1}
                aria-selected={entry === chosen}
                onClick={() => dialog.current?.close()}
                className="flex min-h-11 items-baseline gap-x-4 px-4 py-1.5 text-ink no-underline hover:bg-wash aria-selected:bg-accent-wash sm:min-h-0"
              >
                <bdi lang={entry.lang} className="line-clamp-2 min-w-0 shrink-[2] sm:line-clamp-1">
                  {entry.label}
                </bdi>
                {entry.detail && (
                  <bdi className="ms-auto line-clamp-2 max-w-1/2 min-w-0 shrink text-soft sm:line-clamp-1">
                    {entry.detail}
                  </bdi>
                )}
              </a>
            ))}
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} className="border-t border-rule px-4 py-2 text-xs text-soft">
        {texts.hint}
      </p>
      <p role="status" className="px-4 text-sm not-empty:pb-3">
        {hasFailed ? texts.failed : answered === query && query !== "" && options.length === 0 ? texts.nothing : ""}
      </p>
    </dialog>
  );
}
