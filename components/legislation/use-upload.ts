"use client";

import { useEffect, useRef, useState } from "react";
import { leave } from "@/components/ui/unsaved";

export interface Upload {
  phase: "idle" | "sending" | "failed";
  percent: number;
  message?: string;
  /** where to sign in again */
  signIn?: string;
}

const IDLE: Upload = { phase: "idle", percent: 0 };

/** Sends a form with its files and says how far it is; where it ends well the browser goes on to the address of the answer. */
export function useUpload(words: { brokenOff: string; cancelled: string }) {
  const [upload, setUpload] = useState<Upload>(IDLE);
  const running = useRef<XMLHttpRequest>(null);

  useEffect(() => {
    // Coming back to this page by the browser's history, nothing is on its way any more.
    const shown = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      running.current = null;
      setUpload(IDLE);
    };
    window.addEventListener("pageshow", shown);

    return () => window.removeEventListener("pageshow", shown);
  }, []);

  const fail = (message: string, signIn?: string) => {
    running.current = null;
    setUpload({ phase: "failed", percent: 0, message, ...(signIn ? { signIn } : {}) });
  };

  const send = (address: string, form: FormData) => {
    if (running.current) return;
    const request = new XMLHttpRequest();
    running.current = request;
    setUpload({ phase: "sending", percent: 0 });
    request.upload.onprogress = ({ loaded, total }) => {
      if (total) setUpload({ phase: "sending", percent: Math.floor((loaded / total) * 100) });
    };
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      const { location } = answer;
      if (location?.startsWith("/")) leave(() => window.location.assign(location));
      else fail(answer.message ?? words.brokenOff, answer.signIn);
    };
    request.onerror = () => fail(words.brokenOff);
    request.onabort = () => fail(words.cancelled);
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
  };

  return { upload, send, cancel: () => running.current?.abort() };
}

interface Answer {
  location?: string;
  message?: string;
  signIn?: string;
}

function readAnswer(text: string): Answer {
  try {
    const read: unknown = JSON.parse(text);

    return read && typeof read === "object" ? (read as Answer) : {}; // the answer of our own route
  } catch {
    return {};
  }
}
