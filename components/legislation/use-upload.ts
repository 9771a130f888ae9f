"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslator } from "../ui/messages-context";
import { leave } from "../ui/unsaved";

export interface Upload {
  phase: "idle" | "sending" | "failed";
  percent: number;
  failure?: { message: string; signIn?: string | undefined };
}

/** The response of the upload route; empty where the connection broke off. */
interface UploadResponse {
  location?: string;
  message?: string;
  /** where to sign in again */
  signIn?: string;
}

const IDLE: Upload = { phase: "idle", percent: 0 };

/**
 * Sends a form with its files, reports the progress, and on success opens the response's address.
 */
export function useUpload() {
  const brokenOff = useTranslator("errors")("uploadInterrupted");
  const cancelled = useTranslator("legislation")("cancelled");
  const [upload, setUpload] = useState<Upload>(IDLE);
  const running = useRef<XMLHttpRequest>(null);

  useEffect(() => {
    // A page restored by the browser's history has no upload under way.
    const reset = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      running.current = null;
      setUpload(IDLE);
    };
    window.addEventListener("pageshow", reset);

    return () => window.removeEventListener("pageshow", reset);
  }, []);

  const fail = (message: string, signIn?: string) => {
    running.current = null;
    setUpload({ phase: "failed", percent: 0, failure: { message, signIn } });
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
      const { location, message, signIn } = parseResponse(request.responseText);
      if (location?.startsWith("/")) leave(() => window.location.assign(location));
      else fail(message ?? brokenOff, signIn);
    };
    request.onerror = () => fail(brokenOff);
    request.onabort = () => fail(cancelled);
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
  };

  return { upload, send, cancel: () => running.current?.abort() };
}

function parseResponse(text: string): UploadResponse {
  try {
    const parsed: unknown = JSON.parse(text);

    return parsed && typeof parsed === "object" ? (parsed as UploadResponse) : {}; // the response of our own route
  } catch {
    return {};
  }
}
