"use client";

import { type ReactNode, useCallback, useRef } from "react";
import { leave } from "../ui/unsaved";
import { useLeaveGuard } from "./use-leave-guard";

interface Props {
  titleId: string;
  /** the question and its answers; the page is left where the dialog closes with the value `leave` */
  children: ReactNode;
}

/** The dialog before a page is left on which something typed is not saved. */
export function UnsavedDialog({ titleId, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const proceed = useRef<() => void>(undefined);
  const confirmLeave = useCallback((go: () => void) => {
    if (!dialog.current) return;
    proceed.current = go;
    // Esc closes the dialog with the value that it has.
    dialog.current.returnValue = "";
    dialog.current.showModal();
  }, []);
  useLeaveGuard(confirmLeave);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={() => {
        if (dialog.current?.returnValue === "leave" && proceed.current) leave(proceed.current);
      }}
      className="m-auto max-w-md border-2 border-edge bg-paper p-6 text-ink backdrop:bg-black/50"
    >
      {children}
    </dialog>
  );
}
