/**
 * Why a file was not read. The file causes `memory`, `time` and `crash`; the others are no fault of
 * it.
 */
export type ReaderFailure = "memory" | "time" | "crash" | "failed" | "unavailable" | "busy";

export class ReadFailed extends Error {
  constructor(
    readonly reason: ReaderFailure,
    message: string,
  ) {
    super(message);
    this.name = "ReadFailed";
  }
}
