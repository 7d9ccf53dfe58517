/**
 * How much of one article is looked at, in UTF-16 code units: some twenty times the longest reports. Later stages hold
 * sentences against sentences, so one endless line must not stop everything else.
 */
export const characterLimit = 400_000;
