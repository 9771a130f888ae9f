"use client";

import { createContext, type ReactNode, use } from "react";

/** The parts of the error page that the server renders beforehand, in the language of the page. */
interface ErrorSlots {
  message: ReactNode;
  retry: ReactNode;
}

const ErrorSlotsContext = createContext<ErrorSlots>({ message: null, retry: null });

/** Gives the error page its parts: it can fetch nothing once something has failed. */
export const ErrorSlotsProvider = ErrorSlotsContext.Provider;

/** Returns the parts of the error page. They bring no translator and no messages to the browser. */
export function useErrorSlots(): ErrorSlots {
  return use(ErrorSlotsContext);
}
