import type { ReactNode } from "react";
import type { Line } from "@/app/_vocabulary/text-difference/lines";

const DEPTHS = ["ps-5", "ps-10", "ps-15", "ps-20", "ps-25", "ps-30"];

/** A line of a text in the shape of its block. */
export function LineBlock({ shape, children }: { shape: Omit<Line, "mark" | "content">; children: ReactNode }) {
  const look =
    shape.kind === "quotation"
      ? "border-s-2 border-edge ps-4"
      : shape.kind === "item"
        ? (DEPTHS[shape.depth ?? 0] ?? "ps-30")
        : "";

  return <div className={`py-1 whitespace-pre-wrap wrap-anywhere ${look}`}>{children}</div>;
}
