"use client";

import { useEffect, useRef, useState } from "react";
import { CommandDialog, type CommandTexts } from "./CommandDialog";

interface Props {
  /** the page with the same search, to which the button leads without JavaScript */
  page: string;
  /** the address of the results, as JSON */
  source: string;
  meetingKey: string | undefined;
  texts: CommandTexts & { goTo: string };
}

/** The button that opens the command menu, which Ctrl+K or Cmd+K opens as well. */
export function CommandMenu({ page, source, meetingKey, texts }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener(
      "keydown",
      (event) => {
        const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK";
        // In the editor of texts the key makes a link.
        if (!isKey || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        // Another dialog stays: its question is answered first.
        if (!document.querySelector("dialog[open]")) setOpen(true);
      },
      { signal: listening.signal },
    );

    return () => listening.abort();
  }, []);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);

  return (
    <>
      <form
        action={page}
        data-stays=""
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        {meetingKey && <input type="hidden" name="meeting" value={meetingKey} />}
        <button
          type="submit"
          aria-keyshortcuts="Control+K Meta+K"
          className="min-h-11 cursor-pointer border border-edge bg-paper px-3 whitespace-nowrap hover:bg-accent-wash sm:my-1 sm:min-h-8"
        >
          {texts.goTo}
          <span aria-hidden="true" className="ms-2 text-xs text-soft max-sm:hidden">
            <bdi dir="ltr">Ctrl K</bdi>
          </span>
        </button>
      </form>
      {isOpen && (
        <CommandDialog
          dialog={dialog}
          page={page}
          source={source}
          meetingKey={meetingKey}
          texts={texts}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
