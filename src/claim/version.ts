/** Raised when results change: what was kept of another version is not used again. Apart, so that it loads at once. */
export const claimVersion = '18';
