"use client";

import { createContext, useContext } from "react";

export interface ProblemWords {
  title: string;
  text: string;
  again: string;
}

const ProblemWordsContext = createContext<ProblemWords | undefined>(undefined);

/** Gives the error page its words, which it cannot fetch once something has failed. */
export const ProblemWordsProvider = ProblemWordsContext.Provider;

/** The words of the error page. */
export function useProblemWords(): ProblemWords | undefined {
  return useContext(ProblemWordsContext);
}
