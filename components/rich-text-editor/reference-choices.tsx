"use client";

import { createContext, type ReactNode, use } from "react";
import type { ReferenceChoicesOfForm } from "@/app/_domain/references/queries";

const ChoicesContext = createContext<ReferenceChoicesOfForm>({ documents: [], gone: [] });

/** Gives the editors below it the documents to which their texts can refer. */
export function ReferenceChoices({ choices, children }: { choices: ReferenceChoicesOfForm; children: ReactNode }) {
  return <ChoicesContext value={choices}>{children}</ChoicesContext>;
}

export function useReferenceChoices(): ReferenceChoicesOfForm {
  return use(ChoicesContext);
}
