import type en from "./messages/en.json";

/**
 * All messages of one language. English sets the keys; a test holds the other languages to them.
 */
export type Messages = typeof en;
export type Namespace = keyof Messages;

/** The keys of the messages below `T`, their parts joined by dots: `"filters.label"`. */
type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string];

/** A key of a namespace. A wrong one fails the type check. */
export type MessageKey<N extends Namespace> = Keys<Messages[N]>;
