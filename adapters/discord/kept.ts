import type { Message } from "./parts.ts";

/** Codes, and what stands between them: asked again and again, and telling nothing about anybody. */
const CODES_ONLY = /^[\dx.]{3,9}(?:(?: (?:vs\.? )?|, ?)[\dx.]{3,9}){0,4}$/i;

/** Answers about codes alone are kept laid out; what people paste never is. */
export interface KeptAnswers {
  /** The answer to `asked` in a language, made once. */
  recall(
    asked: string,
    locale: string | undefined,
    make: () => Promise<readonly Message[]>,
  ): Promise<readonly Message[]>;
}

const MOST_ANSWERS = 500;

export function keepAnswers(limit = MOST_ANSWERS): KeptAnswers {
  const kept = new Map<string, readonly Message[]>();
  return {
    async recall(asked, locale, make) {
      if (!CODES_ONLY.test(asked)) return make();
      const key = `${locale} ${asked}`;
      const found = kept.get(key) ?? (await make());
      kept.delete(key);
      kept.set(key, found);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
