declare module "linebreak" {
  /** The opportunities of UAX #14 to break a line, one after the other. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
