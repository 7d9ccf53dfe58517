/** The largest file, or line of JSONL, that is read where nobody says otherwise; in bytes. */
export const defaultMaxBytes = 64 * 1024 * 1024;
