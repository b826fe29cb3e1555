/** Answers that tell nothing about anybody and are asked for again and again, kept as they were made. */
export interface Kept<T> {
  find(asked: string, locale: string): T | undefined;
  /** Keeps `made` where only codes were asked about. */
  keep(asked: string, locale: string, made: T): void;
}

/** Codes, and what stands between them; half of one too, while it is typed. What people paste has other letters. */
const CODES_ONLY = /^[\dx.,vs ]{0,24}$/i;
const MOST_ANSWERS = 500;

/** In the memory of this process; the oldest goes first at `limit`. */
export function keepAnswers<T>(limit = MOST_ANSWERS): Kept<T> {
  const kept = new Map<string, T>();
  return {
    find: (asked, locale) => kept.get(`${locale} ${asked}`),
    keep(asked, locale, made) {
      if (!CODES_ONLY.test(asked)) return;
      const [oldest] = kept.keys();
      if (kept.size >= limit && oldest !== undefined) kept.delete(oldest);
      kept.set(`${locale} ${asked}`, made);
    },
  };
}
