/**
 * Bounds that make every text of the language cheap. There are no loops and no names for values: an evaluation
 * visits each part at most once, and a result has at most as many digits as the text and its variables together.
 */

/** UTF-16 units of a source text. */
export const MAX_SOURCE = 2_000
/** Parentheses, `not`, minus signs and conditional expressions inside one another. */
export const MAX_DEPTH = 50
/** Names, numbers, texts, operators and functions of one text, each counted once. */
export const MAX_NODES = 500
/** Digits of a number, so that it is exact in a double as a whole number. */
export const MAX_DIGITS = 15
/** Arguments of `min` and `max`. */
export const MAX_ARGUMENTS = 10
/** Rules of a list, and parts of all its conditions together. */
export const MAX_RULES = 100
export const MAX_LIST_NODES = 2_000
